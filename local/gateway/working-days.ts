import type { Calendar } from '../../domain/time/calendar.ts';
import { dayNumberOf, type Instant, instantAt, type TimeOfDay, timeOfDay, toIso } from '../../domain/time/instant.ts';

/** A day of the county's calendar as the console shows it. */
interface DayView {
  /** Whether it is a working day. */
  readonly worked: boolean;
  /** Why not, or that it makes up for a holiday: 周六, 春节, 调休上班. */
  readonly note?: string;
}

/** The clock's view of the county's calendar. */
export interface WorkingDays {
  /** Undefined for a day that the calendar holds no data of. */
  day(at: Instant): DayView | undefined;
  /**
   * Start of business of the n-th working day after the date of `at` (WD(n)), Asia/Shanghai.
   * @throws RangeError beyond the calendar's data
   */
  startOfBusiness(at: Instant, n: number): Instant;
}

/** @param opening start of business, Asia/Shanghai */
export function createWorkingDays(calendar: Calendar, opening: TimeOfDay): WorkingDays {
  return {
    day: (at) => unlessUnknown(() => view(calendar, dayNumberOf(at))),
    startOfBusiness: (at, n) => instantAt(calendar.workdayAfter(dayNumberOf(at), n), timeOfDay(opening)),
  };
}

/** What `GET /local/clock` tells of the calendar at an instant: nothing beyond its data. */
export function calendarMembers(days: WorkingDays, at: Instant) {
  const day = days.day(at);
  const next = unlessUnknown(() => days.startOfBusiness(at, 1));
  return {
    ...(day === undefined ? {} : { day }),
    ...(next === undefined ? {} : { nextWorkday: toIso(next) }),
  };
}

function view(calendar: Calendar, day: number): DayView {
  const worked = calendar.isWorkday(day);
  const [skipped] = calendar.skipped(day - 1, day);
  if (skipped !== undefined) return { worked, note: skipped.reason };
  /** 1970-01-01 was a Thursday: 2 and 3 are the first weekend. */
  return worked && [2, 3].includes(((day % 7) + 7) % 7) ? { worked, note: '调休上班' } : { worked };
}

function unlessUnknown<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
