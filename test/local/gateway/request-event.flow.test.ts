import { createConnection } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeParts, type Parts } from '../run/support/parts.ts';
import { serveGateway } from './support/served.ts';

describe('A request as the function behind the HTTP API sees it', () => {
  let parts: Parts;
  let served: Awaited<ReturnType<typeof serveGateway>>;
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T06:00:00Z');
    served = await serveGateway(parts, (event) => ({ event }));
  });
  afterEach(async () => {
    await served.stop();
    await parts.remove();
  });

  const eventOf = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${served.url}${path}`, init);
    return ((await response.json()) as { event: Record<string, unknown> }).event;
  };

  it('has the payload format 2.0, with its time by the run’s clock', async () => {
    const event = await eventOf('/open/a%20b/c?x=1&x=2&y=%E5%B7%A5&z', {
      headers: { 'X-One': 'eins', Cookie: 'a=1; b=2', 'User-Agent': 'test' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /open/{rest+}',
      rawPath: '/open/a%20b/c',
      rawQueryString: 'x=1&x=2&y=%E5%B7%A5&z',
      cookies: ['a=1', 'b=2'],
      headers: { 'x-one': 'eins', 'x-forwarded-proto': 'http' },
      queryStringParameters: { x: '1,2', y: '工', z: '' },
      pathParameters: { rest: 'a b/c' },
      isBase64Encoded: false,
      requestContext: {
        accountId: '000000000000',
        apiId: 'abcde12345',
        http: { method: 'GET', path: '/open/a%20b/c', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
        routeKey: 'ANY /open/{rest+}',
        stage: '$default',
        time: '23/Nov/2026:06:00:00 +0000',
        timeEpoch: Date.parse('2026-11-23T06:00:00Z'),
      },
    });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event).not.toHaveProperty('body');
    expect(event.requestContext).not.toHaveProperty('authorizer');
  });

  it('has JSON and text as they came and other bodies, forms too, in base64', async () => {
    const send = (contentType: string, body: string) =>
      eventOf('/open/x', { method: 'POST', headers: { 'content-type': contentType }, body });
    expect(await send('application/json; charset=utf-8', '{"工":1}')).toMatchObject({
      body: '{"工":1}',
      isBase64Encoded: false,
    });
    expect(await send('application/x-www-form-urlencoded', 'a=1')).toMatchObject({
      body: Buffer.from('a=1').toString('base64'),
      isBase64Encoded: true,
    });
    expect(await send('image/png', 'x')).toMatchObject({ body: 'eA==', isBase64Encoded: true });
  });

  it('joins headers that are sent twice', async () => {
    const answer = await raw(
      served.url,
      'GET /open/x HTTP/1.1\r\nHost: h\r\nX-A: 1\r\nX-A: 2\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toContain('"x-a":"1,2"');
  });

  it('is not made of a request whose client goes away before it is complete', async () => {
    await raw(served.url, 'POST /open/x HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc', true);
    await parts.activity.settled();
    expect(served.invocations).toEqual([]);
  });

  it('refuses a path that cannot be decoded, one that is no route, and too long a body', async () => {
    expect((await fetch(`${served.url}/open/%E5%B7`)).status).toBe(400);
    const unknown = await fetch(`${served.url}/tickets`);
    expect([unknown.status, await unknown.json()]).toEqual([404, { message: 'Not Found' }]);
    const long = await fetch(`${served.url}/open/x`, { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect([long.status, await long.json()]).toEqual([413, { message: 'Request Entity Too Large' }]);
  });
});

/** Sends bytes as they are; with `leave`, hangs up at once instead of waiting for the answer. */
function raw(url: string, text: string, leave = false): Promise<string> {
  return new Promise((done, failed) => {
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write(text, () => {
        if (leave) socket.destroy();
      });
    });
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8');
    });
    socket.on('close', () => done(answer));
    socket.on('error', failed);
  });
}
