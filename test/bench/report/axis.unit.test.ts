import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marksOf } from '../../../bench/report/axis.ts';

describe('the marks of an axis', () => {
  it('are round and hold the value', () => {
    expect(marksOf(11.03)).toEqual([0, 2.5, 5, 7.5, 10, 12.5]);
    expect(marksOf(9503)).toEqual([0, 2000, 4000, 6000, 8000, 10_000]);
    expect(marksOf(100_000).at(-1)).toBe(100_000);
    expect(marksOf(0)).toEqual([0, 1]);
  });

  it('always begin at 0, are few, and waste less than one step', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
        const marks = marksOf(value);
        const [first, step = 0] = marks;
        const last = marks.at(-1) ?? 0;
        expect(first).toBe(0);
        expect(marks.length).toBeLessThanOrEqual(6);
        expect(last).toBeGreaterThanOrEqual(value * (1 - 1e-12));
        expect(last - step).toBeLessThan(value);
      }),
    );
  });
});
