import { isDeepStrictEqual } from 'node:util';

/** What does not hold, in words; nothing where all is well. */
export type Findings = readonly string[];

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

/** A finding unless both are the same, as they would be stored. */
export const same = (what: string, found: unknown, expected: unknown): Findings =>
  isDeepStrictEqual(plain(found), plain(expected))
    ? []
    : [`${what}: ${JSON.stringify(found)?.slice(0, 600)} instead of ${JSON.stringify(expected)?.slice(0, 600)}`];

/** A finding unless it holds. */
export const holds = (what: string, condition: boolean): Findings => (condition ? [] : [what]);
