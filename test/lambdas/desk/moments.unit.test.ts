import { describe, expect, it } from '@jest/globals';
import { datedIn, datedLimitIn, dayIn, limitIn, momentIn } from '../../../lambdas/shared/web/moments.ts';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const newYear = at('2027-01-01T00:00');

describe('dates at the desk', () => {
  it('tell the year when it is not the one in which they are read', () => {
    const eve = at('2026-12-31T09:05');
    expect(momentIn('zh', eve, at('2026-12-31T10:00'))).toBe('12月31日(周四)09:05');
    expect(momentIn('zh', eve, newYear)).toBe('2026年12月31日(周四)09:05');
    expect(momentIn('en', eve, newYear)).toBe('Thu 31 Dec 2026 09:05');
    expect(limitIn('zh', at('2027-01-04T18:00'), eve)).toBe('2027年1月4日(周一)18:00');
  });

  it('tell it always in what is kept for years', () => {
    expect(datedIn('zh', newYear)).toBe('2027年1月1日(周五)00:00');
    expect(datedIn('en', newYear)).toBe('Fri 1 Jan 2027 00:00');
    expect(dayIn('zh', '2026-11-28')).toBe('2026年11月28日(周六)');
    expect(dayIn('en', '2026-11-28')).toBe('Sat 28 Nov 2026');
  });

  it('end a day with the limit at midnight, and a year too', () => {
    expect(datedLimitIn('zh', newYear)).toBe('2026年12月31日(周四)24:00');
    expect(datedLimitIn('en', newYear)).toBe('Thu 31 Dec 2026 24:00');
  });
});
