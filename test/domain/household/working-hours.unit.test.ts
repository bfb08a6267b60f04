import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterWorkingHours } from '../../../domain/household/working-hours.ts';
import { inWorkingHours } from '../../../domain/limits/limits.ts';
import { day, fromIso, hour, minute, toIso } from '../../../domain/time/instant.ts';
import { limits } from '../support/county.ts';

const after = (from: string, hours: number) =>
  toIso(afterWorkingHours(fromIso(`${from}:00+08:00`), hours, limits)).slice(0, 16);

describe('working hours', () => {
  it.each([
    ['2026-11-23T09:00', 2, '2026-11-23T11:00'],
    ['2026-11-23T07:00', 2, '2026-11-23T10:30'],
    ['2026-11-23T16:00', 2, '2026-11-23T18:00'],
    ['2026-11-23T17:00', 2, '2026-11-24T09:30'],
    ['2026-11-23T18:00', 2, '2026-11-24T10:30'],
    ['2026-11-23T23:00', 2, '2026-11-24T10:30'],
    ['2026-11-27T17:30', 2, '2026-11-30T10:00'],
    ['2026-11-28T12:00', 2, '2026-11-30T10:30'],
    ['2026-11-23T09:00', 8, '2026-11-23T17:00'],
    ['2026-11-23T10:00', 19, '2026-11-25T10:00'],
    ['2026-09-30T17:00', 2, '2026-10-08T09:30'],
  ])('from %s, %d of them end at %s', (from, hours, end) => expect(after(from, hours)).toBe(end));

  it('are as many as were asked for, counted minute by minute, and end within them or at their close', () => {
    const start = fromIso('2026-11-01T00:00:00+08:00');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 24 * 60 }), fc.integer({ min: 1, max: 12 }), (minutes, hours) => {
        const from = start + minutes * minute;
        const end = afterWorkingHours(from, hours, limits);
        let counted = 0;
        for (let at = from; at < end; at += minute) counted += inWorkingHours(at, limits) ? 1 : 0;
        expect(counted).toBe(hours * 60);
        expect(inWorkingHours(end - minute, limits)).toBe(true);
        expect(end - from).toBeGreaterThanOrEqual(hours * hour);
        expect(end - from).toBeLessThan(12 * day);
      }),
      { numRuns: 60 },
    );
  });
});
