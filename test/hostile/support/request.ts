import type { IncomingMessage } from 'node:http';
import { type ProxyEvent, requestEvent } from '../../../local/gateway/request-event.ts';
import type { Person } from '../../lambdas/support/people.ts';
import type { DeployedRoute } from './surface.ts';

/** A request as it comes off the wire. */
export type HostileRequest = {
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  /** Names in lower case; a list is a repeated header. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: Buffer;
  /** Whose token it bears; none without. */
  readonly as?: Person;
  /** When it is received, epoch milliseconds. */
  readonly at?: number;
  readonly address?: string;
};

const monday = Date.parse('2026-11-23T10:00:00+08:00');

/** The event that the gateway makes of the request, by the local gateway's own code. */
export const eventOf = (
  { method, target, headers = {}, body = Buffer.alloc(0), as, at = monday, address = '203.0.113.7' }: HostileRequest,
  route: DeployedRoute,
  pathParameters: Readonly<Record<string, string>>,
): ProxyEvent => {
  const all = Object.entries({ host: 'hotline.test', ...headers }).map(
    ([name, value]) => [name, [value].flat() as string[]] as const,
  );
  const request = {
    url: target,
    method,
    httpVersion: '1.1',
    headers: Object.fromEntries(all.map(([name, values]) => [name, values.join(', ')])),
    headersDistinct: Object.fromEntries(all),
    socket: { remoteAddress: address, localPort: 443 },
  } as unknown as IncomingMessage;
  return requestEvent({
    request,
    body,
    receivedAt: at,
    matched: { route: { key: route.key, functionArn: '', timeoutMilliseconds: 30_000 }, pathParameters },
    claims: as,
    apiId: 'hostile',
  });
};
