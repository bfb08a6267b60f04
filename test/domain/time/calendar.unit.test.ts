import { describe, expect, it } from '@jest/globals';
import { calendarData } from '../../../config/county.ts';
import { compileCalendar } from '../../../domain/time/calendar.ts';
import type { CalendarData, OverlayDay } from '../../../domain/time/calendar-data.ts';
import { dateOfDay, dayNumber, type LocalDate } from '../../../domain/time/instant.ts';

const overlaid = (off: readonly OverlayDay[], on: readonly OverlayDay[] = []): CalendarData => ({
  ...calendarData,
  overlay: { off, on },
});
const national = compileCalendar(overlaid([]));
const workdayAfter = (date: LocalDate, n: number): LocalDate => dateOfDay(national.workdayAfter(dayNumber(date), n));
const eachDay = (from: LocalDate, to: LocalDate): readonly number[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => dayNumber(from) + index);
const workdaysOf = (year: number): number =>
  eachDay(`${year}-01-01`, `${year}-12-31`).filter((day) => national.isWorkday(day)).length;

describe('working days', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('number in %i: %i', (year, count) => {
    expect(workdaysOf(year)).toBe(count);
  });

  it('include the make-up days of 2026, all of them on week-ends', () => {
    const makeUp = eachDay('2026-01-01', '2026-12-31').filter(
      (day) => national.isWorkday(day) && [0, 6].includes(new Date(dateOfDay(day)).getUTCDay()),
    );
    expect(makeUp.map(dateOfDay)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  it.each([
    ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-27', '2026-11-30'],
    ['2026-11-27', '2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04'],
    ['2026-11-28', '2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04'],
    ['2026-02-13', '2026-02-14', '2026-02-24', '2026-02-26', '2026-02-27'],
    ['2026-02-14', '2026-02-24', '2026-02-25', '2026-02-27', '2026-02-28'],
    ['2026-02-18', '2026-02-24', '2026-02-25', '2026-02-27', '2026-02-28'],
    ['2026-04-03', '2026-04-07', '2026-04-08', '2026-04-10', '2026-04-13'],
    ['2026-04-30', '2026-05-06', '2026-05-07', '2026-05-09', '2026-05-11'],
    ['2026-09-18', '2026-09-20', '2026-09-21', '2026-09-23', '2026-09-24'],
    ['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-12', '2026-10-13'],
  ])('after a receipt on %s are %s, %s, … %s, %s', (receipt, first, second, fourth, fifth) => {
    expect([1, 2, 4, 5].map((n) => workdayAfter(receipt, n))).toEqual([first, second, fourth, fifth]);
  });

  it('count the make-up Saturday after the National Day as the third', () => {
    expect(workdayAfter('2026-09-30', 3)).toBe('2026-10-10');
  });

  it('run over the end of the year into the statutory days of the next', () => {
    expect([1, 2, 5].map((n) => workdayAfter('2026-12-30', n))).toEqual(['2026-12-31', '2027-01-04', '2027-01-07']);
  });

  it('of one day follow another, strictly, and never lie before it', () => {
    for (const day of eachDay('2024-01-01', '2026-12-31')) {
      const next = [1, 2, 3, 4, 5].map((n) => national.workdayAfter(day, n));
      expect(next.filter((workday) => !national.isWorkday(workday))).toEqual([]);
      expect(next.toSorted((a, b) => a - b)).toEqual(next);
      expect(new Set([day, ...next]).size).toBe(6);
      expect(national.workdayAfter(day + 1, 1)).toBeGreaterThanOrEqual(next[0] ?? Number.NaN);
    }
  });

  it('and the days skipped account for every day up to the limit', () => {
    for (const day of eachDay('2024-01-01', '2026-12-31'))
      for (const n of [1, 5]) {
        const limit = national.workdayAfter(day, n);
        expect(national.skipped(day, limit)).toHaveLength(limit - day - n);
      }
  });
});

describe('a day that does not count', () => {
  it('says why: week-end, festival, festival of a year without a notice', () => {
    const reasons = (from: LocalDate, to: LocalDate) => national.skipped(dayNumber(from), dayNumber(to));
    expect(reasons('2026-11-27', '2026-11-30')).toEqual([
      { date: '2026-11-28', reason: '周六' },
      { date: '2026-11-29', reason: '周日' },
    ]);
    expect(reasons('2026-02-14', '2026-02-24')[0]).toEqual({ date: '2026-02-15', reason: '春节' });
    expect(reasons('2026-12-31', '2027-01-01')).toEqual([{ date: '2027-01-01', reason: '元旦(法定,待公布)' }]);
  });
});

describe('a limit', () => {
  it('is provisional from 28 December until the notice for the next year has come', () => {
    expect(national.isProvisional(dayNumber('2026-12-27'))).toBe(false);
    expect(national.isProvisional(dayNumber('2026-12-28'))).toBe(true);
    expect(national.isProvisional(dayNumber('2027-01-04'))).toBe(true);
    expect(national.isProvisional(dayNumber('2025-12-29'))).toBe(false);
  });

  it('stops being provisional when the notice is in the data, which takes the place of the statutory days', () => {
    const notice = {
      year: 2027,
      notice: '通知',
      source: 'https://www.gov.cn/',
      off: ['2027-01-01', '2027-01-04'],
      on: ['2027-01-02'],
      names: { '2027-01-01': '元旦', '2027-01-04': '元旦' },
    };
    const known = compileCalendar({ ...overlaid([]), published: [...calendarData.published, notice] });
    expect(known.isProvisional(dayNumber('2026-12-30'))).toBe(false);
    expect(known.isProvisional(dayNumber('2027-12-28'))).toBe(true);
    expect([1, 2, 3].map((n) => dateOfDay(known.workdayAfter(dayNumber('2026-12-30'), n)))).toEqual([
      '2026-12-31',
      '2027-01-02',
      '2027-01-05',
    ]);
    expect(known.isWorkday(dayNumber('2027-02-05'))).toBe(true);
  });
});

describe('the regional overlay', () => {
  const eid = { date: '2026-03-20', name: '开斋节', notice: '宁政办发〔2026〕1号' };

  it('takes a day off, with the number of the notice as the reason', () => {
    const regional = compileCalendar(overlaid([eid]));
    expect(national.isWorkday(dayNumber(eid.date))).toBe(true);
    expect(regional.isWorkday(dayNumber(eid.date))).toBe(false);
    expect(dateOfDay(regional.workdayAfter(dayNumber('2026-03-19'), 1))).toBe('2026-03-23');
    expect(regional.skipped(dayNumber('2026-03-19'), dayNumber('2026-03-20'))).toEqual([
      { date: '2026-03-20', reason: '开斋节(宁政办发〔2026〕1号)' },
    ]);
  });

  it('adds a working day, and wins over the national notice either way', () => {
    const swapped = compileCalendar(
      overlaid(
        [{ ...eid, date: '2026-02-28' }],
        [
          { ...eid, date: '2026-02-18' },
          { ...eid, date: '2026-03-21' },
        ],
      ),
    );
    expect(swapped.isWorkday(dayNumber('2026-02-28'))).toBe(false);
    expect(swapped.isWorkday(dayNumber('2026-02-18'))).toBe(true);
    expect(swapped.isWorkday(dayNumber('2026-03-21'))).toBe(true);
  });
});

describe('outside the years of its data the calendar', () => {
  it('refuses instead of guessing', () => {
    expect(() => national.isWorkday(dayNumber('2023-12-31'))).toThrow(RangeError);
    expect(() => national.workdayAfter(dayNumber('2023-12-31'), 1)).toThrow('not 2023-12-31');
    expect(() => national.workdayAfter(dayNumber('2036-12-31'), 1)).toThrow(RangeError);
    expect(() => national.workdayAfter(dayNumber('2036-12-30'), 5)).toThrow(RangeError);
  });
});
