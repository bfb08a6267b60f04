import { EventEmitter } from 'node:events';
import dynalite, { type DynaliteServer } from 'dynalite';

/** What dynalite answered; the body is JSON. */
export interface EngineAnswer {
  readonly status: number;
  readonly body: string;
}

/** The database itself: dynalite, in this process. */
export interface Engine {
  /**
   * Carries out one operation of the DynamoDB API.
   * @param operation e.g. `PutItem`
   * @param body JSON
   */
  call(operation: string, body: string): Promise<EngineAnswer>;
  close(): Promise<void>;
}

/** dynalite checks that a request is signed, not by whom. */
const signed = {
  'content-type': 'application/x-amz-json-1.0',
  authorization: 'AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=local',
  'x-amz-date': '20260101T000000Z',
};

/**
 * Opens the database in a folder, or in memory without one. Requests go straight to dynalite's request listener: a
 * connection over the loopback interface costs more than the operation itself.
 */
export function openEngine(folder?: string): Engine {
  const times = { createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 };
  const server = dynalite({ ...times, ...(folder === undefined ? {} : { path: folder }) });
  return { call: (operation, body) => call(server, operation, body), close: () => close(server) };
}

function call(server: DynaliteServer, operation: string, body: string): Promise<EngineAnswer> {
  return new Promise((resolve) => {
    const headers = { ...signed, 'x-amz-target': `DynamoDB_20120810.${operation}` };
    const request = Object.assign(new EventEmitter(), { method: 'POST', url: '/', headers });
    const response = {
      statusCode: 200,
      setHeader: () => undefined,
      end: (answer = '') => resolve({ status: response.statusCode, body: answer }),
    };
    server.emit('request', request, response);
    request.emit('data', body);
    request.emit('end');
  });
}

/** dynalite closes its database only with a server that listens, so it listens for a moment. */
function close(server: DynaliteServer): Promise<void> {
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => server.close((error) => (error ? reject(error) : resolve())));
  });
}
