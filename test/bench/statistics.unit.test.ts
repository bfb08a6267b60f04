import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { median, quantile } from '../../bench/statistics.ts';

const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });

describe('a quantile', () => {
  it('is a measured value that the share of all values does not exceed', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (taken, share) => {
        const found = quantile(taken, share);
        expect(taken).toContain(found);
        expect(taken.filter((value) => value <= found).length).toBeGreaterThanOrEqual(Math.floor(share * taken.length));
      }),
    );
  });

  it('of one half is the middle', () => {
    expect(median([30, 10, 20])).toBe(20);
    expect(median([1, 2, 3, 4])).toBe(2);
  });

  it('of nothing is no number', () => {
    expect(() => median([])).toThrow('nothing was measured');
  });
});
