import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
};

export type Answered = {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A provider that answers as it is told, request by request, and keeps what it received. */
export const startProvider = async () => {
  const received: Received[] = [];
  const answers: (Answered | 'hang-up')[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://provider');
    const { method = '', headers } = request;
    received.push({ method, path: pathname, query: Object.fromEntries(searchParams), headers });
    const answer = answers.shift() ?? { body: { Code: 'OK', BizId: 'biz-1' } };
    if (answer === 'hang-up') return request.socket.destroy();
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    return response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, answers, stop };
};

export type Provider = Awaited<ReturnType<typeof startProvider>>;
