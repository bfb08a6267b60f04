import { describe, expect, it } from '@jest/globals';
import { clockText, isAt, momentText } from '../../../local/demo/moment.ts';

describe('a moment of the demo', () => {
  it('is met by its own instant only, to the millisecond', () => {
    expect(isAt('02-11 18:00', '2026-02-11T10:00:00Z')).toBe(true);
    expect(isAt('02-11 18:00', '2026-02-11T18:00:00.001+08:00')).toBe(false);
    expect(isAt('02-11 18:00', '2026-02-11T17:59:59.999+08:00')).toBe(false);
  });

  it('leaves a reminder the minutes over which the rule set spreads it', () => {
    expect(isAt('02-11 14:00~', '2026-02-11T14:00:00+08:00')).toBe(true);
    expect(isAt('02-11 14:00~', '2026-02-11T14:09:59+08:00')).toBe(true);
    expect(isAt('02-11 14:00~', '2026-02-11T14:10:00+08:00')).toBe(false);
    expect(isAt('02-11 14:00~', '2026-02-11T13:59:59+08:00')).toBe(false);
  });

  it('is written in Shanghai time, midnight as the end of the day, seconds only where there are any', () => {
    expect(momentText('2026-02-11T10:00:00.000Z')).toBe('02-11 18:00');
    expect(momentText('2026-02-11T00:00:00.000+08:00')).toBe('02-10 24:00');
    expect(momentText('2026-02-11T14:03:43.000+08:00')).toBe('02-11 14:03:43');
    expect(momentText('2026-02-11T18:00:00.250+08:00')).toBe('02-11 18:00:00.250');
    expect(clockText('02-14 10:00')).toBe('02-14 周六 10:00');
  });
});
