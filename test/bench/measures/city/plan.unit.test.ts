import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { day, step } from '../../../../bench/measures/city/office.ts';
import { planOf } from '../../../../bench/measures/city/plan.ts';
import { missedLimits } from '../../../../bench/measures/city/recount.ts';

const monday = Date.parse('2026-11-23T00:00:00+08:00');

describe('a city’s day', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planOf(50, monday, 1)).toEqual(planOf(50, monday, 1));
    expect(planOf(50, monday, 1)).not.toEqual(planOf(50, monday, 2));
  });

  it('holds every life, urgent matters, and limits that pass', () => {
    const plan = planOf(2_000, monday, 12_345);
    expect(new Set(plan.map(({ life }) => life)).size).toBe(10);
    expect(plan.filter(({ filed }) => filed.urgent).length).toBeGreaterThan(20);
    const kinds = plan.flatMap(({ filedAt, acts }) => missedLimits(filedAt, acts).map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind === 'handling').length).toBeGreaterThan(100);
    expect(kinds.filter((kind) => kind === 'dispatch').length).toBeGreaterThan(10);
  });

  it('peaks in the morning and in the afternoon, and is quiet at night', () => {
    const hours = planOf(2_000, monday, 12_345).map(({ filedAt }) => Math.floor((filedAt - monday) / (day / 24)));
    const within = (from: number, to: number) => hours.filter((hour) => hour >= from && hour < to).length;
    expect(within(9, 11)).toBeGreaterThan(1.5 * within(12, 14));
    expect(within(14, 17)).toBeGreaterThan(within(12, 14));
    expect(within(0, 6)).toBeLessThan(100);
  });

  it('always files each ticket within the day and acts upon it afterwards, in order, on the grid', () =>
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const { filedAt, acts } of planOf(40, monday, seed)) {
          const instants = acts.map(({ at }) => at);
          expect(filedAt).toBeGreaterThanOrEqual(monday);
          expect(filedAt).toBeLessThan(monday + day);
          expect(instants).toEqual(instants.toSorted((a, b) => a - b));
          expect(instants.every((at) => at >= filedAt && at % step === 0)).toBe(true);
        }
      }),
      { numRuns: 50 },
    ));
});
