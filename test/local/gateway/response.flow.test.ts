import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeParts, type Parts } from '../run/support/parts.ts';
import { serveGateway } from './support/served.ts';

describe('A function’s result as the HTTP API answers with it', () => {
  let parts: Parts;
  let served: Awaited<ReturnType<typeof serveGateway>>;
  let result: unknown;
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T06:00:00Z');
    served = await serveGateway(parts, () => (result instanceof Error ? Promise.reject(result) : result));
  });
  afterEach(async () => {
    await served.stop();
    await parts.remove();
  });

  const answerTo = async (given: unknown, method = 'GET') => {
    result = given;
    const response = await fetch(`${served.url}/open/x`, { method });
    return { response, status: response.status, text: await response.text() };
  };

  it('is JSON with status 200 when it is not a proxy result', async () => {
    const { response, status, text } = await answerTo({ n: 1 });
    expect([status, response.headers.get('content-type'), text]).toEqual([200, 'application/json', '{"n":1}']);
    expect((await answerTo('hello')).text).toBe('hello');
    expect((await answerTo(undefined)).text).toBe('null');
  });

  it('has the status, headers, cookies and body of a proxy result', async () => {
    const { response, status, text } = await answerTo({
      statusCode: 201,
      headers: { 'Content-Type': 'text/html', 'X-Count': 2 },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('<p>工</p>').toString('base64'),
      isBase64Encoded: true,
    });
    expect([status, text]).toEqual([201, '<p>工</p>']);
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(response.headers.get('x-count')).toBe('2');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(response.headers.get('apigw-requestid')).toBeTruthy();
  });

  it('has no body for HEAD and for status 204', async () => {
    expect(await answerTo({ statusCode: 200, body: 'abc' }, 'HEAD')).toMatchObject({ status: 200, text: '' });
    expect(await answerTo({ statusCode: 204 })).toMatchObject({ status: 204, text: '' });
  });

  it.each([
    ['a function that throws', new Error('as asked')],
    ['a status that is no number', { statusCode: 'yes' }],
    ['a body that is no text', { statusCode: 200, body: { n: 1 } }],
  ])('is the gateway’s own error for %s', async (_case, given) => {
    expect(await answerTo(given)).toMatchObject({ status: 500, text: '{"message":"Internal Server Error"}' });
  });

  it('is 503 when the function takes longer than the integration waits', async () => {
    let finish: (value: unknown) => void = () => undefined;
    result = new Promise((done) => {
      finish = done;
    });
    const response = await fetch(`${served.url}/slow`);
    finish({});
    expect([response.status, await response.json()]).toEqual([503, { message: 'Service Unavailable' }]);
  });
});
