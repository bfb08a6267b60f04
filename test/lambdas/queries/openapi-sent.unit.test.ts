import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { describeApi } from '../../../lambdas/queries/openapi/describe-api.ts';
import { pageSentEvent } from '../pages/support/events.ts';
import { published } from '../support/published.ts';

const answer = describeApi({ title: '接口' } as Parameters<typeof describeApi>[0]);
const ask = async (headers: Readonly<Record<string, string>> = {}) =>
  answer(pageSentEvent('/openapi.json', undefined, { method: 'GET', headers }));

const plain = await ask();
const compressed = await ask({ 'accept-encoding': 'gzip, deflate, br' });

/** The schemas within a value that stand there twice or more and are written in so many bytes or more, as JSON. */
const repeated = (value: unknown, bytes: number): readonly string[] => {
  const seen = new Map<string, number>();
  const walk = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    const text = JSON.stringify(each);
    if (Buffer.byteLength(text) < bytes) return;
    if ('type' in each && typeof each.type === 'string') seen.set(text, (seen.get(text) ?? 0) + 1);
    for (const inner of Object.values(each)) walk(inner);
  };
  walk(value);
  return [...seen].flatMap(([text, times]) => (times > 1 ? [`${times}× ${text.slice(0, 80)}`] : []));
};

describe('the description of the API as it is sent', () => {
  it('weighs less than 600 kB, and less than 90 kB for a client that takes gzip', () => {
    expect(Buffer.byteLength(plain.body ?? '')).toBeLessThan(600_000);
    expect(Buffer.from(compressed.body ?? '', 'base64').byteLength).toBeLessThan(90_000);
  });

  it('is the same document whether it is compressed or not', () => {
    expect(compressed).toMatchObject({
      statusCode: 200,
      isBase64Encoded: true,
      headers: { 'content-encoding': 'gzip', 'content-type': 'application/json; charset=utf-8' },
    });
    expect(gunzipSync(Buffer.from(compressed.body ?? '', 'base64')).toString()).toBe(plain.body);
    expect(JSON.parse(plain.body ?? '')).toEqual(published);
    for (const { headers } of [plain, compressed])
      expect(headers).toMatchObject({ vary: 'accept-encoding', etag: plain.headers?.etag });
  });

  it.each([
    ['gzip', true],
    ['br;q=1.0, GZIP;q=0.5', true],
    ['*', true],
    ['gzip;q=0', false],
    ['gzip;q=0.000, identity', false],
    ['identity', false],
    ['x-gzip-like', false],
    ['', false],
  ])('compresses for a client that says %j: %s', async (accepted, expected) => {
    const { headers } = await ask({ 'accept-encoding': accepted });
    expect(headers?.['content-encoding'] === 'gzip').toBe(expected);
  });

  it('is not sent again to who has it, in whichever form', async () => {
    const etag = String(plain.headers?.etag);
    for (const held of [etag, etag.slice(2), `"old", ${etag}`]) {
      const again = await ask({ 'if-none-match': held, 'accept-encoding': 'gzip' });
      expect(again).toMatchObject({ statusCode: 304, headers: { etag, vary: 'accept-encoding' } });
      expect(again.body).toBeUndefined();
    }
  });

  it('writes out no larger part of its schemas twice, and no example of an answer', () => {
    expect(repeated(published.components.schemas, 500)).toEqual([]);
    const operations = Object.values(published.paths).flatMap((methods) => Object.values(methods)) as {
      readonly responses: Readonly<
        Record<string, { readonly content?: Readonly<Record<string, { readonly example?: object }>> }>
      >;
    }[];
    const examples = operations.flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ content = {} }) =>
        Object.values(content).flatMap(({ example }) => example ?? []),
      ),
    );
    const texts = examples.map((each) => JSON.stringify(each));
    expect(texts.length).toBeGreaterThan(80);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
