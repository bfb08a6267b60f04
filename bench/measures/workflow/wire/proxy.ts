import { Agent, createServer, type IncomingHttpHeaders, type IncomingMessage, request as post } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request of a function to AWS. */
export type WireRequest = {
  /** Who asks: the first segment of the path it was told to call. */
  readonly by: string;
  /** `DynamoDB_20120810.PutItem`; empty for the protocols that name their operation in the body or the path. */
  readonly target: string;
  readonly body: Buffer;
};

export type WireAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** Stands around a request: it may look before and after, and answers what the endpoint answered. */
export type Around = (request: WireRequest, forward: () => Promise<WireAnswer>) => Promise<WireAnswer>;

export type MeterProxy = {
  /** Where a caller of this name is to send its requests. */
  readonly urlOf: (caller: string) => string;
  /** The endpoint behind it; requests that came before wait for it. */
  readonly open: (url: string, around: Around) => void;
  readonly close: () => Promise<void>;
};

type Path = { readonly by: string; readonly rest: string };

const pathOf = (url: string): Path => {
  const [, by = '', rest = '/'] = /^\/([^/?]+)(.*)$/s.exec(url) ?? [];
  return { by, rest: rest.startsWith('/') ? rest : `/${rest}` };
};

/** A proxy on this machine in front of the wire endpoint of a run: each function is given an address of its own. */
export const openProxy = async (): Promise<MeterProxy> => {
  const agent = new Agent({ keepAlive: true });
  const behind = Promise.withResolvers<{ readonly url: string; readonly around: Around }>();
  const send = async (incoming: IncomingMessage, { rest }: Path, body: Buffer): Promise<WireAnswer> => {
    const target = new URL(rest, (await behind.promise).url);
    const headers = { ...incoming.headers, host: target.host };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const { method } = incoming;
      post(target, { method, headers, agent }, resolve).on('error', reject).end(body);
    });
    return { status: answer.statusCode ?? 502, headers: answer.headers, body: await buffer(answer) };
  };
  const server = createServer(async (incoming, response) => {
    const path = pathOf(incoming.url ?? '/');
    try {
      const body = await buffer(incoming);
      const request = { by: path.by, target: String(incoming.headers['x-amz-target'] ?? ''), body };
      const { around } = await behind.promise;
      const answer = await around(request, () => send(incoming, path, body));
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } catch (fault) {
      response.destroy(fault instanceof Error ? fault : new Error(String(fault)));
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (caller) => `http://127.0.0.1:${port}/${encodeURIComponent(caller)}`,
    open: (url, around) => behind.resolve({ url, around }),
    close: () =>
      new Promise((closed) => {
        agent.destroy();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
