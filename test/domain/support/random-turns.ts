import fc from 'fast-check';
import type { Filing } from '../../../domain/tickets/commands.ts';
import { minute } from '../../../domain/time/instant.ts';
import { anonymously, filing } from './filing.ts';
import { actors, type Try, tries } from './random-tries.ts';

/** One thing that happens to a ticket: an act, good or bad; time passing; the platform failing. */
export type Turn =
  | { readonly kind: 'act'; readonly what: Try; readonly lateBy: number }
  | { readonly kind: 'next'; readonly audit: 'pass' | 'fail' }
  | { readonly kind: 'time'; readonly minutes: number; readonly lateBy: number; readonly outage: boolean }
  | { readonly kind: 'detour'; readonly pick: number }
  | { readonly kind: 'wake'; readonly lateBy: number }
  | { readonly kind: 'move' }
  | { readonly kind: 'stuck' };

const lateness = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  fc.integer({ min: 0, max: 5_000 }),
  fc.integer({ min: 0, max: 90 * minute }),
);
const turn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      what: fc
        .tuple(fc.constantFrom(...tries), fc.constantFrom(...actors))
        .map(([each, actor]) => ({ ...each, actor }) as Try),
      lateBy: lateness,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('next' as const),
      audit: fc.constantFrom('pass' as const, 'fail' as const, 'fail' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      minutes: fc.oneof(
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 90, max: 3 * 1440 }),
        fc.integer({ min: 1440, max: 320 * 1440 }),
      ),
      lateBy: fc.integer({ min: 0, max: 59_999 }),
      outage: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('wake' as const), lateBy: fc.constantFrom(0, 400, 1_000, 3_600_000) }),
  },
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('detour' as const), pick: fc.nat({ max: 1_000 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'move' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'stuck' as const }) },
);

const filings: fc.Arbitrary<Filing> = fc.constantFrom(
  filing(),
  filing({ urgent: true }),
  filing({ type: 'complaint', complainedUnit: 'town-yanghe' }),
  filing({ type: 'inquiry', category: undefined }),
  anonymously(),
);

/** Level 1's limit, in minutes after the filing: often none, sometimes past already, at any hour of any day. */
const levelOneMinutes = fc.option(fc.integer({ min: -2 * 1440, max: 9 * 1440 }), { nil: undefined, freq: 2 });

const ofLevelOne = (told: Filing, start: number, minutes: number | undefined): Filing =>
  minutes === undefined
    ? told
    : { ...told, channel: 'upstream', upstreamNumber: 'YC-1', upstreamDueAt: (start + minutes) * minute };

/**
 * A life: how it was filed, when (any minute of 2026's last weeks or the Spring Festival), with which limit of level 1, and
 * what happened then.
 */
const lives = fc.record({
  told: filings,
  levelOne: levelOneMinutes,
  start: fc.oneof(
    fc.integer({ min: Date.UTC(2026, 10, 20) / minute, max: Date.UTC(2026, 11, 31) / minute }),
    fc.integer({ min: Date.UTC(2026, 1, 10) / minute, max: Date.UTC(2026, 1, 26) / minute }),
  ),
  turns: fc.array(turn, { minLength: 1, maxLength: 32, size: 'max' }),
});
export const randomTurns = lives.map(({ told, levelOne, ...rest }) => ({
  ...rest,
  told: ofLevelOne(told, rest.start, levelOne),
}));
