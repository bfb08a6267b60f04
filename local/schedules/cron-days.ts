import { numberOf, parseNumbers } from './cron-fields.ts';

/** Whether a date (its UTC fields) is meant. */
export type DayField = (date: Date) => boolean;

const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Parses the day-of-month field: numbers, `L` (the last day) and `15W` (the weekday nearest the 15th). */
export function parseDayOfMonth(text: string): DayField {
  if (text === 'L') return (date) => date.getUTCDate() === lastDay(date);
  const nearest = /^(\d+)W$/.exec(text)?.[1];
  if (nearest !== undefined) return (date) => date.getUTCDate() === nearestWeekday(date, Number(nearest));
  const days = parseNumbers(text, 1, 31);
  return (date) => days.includes(date.getUTCDate());
}

/** Parses the day-of-week field: 1-7 or SUN-SAT, `6L` (the month's last Friday) and `3#2` (its second Tuesday). */
export function parseDayOfWeek(text: string): DayField {
  const special = /^(\w+?)(L|#([1-5]))$/.exec(text);
  if (special !== null) {
    const [, name = '', kind, ordinal] = special;
    const weekday = numberOf(name, 1, weekdays);
    if (!(weekday >= 1 && weekday <= 7)) throw new Error(`The cron field ${text} is not understood`);
    const inMonth: DayField =
      kind === 'L'
        ? (date) => date.getUTCDate() > lastDay(date) - 7
        : (date) => Math.ceil(date.getUTCDate() / 7) === Number(ordinal);
    return (date) => date.getUTCDay() + 1 === weekday && inMonth(date);
  }
  const days = parseNumbers(text, 1, 7, weekdays);
  return (date) => days.includes(date.getUTCDay() + 1);
}

function lastDay(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** Never leaves the month: the 1st on a Saturday gives Monday the 3rd. */
function nearestWeekday(date: Date, wanted: number): number {
  const weekday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), wanted)).getUTCDay();
  if (weekday === 6) return wanted === 1 ? 3 : wanted - 1;
  if (weekday === 0) return wanted === lastDay(date) ? wanted - 2 : wanted + 1;
  return wanted;
}
