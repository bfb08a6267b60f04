import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Which addresses webhooks may go to: of the internet; on the local run of this machine also. */
export type Reach = 'public' | 'public-and-loopback';

/** IPv6 that is routed on the internet begins so (RFC 4291); what is not assigned yet is nobody's. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

const isGlobal = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  address.range() === 'unicast' && (address instanceof ipaddr.IPv4 || address.match(globalUnicast));

/**
 * Whether an address may be connected to. Only global unicast is: not this host or network, private networks, link-local
 * (where clouds keep their metadata), carrier-grade NAT, documentation, multicast, nor IPv6 that wraps another address
 * (mapped, NAT64, 6to4, Teredo).
 */
export const isAllowedAddress = (text: string, reach: Reach): boolean => {
  if (isIP(text) === 0 || !ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  return isGlobal(address) || (reach === 'public-and-loopback' && address.range() === 'loopback');
};

/** Finds the addresses of a name. */
export type Resolver = (name: string) => Promise<readonly string[]>;

/** The system's resolver. */
export const systemResolver: Resolver = async (name) =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);
