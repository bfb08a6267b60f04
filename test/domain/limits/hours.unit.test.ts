import { describe, expect, it } from '@jest/globals';
import {
  closeOfWorkday,
  inWorkingHours,
  nextStartOfBusiness,
  outsideQuietHours,
} from '../../../domain/limits/limits.ts';
import { toIso } from '../../../domain/time/instant.ts';
import { limits } from '../support/county.ts';
import { at } from '../support/story.ts';

describe('the hours', () => {
  it('of business start on the same working day for what comes in the night before', () => {
    const next = (time: string) => toIso(nextStartOfBusiness(at(time), limits)).slice(0, 16);
    expect(next('2026-11-24 00:00')).toBe('2026-11-24T08:30');
    expect(next('2026-11-24 08:29:59.999')).toBe('2026-11-24T08:30');
    expect(next('2026-11-24 08:30')).toBe('2026-11-25T08:30');
    expect(next('2026-11-27 18:00')).toBe('2026-11-30T08:30');
    expect(next('2026-11-28 00:00')).toBe('2026-11-30T08:30');
  });

  it.each([
    ['2026-11-24 08:30', true],
    ['2026-11-24 08:29', false],
    ['2026-11-24 17:59:59.999', true],
    ['2026-11-24 18:00', false],
    ['2026-11-28 10:00', false],
    ['2026-02-14 10:00', true],
  ])('in which a unit works hold %s: %s', (time, worked) => {
    expect(inWorkingHours(at(time), limits)).toBe(worked);
  });

  it.each([
    ['2026-11-23 20:59:59.999', '2026-11-23 20:59:59.999'],
    ['2026-11-23 21:00', '2026-11-24 08:00'],
    ['2026-11-24 00:00', '2026-11-24 08:00'],
    ['2026-11-24 07:59:59.999', '2026-11-24 08:00'],
    ['2026-11-24 08:00', '2026-11-24 08:00'],
  ])('in which citizens rest put %s off to %s', (time, until) => {
    expect(outsideQuietHours(at(time), limits.rules)).toBe(at(until));
  });

  it('close on the day itself and after so many working days', () => {
    expect(closeOfWorkday(at('2026-11-27 23:00'), 0, limits)).toBe(at('2026-11-27 18:00'));
    expect(closeOfWorkday(at('2026-11-27 23:00'), 4, limits)).toBe(at('2026-12-03 18:00'));
  });
});
