import plugin from 'luxon-business-days';
import { calendarData, rules } from '../../../config/county.ts';
import { closeOfWorkday, type LimitFacts, receiptEntry } from '../../../domain/limits/limits.ts';
import { compileCalendar } from '../../../domain/time/calendar.ts';
import { hour, type Instant } from '../../../domain/time/instant.ts';

/** Who answers the question: when is close of business (18:00, Shanghai) of the n-th working day after the receipt? */
export type Contestant = {
  readonly name: string;
  readonly due: (receivedAt: Instant, n: number) => Instant;
};

/** The calendar of the whole country: chinese-days knows no region, so the regional overlay is left out for all. */
const nation = { ...calendarData, overlay: { off: [], on: [] } };
const shanghaiOffset = 8 * hour;
const facts: LimitFacts = { calendar: compileCalendar(nation), rules };

/** The function that every limit of the application comes from. */
export const ours: Contestant = {
  name: 'ours',
  due: (receivedAt, n) => closeOfWorkday(receivedAt, n, facts),
};

/** An ordinary ticket's whole line of the ledger: the limit with its clause and the days skipped, each with its reason. */
export const ledgerLine = (receivedAt: Instant): Instant =>
  receiptEntry(
    { kind: 'dispatch', at: receivedAt, by: 'bench', returns: 0, unit: 'dept-housing', class: 'ordinary' },
    facts,
  ).due;

/**
 * Takes a date and gives one as text, both in the zone of the process: a limit needs the Shanghai date of the receipt
 * before, and the instant after. It is loaded when it is asked for, because the zone of that moment is built into its
 * tables.
 */
const chineseDays = async (): Promise<Contestant> => {
  const { findWorkday } = (await import('chinese-days')).default;
  return {
    name: 'chinese-days',
    due: (receivedAt, n) => {
      const date = new Date(receivedAt + shanghaiOffset);
      const local = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
      return Date.parse(`${findWorkday(n, local)}T18:00:00+08:00`);
    },
  };
};

const saturday = 6;

/** A date as one number, the quickest that a luxon `DateTime` can be looked up by. */
const keyOf = (year: number, month: number, day: number): number => (year * 100 + month) * 100 + day;
const keysOf = (dates: readonly string[]): ReadonlySet<number> =>
  new Set(dates.map((date) => Number(date.replaceAll('-', ''))));

/**
 * The plugin knows weekdays and holidays, but no make-up day: a weekday that is not a business day never becomes one. So
 * all seven are made business days, and the one matcher says which day is off, week-ends included. The zone is a fixed
 * shift, made once: with `Asia/Shanghai` luxon asks Intl each time.
 */
const luxonBusinessDays = (): Contestant => {
  const { DateTime } = plugin;
  const off = keysOf(nation.published.flatMap((year) => year.off));
  const on = keysOf(nation.published.flatMap((year) => year.on));
  const start = DateTime.fromMillis(0, { zone: 'UTC+8' });
  const { zone } = start;
  start.setupBusiness({
    businessDays: [1, 2, 3, 4, 5, 6, 7],
    holidayMatchers: [
      ({ year, month, day, weekday }) => {
        const key = keyOf(year, month, day);
        return off.has(key) || (weekday >= saturday && !on.has(key));
      },
    ],
  });
  return {
    name: 'luxon-business-days',
    due: (receivedAt, n) =>
      DateTime.fromMillis(receivedAt, { zone })
        .plusBusiness({ days: n })
        .set({ hour: 18, minute: 0, second: 0, millisecond: 0 })
        .toMillis(),
  };
};

/** The two others. The first answers rightly only in a process whose zone is not west of Greenwich. */
export const others = async (): Promise<readonly Contestant[]> => [await chineseDays(), luxonBusinessDays()];
