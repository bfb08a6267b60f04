import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens from the first moment and answers once it is told how. */
export interface Listening {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  readonly url: string;
  /** Requests that came before wait for this. */
  serve(listener: RequestListener): void;
  /** Takes no new connection and lets requests in progress end, but not for long. */
  close(): Promise<void>;
}

/** Milliseconds that requests in progress are given when the run stops. */
const patience = 3000;

/**
 * Listens on a port of this machine only (127.0.0.1).
 * @param port 0 for any free one
 * @param flag the option that chooses the port, for the message when it is taken
 */
export async function listen(port: number, flag: string): Promise<Listening> {
  let ready: (listener: RequestListener) => void = () => undefined;
  const listener = new Promise<RequestListener>((serve) => {
    ready = serve;
  });
  const server = createServer((request, response) => {
    void listener.then((answer) => answer(request, response));
  });
  server.keepAliveTimeout = 60_000;
  await start(server, port, flag);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (given) => ready(given),
    close: () => closeServer(server),
  };
}

function start(server: Server, port: number, flag: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      failed(taken ? new Error(`Port ${port} is taken: stop what uses it or choose another with ${flag}`) : error);
    });
    server.listen(port, '127.0.0.1', done);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((closed) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(timer);
      closed();
    });
    server.closeIdleConnections();
  });
}
