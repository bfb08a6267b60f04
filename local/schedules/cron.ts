import { type DayField, parseDayOfMonth, parseDayOfWeek } from './cron-days.ts';
import { type NumberField, parseNumbers } from './cron-fields.ts';

/** A parsed `cron(minutes hours day-of-month month day-of-week year)` of EventBridge, in UTC. */
export interface Cron {
  readonly minutes: NumberField;
  readonly hours: NumberField;
  readonly months: NumberField;
  readonly years: NumberField;
  readonly day: DayField;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Parses the six fields of a cron expression as EventBridge documents them.
 * @throws Error naming the expression when a field is not understood
 */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/);
  const [minutes = '', hours = '', dayOfMonth = '', month = '', dayOfWeek = '', year = ''] = fields;
  if (fields.length !== 6) throw new Error(`cron(${expression}) needs six fields`);
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) {
    throw new Error(`cron(${expression}): exactly one of day-of-month and day-of-week must be ?`);
  }
  return {
    minutes: parseNumbers(minutes, 0, 59),
    hours: parseNumbers(hours, 0, 23),
    months: parseNumbers(month, 1, 12, months),
    years: parseNumbers(year, 1970, 2199),
    day: dayOfWeek === '?' ? parseDayOfMonth(dayOfMonth) : parseDayOfWeek(dayOfWeek),
  };
}

/**
 * The first instant after another at which a cron expression fires; undefined when it never does again.
 * @param after epoch milliseconds
 */
export function nextCronInstant(cron: Cron, after: number): number | undefined {
  const from = Math.floor(after / minute) * minute + minute;
  for (let date = Math.floor(from / day) * day; ; date += day) {
    const at = new Date(date);
    if (at.getUTCFullYear() > cron.years.highest) return undefined;
    if (!matchesDate(cron, at)) continue;
    for (const hourOfDay of cron.hours.values) {
      for (const minuteOfHour of cron.minutes.values) {
        const instant = date + hourOfDay * hour + minuteOfHour * minute;
        if (instant >= from) return instant;
      }
    }
  }
}

function matchesDate(cron: Cron, date: Date): boolean {
  return cron.years.includes(date.getUTCFullYear()) && cron.months.includes(date.getUTCMonth() + 1) && cron.day(date);
}
