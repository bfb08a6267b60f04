import ipaddr from 'ipaddr.js';
import { isAllowedAddress, type Reach } from './addresses.ts';

/** Characters of the longest address that is taken. */
export const longestUrl = 500;

/** Ports of HTTPS that firewalls of both sides know. */
const ports: readonly string[] = ['', '8443'];

/** A host's name, without the brackets of an IPv6 address. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Whether the host is written as an address of its own, not as a name. */
export const isLiteral = (host: string): boolean => ipaddr.isValid(host);

/** Names that are of this machine or network, whatever a resolver says of them. */
const privateName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|arpa)\.?$/i;

const isLoopback = (url: URL): boolean => {
  const host = hostOf(url);
  return (
    host === 'localhost' ||
    (isLiteral(host) && !isAllowedAddress(host, 'public') && isAllowedAddress(host, 'public-and-loopback'))
  );
};

/**
 * The address webhooks are posted to, if it is one: HTTPS on port 443 or 8443, a public host, no login in it, no fragment.
 * What the name stands for is checked each time it is connected to. The local run takes this machine as well.
 */
export const targetOf = (text: string, reach: Reach): URL | undefined => {
  if (text.length > longestUrl || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return undefined;
  if (reach === 'public-and-loopback' && isLoopback(url)) return /^https?:$/.test(url.protocol) ? url : undefined;
  const host = hostOf(url);
  if (url.protocol !== 'https:' || !ports.includes(url.port)) return undefined;
  if (isLiteral(host)) return isAllowedAddress(host, reach) ? url : undefined;
  return privateName.test(host) || !host.includes('.') ? undefined : url;
};
