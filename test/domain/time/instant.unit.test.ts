import { describe, expect, it } from '@jest/globals';
import {
  dateOf,
  dateOfDay,
  dayNumber,
  dayNumberOf,
  fromIso,
  hour,
  instantAt,
  timeOfDay,
  timeOfDayOf,
  toIso,
} from '../../../domain/time/instant.ts';

describe('an instant', () => {
  const lateEvening = fromIso('2026-11-23T23:59:59.999+08:00');

  it('falls on the Shanghai date, whatever offset it was written with', () => {
    expect(dateOf(lateEvening)).toBe('2026-11-23');
    expect(dateOf(lateEvening + 1)).toBe('2026-11-24');
    expect(dateOf(fromIso('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
  });

  it('is written with the Shanghai offset and read back the same', () => {
    expect(toIso(fromIso('2026-11-24T10:00:00Z'))).toBe('2026-11-24T18:00:00.000+08:00');
    expect(fromIso(toIso(lateEvening))).toBe(lateEvening);
  });

  it('is taken apart into day and time of day, and put together again', () => {
    expect(instantAt(dayNumberOf(lateEvening), timeOfDayOf(lateEvening))).toBe(lateEvening);
    expect(timeOfDayOf(fromIso('2026-11-24T00:00:00+08:00'))).toBe(0);
    expect(timeOfDayOf(fromIso('1969-12-31T23:00:00+08:00'))).toBe(23 * hour);
  });

  it.each(['2026-11-24', '2026-11-24T18:00:00', '2026-02-30T18:00:00+08:00', 'tomorrow', ''])(
    'is not read from %j',
    (text) => {
      expect(() => fromIso(text)).toThrow(RangeError);
    },
  );
});

describe('a date', () => {
  it('is a day number and back', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dateOfDay(dayNumber('2028-02-29'))).toBe('2028-02-29');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '20261123', ''])('is not %j', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });
});

describe('a time of day', () => {
  it('runs from midnight to midnight', () => {
    expect([timeOfDay('00:00'), timeOfDay('08:30'), timeOfDay('24:00')]).toEqual([0, 8.5 * hour, 24 * hour]);
  });

  it.each(['24:01', '25:00', '8:30', '18:60', ''])('is not %j', (text) => {
    expect(() => timeOfDay(text)).toThrow(RangeError);
  });
});
