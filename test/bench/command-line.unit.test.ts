import { describe, expect, it } from '@jest/globals';
import { orderOf } from '../../bench/command-line.ts';

const known = ['bundles', 'calendar', 'intake'];

describe('the words after npm run bench --', () => {
  it('ask for everything when there are none', () => {
    expect(orderOf([], known)).toEqual({ ids: known, effort: 'normal', write: false });
  });

  it('choose measures, which are taken in the order of the report', () => {
    expect(orderOf(['intake', 'bundles', '--full', '--write'], known)).toEqual({
      ids: ['bundles', 'intake'],
      effort: 'full',
      write: true,
    });
  });

  it.each([
    [['speed'], /no such measure: speed; there are: bundles, calendar, intake/],
    [['--fast'], /--fast/],
    [['--short', '--full'], /--short/],
    [['--short', '--write'], /no evidence/],
  ])('are refused with what is wrong: %j', (words, message) => {
    expect(() => orderOf(words, known)).toThrow(message);
  });
});
