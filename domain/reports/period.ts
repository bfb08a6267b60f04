import { day, dayNumber, type Instant, instantAt } from '../time/instant.ts';

/** A month of Shanghai dates, `2026-11`. */
export type Month = string;

/**
 * What a report covers: events whose instant is at or after `from` and before `until`, as they were known from the commits
 * before `cutoff`.
 */
export type Period = { readonly from: Instant; readonly until: Instant; readonly cutoff: Instant };

/** An answer or a call after a ticket's end counts in the month it comes in, if it comes within so long of the end. */
export const countedAfterEnd = 31 * day;

/** Whether a text that came from outside names a month of this century. */
export const isMonth = (text: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(text);

/** The month so many months later, or earlier for a negative number. */
export const monthAfter = (month: Month, count: number): Month => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
};

const startOf = (month: Month): Instant => instantAt(dayNumber(`${month}-01`), 0);

/** The month from 00:00 of its first day to 24:00 of its last, Shanghai. Throws a RangeError for what is no month. */
export const boundsOf = (month: Month): Omit<Period, 'cutoff'> => ({
  from: startOf(month),
  until: startOf(monthAfter(month, 1)),
});
