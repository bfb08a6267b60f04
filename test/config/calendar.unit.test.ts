import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import * as z from 'zod';
import { calendarData } from '../../config/county.ts';
import { compileCalendar } from '../../domain/time/calendar.ts';
import type { CalendarData } from '../../domain/time/calendar-data.ts';
import { dateOfDay, dayNumber, type LocalDate } from '../../domain/time/instant.ts';

const overlayDays = z.array(
  z.strictObject({ date: z.iso.date(), name: z.string().min(2), notice: z.string().regex(/〔\d{4}〕\d+号/) }),
);
const calendar = z.strictObject({
  published: z
    .array(
      z.strictObject({
        year: z.int(),
        notice: z.string().regex(/^国办发明电〔\d{4}〕\d+号 /),
        source: z.string().startsWith('https://www.gov.cn/'),
        off: z.array(z.iso.date()).min(1),
        on: z.array(z.iso.date()),
        names: z.record(z.iso.date(), z.string().min(2)),
      }),
    )
    .min(1),
  statutory: z.array(z.strictObject({ year: z.int(), off: z.record(z.iso.date(), z.string().min(2)) })),
  overlay: z.strictObject({ off: overlayDays, on: overlayDays }),
}) satisfies z.ZodType<CalendarData>;

const years = (list: readonly { readonly year: number }[]): readonly number[] => list.map(({ year }) => year);
const dates = (text: string): readonly LocalDate[] => text.split(' ');

/** The calendar of the whole country, without the days of the region. */
const national = compileCalendar({ ...calendarData, overlay: { off: [], on: [] } });

/** Month and day of the Chinese calendar as ICU computes it. */
const lunarDay = (date: LocalDate): string => {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  return format.format(dayNumber(date) * 86_400_000);
};

/**
 * Whether ICU, a second source, puts the lunar day there too. It may be a day off: its new moons are approximate, and
 * those of the Spring Festivals of 2027 and 2030 fall close to midnight.
 */
const icuAgrees = (date: LocalDate, lunar: string): boolean =>
  [-1, 0, 1].some((shift) => lunarDay(dateOfDay(dayNumber(date) + shift)) === lunar);

/** Qingming of the 21st century by the usual formula of the solar terms (寿星公式). */
const qingming = (year: number): LocalDate => {
  const ofCentury = year % 100;
  const day = Math.floor(ofCentury * 0.2422 + 4.81) - Math.floor(ofCentury / 4);
  return `${year}-04-0${day}`;
};

const named = (year: { readonly off: Readonly<Record<LocalDate, string>> }, name: string): readonly LocalDate[] =>
  Object.entries(year.off).flatMap(([date, text]) => (text.split('、').includes(name) ? [date] : []));

describe('the working-day calendar', () => {
  it('holds dates, names and notices and nothing else', () => {
    expect(calendar.parse(calendarData)).toEqual(calendarData);
  });

  it('runs without a gap from the first published year to the last statutory one', () => {
    const all = [...new Set([...years(calendarData.published), ...years(calendarData.statutory)])];
    expect(all).toEqual(all.map((_, index) => 2024 + index));
    expect(years(calendarData.published)).toEqual(expect.arrayContaining([2024, 2025, 2026]));
  });

  it.each([...calendarData.published])(
    'names every day off of $year and never calls a day both off and worked',
    (year) => {
      expect(Object.keys(year.names)).toEqual(year.off);
      expect(new Set([...year.off, ...year.on]).size).toBe(year.off.length + year.on.length);
      for (const date of [...year.off, ...year.on]) expect(date.slice(0, 4)).toBe(String(year.year));
    },
  );

  it.each([...calendarData.published])('agrees with chinese-days on every day of $year', ({ year }) => {
    const differing: LocalDate[] = [];
    for (let day = dayNumber(`${year}-01-01`); day <= dayNumber(`${year}-12-31`); day += 1)
      if (national.isWorkday(day) !== chineseDays.isWorkday(dateOfDay(day))) differing.push(dateOfDay(day));
    expect(differing).toEqual([]);
  });

  it('holds the make-up working days of 2026 as the notice names them', () => {
    const year = calendarData.published.find((published) => published.year === 2026);
    expect(year?.on).toEqual(dates('2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'));
  });
});

describe('the statutory days of years without a notice', () => {
  it('are those of 2027', () => {
    const year = calendarData.statutory.find((statutory) => statutory.year === 2027);
    expect(Object.keys(year?.off ?? {})).toEqual(
      dates(
        '2027-01-01 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-04-05 2027-05-01 2027-05-02 2027-06-09 2027-09-15 2027-10-01 2027-10-02 2027-10-03',
      ),
    );
  });

  it.each([...calendarData.statutory])('follow the solar calendar in $year', (year) => {
    expect(named(year, '元旦')).toEqual([`${year.year}-01-01`]);
    expect(named(year, '劳动节')).toEqual([`${year.year}-05-01`, `${year.year}-05-02`]);
    expect(named(year, '国庆节')).toEqual([`${year.year}-10-01`, `${year.year}-10-02`, `${year.year}-10-03`]);
    expect(named(year, '清明节')).toEqual([qingming(year.year)]);
    expect(named(year, '清明节')).toEqual([chineseDays.getSolarTermDate(year.year, 4, 'pure_brightness')]);
  });

  it.each([...calendarData.statutory])('follow the lunar calendar in $year', (statutory) => {
    const { year } = statutory;
    const [eve = '', ...spring] = named(statutory, '春节');
    const days = [...spring, ...named(statutory, '端午节'), ...named(statutory, '中秋节')];
    const lunar = ['1-1', '1-2', '1-3', '5-5', '8-15'];
    expect(days).toEqual(lunar.map((monthAndDay) => chineseDays.getSolarDateFromLunar(`${year}-${monthAndDay}`).date));
    expect(dayNumber(eve)).toBe(dayNumber(days[0] ?? '') - 1);
    expect(days.filter((date, index) => !icuAgrees(date, (lunar[index] ?? '').replace('-', '/')))).toEqual([]);
  });
});
