import { jest } from '@jest/globals';
import fc from 'fast-check';
import { lived, type Moment } from './random-life.ts';
import { randomTurns } from './random-turns.ts';
import type { Story } from './story.ts';

jest.setTimeout(120_000);

/** How many random lives each property is held against. */
export const runs = { numRuns: 600 };

/** Holds for every moment of six hundred random lives. */
export const always = (holds: (moment: Moment) => void): void =>
  fc.assert(
    fc.property(randomTurns, (each) => {
      for (const moment of lived(each)) holds(moment);
    }),
    runs,
  );
/** Holds for what six hundred random lives came to. */
export const atTheEnd = (holds: (story: Story) => void): void =>
  fc.assert(
    fc.property(randomTurns, (each) => holds((lived(each).at(-1) as Moment).after)),
    runs,
  );
