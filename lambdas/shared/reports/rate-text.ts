import type { RateValue } from '../../../domain/reports/rates.ts';

/** A rate with its two numbers, `95.2%(40/42)`; nothing to divide by is no rate. */
export const rateText = ({ rate, numerator, denominator }: RateValue): string =>
  `${rate === undefined ? '—' : `${(rate * 100).toFixed(1)}%`}(${numerator}/${denominator})`;
