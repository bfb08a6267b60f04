import type { IncomingMessage } from 'node:http';

/** A request whose body is longer than the endpoint takes. */
export class BodyTooLarge extends Error {}

/** A request whose client went away before it was complete. */
export class ClientGone extends Error {}

/**
 * Reads a request's body to its end.
 * @param limit bytes; a longer body is read away and not kept
 * @throws BodyTooLarge or ClientGone
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((done, failed) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
    });
    request.on('end', () => (length <= limit ? done(Buffer.concat(chunks)) : failed(new BodyTooLarge())));
    request.on('error', () => failed(new ClientGone()));
    // An error is dear to make, and every request closes.
    request.on('close', () => {
      if (!request.readableEnded) failed(new ClientGone());
    });
  });
}
