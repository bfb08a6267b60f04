import { expect, it } from '@jest/globals';
import { readable } from '../../../bench/report/numbers.ts';

it('a number is told with the digits that say something', () => {
  expect([2_245.3, 12.94, 1.0283, 0.901465, 0.00026].map(readable)).toEqual([
    '2,245',
    '12.9',
    '1.03',
    '0.901',
    '0.00026',
  ]);
});
