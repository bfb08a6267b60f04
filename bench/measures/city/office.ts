/** Instants are epoch milliseconds. All dates are of Asia/Shanghai, which has no summer time. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Everything that people do is done on this grid: the city is played in steps of five minutes. */
export const step = 5 * minute;

const zone = 8 * hour;

/** The first midnight of the date that the instant falls on. */
export const midnightOf = (at: number): number => Math.floor((at + zone) / day) * day - zone;

/**
 * Whether people work on that date. The measure's days hold neither holidays nor make-up days, so weekends are all there
 * is to know; the calendar of the product is not asked, for it is what is recounted.
 */
const isWorkday = (at: number): boolean => ![0, 6].includes(new Date(at + zone).getUTCDay());

/** Midnight of the n-th working day after the instant's date. */
export const workdayAfter = (at: number, n: number): number => {
  let date = midnightOf(at);
  for (let left = n; left > 0; left -= isWorkday(date) ? 1 : 0) date += day;
  return date;
};

/** 18:00 of WD(n), n = 0 being the instant's own date. */
export const closeOfWorkday = (at: number, n: number): number => workdayAfter(at, n) + 18 * hour;

const opens = 8.5 * hour;
const closes = 18 * hour;

/** Whether a unit works at that instant. */
export const inOffice = (at: number): boolean => {
  const time = at - midnightOf(at);
  return isWorkday(at) && time >= opens && time < closes;
};

/** The first instant from `at` on, on the grid, at which a unit works. */
export const office = (at: number): number => {
  const next = Math.ceil(at / step) * step;
  if (inOffice(next)) return next;
  const today = midnightOf(next);
  return isWorkday(next) && next < today + opens ? today + opens : workdayAfter(next, 1) + opens;
};

/** The first instant from `at` on, on the grid, at which a caller is awake. */
export const awake = (at: number): number => {
  const next = Math.ceil(at / step) * step;
  const time = next - midnightOf(next);
  if (time < 8 * hour) return midnightOf(next) + 8 * hour + step;
  return time < 21 * hour ? next : midnightOf(next) + day + 8 * hour + step;
};

/** A limit's first instant that a simple matter received at `at` has: the same day before 17:00, otherwise WD(1). */
export const sameDay = (at: number): boolean => isWorkday(at) && at - midnightOf(at) < 17 * hour;
