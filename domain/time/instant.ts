/** A moment, in epoch milliseconds. */
export type Instant = number;

/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`. */
export type LocalDate = string;

/** A time of day in Asia/Shanghai, `HH:MM`; `24:00` is the end of the day. */
export type TimeOfDay = string;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Asia/Shanghai has kept UTC+8 without summer time since 1991-09-15 (IANA tz database): a fixed shift is exact. */
const shanghaiOffset = 8 * hour;

/** Days since 1970-01-01 of the Shanghai date on which the instant falls. */
export const dayNumberOf = (instant: Instant): number => Math.floor((instant + shanghaiOffset) / day);

/** The date of a day number. */
export const dateOfDay = (number: number): LocalDate => new Date(number * day).toISOString().slice(0, 10);

/** Days since 1970-01-01 of a date. Throws a RangeError for what is no date. */
export const dayNumber = (date: LocalDate): number => {
  const number = Date.parse(`${date}T00:00:00Z`) / day;
  /** Date.parse takes 30 February for 2 March. */
  if (Number.isNaN(number) || dateOfDay(number) !== date) throw new RangeError(`not a date: ${date}`);
  return number;
};

/** The Shanghai date on which the instant falls. */
export const dateOf = (instant: Instant): LocalDate => dateOfDay(dayNumberOf(instant));

/** Milliseconds after midnight of a time of day. Throws a RangeError for what is none. */
export const timeOfDay = (time: TimeOfDay): number => {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  const milliseconds = match ? Number(match[1]) * hour + Number(match[2]) * minute : Number.NaN;
  if (!(milliseconds <= day)) throw new RangeError(`not a time of day: ${time}`);
  return milliseconds;
};

/** Milliseconds after Shanghai midnight at which the instant falls. */
export const timeOfDayOf = (instant: Instant): number => instant + shanghaiOffset - dayNumberOf(instant) * day;

/** The instant of a time of day (milliseconds after midnight, Shanghai) on a day number. */
export const instantAt = (dayNumberValue: number, milliseconds: number): Instant =>
  dayNumberValue * day + milliseconds - shanghaiOffset;

/** RFC 3339 with the Shanghai offset: `2026-11-24T18:00:00.000+08:00`. */
export const toIso = (instant: Instant): string =>
  `${new Date(instant + shanghaiOffset).toISOString().slice(0, -1)}+08:00`;

/** Reads RFC 3339 with an offset. Throws a RangeError for anything else, a missing offset included. */
export const fromIso = (text: string): Instant => {
  const instant = Date.parse(text);
  if (!/T.*(Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(instant)) throw new RangeError(`not an instant: ${text}`);
  dayNumber(text.slice(0, 10));
  return instant;
};
