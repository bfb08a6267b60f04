import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook as it arrived. */
export type Arrived = { readonly headers: Record<string, string>; readonly body: string; readonly path: string };

/** What a receiver answers: a status, a redirect to an address, a long answer, or nothing at all. */
export type Behaviour = number | { readonly redirect: string } | { readonly answer: string } | 'silent' | 'hang-up';

const flat = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** A receiver of webhooks on this machine. */
export const startReceiver = async () => {
  const arrived: Arrived[] = [];
  let behave: (nth: number) => Behaviour = () => 204;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      arrived.push({ headers: flat(request.headers), body, path: request.url ?? '' });
      const behaviour = behave(arrived.length);
      if (behaviour === 'silent') return;
      if (behaviour === 'hang-up') request.socket.destroy();
      else if (typeof behaviour === 'number') response.writeHead(behaviour).end();
      else if ('redirect' in behaviour) response.writeHead(302, { location: behaviour.redirect }).end();
      else response.end(behaviour.answer);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    arrived,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    /** @param next by the number of the webhook, from 1 */
    behave: (next: (nth: number) => Behaviour) => {
      behave = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
