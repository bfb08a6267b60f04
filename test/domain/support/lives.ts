import { jest } from '@jest/globals';
import fc from 'fast-check';
import { lived, type Moment } from './random-life.ts';
import { randomTurns } from './random-turns.ts';
import type { Story } from './story.ts';

jest.setTimeout(120_000);

/**
 * How many random lives each property is held against: 300, or as many as the environment variable LIVES says. They are
 * others each time, but the same for all properties of a file, so that they are lived through once. A failure names the
 * seed; LIVES_SEED repeats it.
 */
export const runs = {
  numRuns: Number(process.env.LIVES ?? 300),
  seed: Number(process.env.LIVES_SEED ?? Math.floor(Math.random() * 2 ** 31)),
};

const known = new Map<string, ReturnType<typeof lived>>();

const livedOnce = (each: Parameters<typeof lived>[0]): ReturnType<typeof lived> => {
  const key = JSON.stringify(each);
  const moments = known.get(key) ?? lived(each);
  known.set(key, moments);
  return moments;
};

/** Holds for every moment of the random lives. */
export const always = (holds: (moment: Moment) => void): void =>
  fc.assert(
    fc.property(randomTurns, (each) => {
      for (const moment of livedOnce(each)) holds(moment);
    }),
    runs,
  );

/** Holds for what the random lives came to. */
export const atTheEnd = (holds: (story: Story) => void): void =>
  fc.assert(
    fc.property(randomTurns, (each) => holds((livedOnce(each).at(-1) as Moment).after)),
    runs,
  );
