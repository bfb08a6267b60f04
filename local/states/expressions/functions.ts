import { createHash, randomUUID } from 'node:crypto';
import jsonata from 'jsonata';

/** Most elements `$range` may make: the service's bound on one value. */
const longestRange = 360_145;
const algorithms = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
]);

function partition(array: unknown, size: unknown): unknown {
  const length = typeof size === 'number' ? Math.trunc(size) : 0;
  if (array === undefined || length <= 0) {
    return undefined;
  }
  const items: unknown[] = Array.isArray(array) ? array : [array];
  const chunks: unknown[][] = [];
  for (let start = 0; start < items.length; start += length) {
    chunks.push(items.slice(start, start + length));
  }
  return chunks.length === 0 ? undefined : chunks;
}

function range(first: unknown, last: unknown, by: unknown): unknown {
  if (typeof first !== 'number' || typeof last !== 'number' || typeof by !== 'number') {
    return undefined;
  }
  const [start, end, step] = [Math.trunc(first), Math.trunc(last), Math.trunc(by)];
  const count = step === 0 ? 0 : Math.floor((end - start) / step) + 1;
  if (count <= 0) {
    return undefined;
  }
  if (count > longestRange) {
    throw new Error('Expression evaluation memory limit exceeded');
  }
  const values = Array.from({ length: count }, (_none, index) => start + index * step);
  return values.length === 1 ? values[0] : values;
}

function hash(text: unknown, algorithm: unknown): unknown {
  if (text === undefined || algorithm === undefined) {
    return undefined;
  }
  const name = algorithms.get(String(algorithm));
  if (name === undefined) {
    throw new Error(`The hash algorithm '${String(algorithm)}' is not one of ${[...algorithms.keys()].join(', ')}`);
  }
  return createHash(name)
    .update(typeof text === 'string' ? text : JSON.stringify(text))
    .digest('hex');
}

/** Without a seed any number, with one always the same: the seed's digest read as a fraction. */
function random(seed: unknown): number {
  if (seed === undefined) {
    return Math.random();
  }
  const digest = createHash('sha256').update(String(seed)).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

function parse(text: unknown): unknown {
  return text === undefined ? undefined : JSON.parse(String(text));
}

/** The functions that Step Functions adds to JSONata, by name. Bad arguments answer undefined, as the service does. */
export const serviceFunctions: Readonly<Record<string, (...values: unknown[]) => unknown>> = {
  partition,
  range,
  hash,
  random,
  parse,
  uuid: () => randomUUID(),
};

const formatInstant = jsonata('$fromMillis($instant, $picture, $timezone)');

/**
 * JSONata's own `$millis` and `$now`, bound to an instant of the run instead of the wall clock.
 * @param instant epoch milliseconds; the same throughout one step
 */
export function clockFunctions(instant: number): Record<string, unknown> {
  return {
    millis: () => instant,
    now: (picture: unknown, timezone: unknown) => formatInstant.evaluate(undefined, { instant, picture, timezone }),
  };
}
