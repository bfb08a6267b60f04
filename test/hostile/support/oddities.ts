import fc from 'fast-check';
import { hostileText } from './texts.ts';

/** A text as a request target carries it: percent-encoded, twice, or as it came where a parser lets it. */
const encoded = (text: string): fc.Arbitrary<string> => {
  const once = encodeURIComponent(text.toWellFormed());
  const raw = text.replaceAll(/[^\x21-\x7e]|[#?]/g, '');
  return fc.constantFrom(once, encodeURIComponent(once), raw, once.toLowerCase());
};

const segments: fc.Arbitrary<string> = fc.oneof(
  hostileText.chain(encoded),
  fc.constantFrom('', '.', '..', '%2e%2e', '%2F', '%5c', '%00', '%', '%zz', '%c0%af', '%ff', ';a=b', '*', '%0d%0aX:1'),
  fc.constantFrom(
    '2'.repeat(3000),
    '20261123000000',
    '20261123000000000',
    '２０２６１１２３００００００',
    '-1',
    '%e2%80%ae',
  ),
);

/** What stands for a variable of a path: the right value, or anything else. */
export const hostileSegment = (right: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: fc.constantFrom(...right), weight: 6 }, { arbitrary: segments, weight: 4 });

/** A query of the known names and others: repeated, empty, broken, long. */
export const hostileQuery = (values: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<string> => {
  const known = Object.keys(values);
  const name = fc.oneof({ arbitrary: fc.constantFrom(...known, 'x'), weight: 5 }, { arbitrary: segments, weight: 1 });
  const pair = name.chain((each) => {
    const right = Object.hasOwn(values, each) ? (values[each] ?? []) : [];
    const value = right.length > 0 ? fc.oneof(fc.constantFrom(...right), segments) : segments;
    return value.map((text) => `${each}=${text}`);
  });
  return fc
    .array(fc.oneof({ arbitrary: pair, weight: 8 }, { arbitrary: segments, weight: 1 }), { maxLength: 4 })
    .map((pairs) => (pairs.length > 0 ? `?${pairs.join('&')}` : ''));
};

type Headers = Readonly<Record<string, string | readonly string[]>>;

/** What a parser of HTTP takes for the value of a header. */
const headerValue = hostileText.map((text) => text.replaceAll(/[^\x20-\x7e\x80-\xff]/g, '').trim());

/** Headers that our code reads, and some that it must not believe. */
const names = [
  ...['idempotency-key', 'accept-language', 'cookie', 'origin', 'sec-fetch-site', 'if-none-match', 'user-agent'],
  ...['x-forwarded-for', 'x-forwarded-host', 'x-http-method-override', 'authorization', 'referer', 'content-encoding'],
  ...['__proto__', 'content-length', 'x-amzn-trace-id'],
] as const;

export const hostileHeaders: fc.Arbitrary<Headers> = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.oneof(headerValue, fc.array(headerValue, { maxLength: 3 }))), {
    maxLength: 2,
  })
  .map((pairs) => Object.fromEntries(pairs));

/** Methods that routes are asked with: mostly their own. */
export const hostileMethod = (own: string): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.constant(own), weight: 14 },
    {
      arbitrary: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'get'),
      weight: 1,
    },
  );
