import type { CalendarData } from './calendar-data.ts';
import { dateOfDay, dayNumber, type LocalDate } from './instant.ts';

/** A day that does not count, and why: 周六, 春节, 开斋节(宁政办发…). */
export type SkippedDay = { readonly date: LocalDate; readonly reason: string };

/**
 * The working-day calendar: weekdays − statutory holidays + make-up days + the regional overlay. Days are day numbers
 * (days since 1970-01-01) of Shanghai dates. A day outside the years of the data throws a RangeError: a limit is
 * never guessed.
 */
export type Calendar = {
  readonly isWorkday: (day: number) => boolean;
  /** WD(n): the n-th working day after `day`, n ≥ 1. `day` itself never counts, worked or not. */
  readonly workdayAfter: (day: number, n: number) => number;
  /** Whether a limit on that day still depends on a State Council notice that has not come. */
  readonly isProvisional: (day: number) => boolean;
  /** The days after `from` up to and including `to` that are not worked, with the reason. */
  readonly skipped: (from: number, to: number) => readonly SkippedDay[];
};

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

type DayKind = { readonly off: ReadonlyMap<number, string>; readonly on: ReadonlySet<number> };

/** Later layers win: the week, then the national notice, then the regional overlay. */
const specialDays = (data: CalendarData): DayKind => {
  const off = new Map<number, string>();
  const on = new Set<number>();
  for (const year of data.published) {
    for (const date of year.off) off.set(dayNumber(date), year.names[date] ?? '节假日');
    for (const date of year.on) on.add(dayNumber(date));
  }
  for (const year of data.statutory)
    for (const [date, name] of Object.entries(year.off)) off.set(dayNumber(date), `${name}(法定,待公布)`);
  for (const { date, name, notice } of data.overlay.off) {
    off.set(dayNumber(date), `${name}(${notice})`);
    on.delete(dayNumber(date));
  }
  for (const { date } of data.overlay.on) {
    on.add(dayNumber(date));
    off.delete(dayNumber(date));
  }
  return { off, on };
};

/** The statutory days stand in only for years that have no notice yet. */
const withoutPublishedYears = (data: CalendarData): CalendarData => ({
  ...data,
  statutory: data.statutory.filter(({ year }) => !data.published.some((published) => published.year === year)),
});

/** Compiles the calendar once, so that each limit is two array look-ups. */
export const compileCalendar = (source: CalendarData): Calendar => {
  const data = withoutPublishedYears(source);
  const publishedYears = data.published.map(({ year }) => year);
  const lastPublished = Math.max(...publishedYears);
  const first = dayNumber(`${Math.min(...publishedYears)}-01-01`);
  const last = dayNumber(`${Math.max(lastPublished, ...data.statutory.map(({ year }) => year))}-12-31`);
  const provisionalFrom = dayNumber(`${lastPublished}-12-28`);
  const { off, on } = specialDays(data);
  const worked = (day: number): boolean => on.has(day) || (!off.has(day) && weekdayOf(day) % 6 !== 0);

  const workdays: number[] = [];
  const indexAfter = new Int32Array(last - first + 1);
  for (let day = first; day <= last; day += 1) {
    if (worked(day)) workdays.push(day);
    indexAfter[day - first] = workdays.length;
  }
  const outside = (day: number): never => {
    throw new RangeError(`the calendar holds ${dateOfDay(first)} to ${dateOfDay(last)}, not ${dateOfDay(day)}`);
  };
  const reasonOf = (day: number): string => off.get(day) ?? weekdays[weekdayOf(day)] ?? '';
  return {
    isWorkday: (day) => (day < first || day > last ? outside(day) : worked(day)),
    workdayAfter: (day, n) => {
      const index = indexAfter[day - first];
      if (index === undefined) return outside(day);
      return workdays[index + n - 1] ?? outside(last + 1);
    },
    isProvisional: (day) => day >= provisionalFrom,
    skipped: (from, to) => {
      const days: SkippedDay[] = [];
      for (let day = from + 1; day <= to; day += 1)
        if (!worked(day)) days.push({ date: dateOfDay(day), reason: reasonOf(day) });
      return days;
    },
  };
};
