import { rules } from '../../config/county.ts';
import { dateOf, fromIso, type Instant, timeOfDayOf, toIso } from '../../domain/time/instant.ts';

/**
 * An instant of the demo: `MM-DD HH:MM` of 2026 in Asia/Shanghai; `24:00` is the end of the day. A `~` at the end stands
 * for the minutes over which the rule set spreads the reminders of equal limits.
 */
export type Moment = `${string}-${string} ${string}:${string}`;

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** The instant that a moment names, or begins at. Throws a RangeError for what is no moment. */
export const instantOf = (moment: Moment): Instant =>
  fromIso(`2026-${moment.replace('~', '').replace(' ', 'T')}:00+08:00`);

/** Whether the instant (RFC 3339) is the moment: exactly, or within the spread. */
export const isAt = (moment: Moment, instant: string): boolean => {
  const late = fromIso(instant) - instantOf(moment);
  return moment.endsWith('~') ? late >= 0 && late < rules.reminderJitter.value * 1000 : late === 0;
};

/** `02-11 18:00`, midnight as `24:00` of the day that ends, with seconds and milliseconds where there are any. */
export const momentText = (instant: string): string => {
  const at = fromIso(instant);
  if (timeOfDayOf(at) === 0) return `${dateOf(at - 1).slice(5)} 24:00`;
  return toIso(at)
    .slice(5, 23)
    .replace('T', ' ')
    .replace(/(:00)?\.000$/, '');
};

/** `02-11 周三 18:00`. */
export const clockText = (moment: Moment): string => {
  const [date = '', time = ''] = moment.replace('~', '').split(' ');
  return `${date} ${weekdays[new Date(`2026-${date}T00:00:00Z`).getUTCDay()]} ${time}`;
};
