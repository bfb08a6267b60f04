import { isStanding, type Level, type Organisation } from '../organisation/unit.ts';
import { dateOfDay, dayNumberOf, type Instant, type LocalDate, toIso } from '../time/instant.ts';
import { type Contribution, centrePlatform, type Figure, figures } from './contribution.ts';
import { definitions } from './definitions.ts';
import { boundsOf, type Month } from './period.ts';
import type { Figures } from './rates.ts';

/** Version of the document's shape and of the definitions that it was counted by. */
export const reportSchema = 1;

/** What a platform did in the month. Its name is as it was at the cutoff. */
export type ReportRow = {
  readonly unit: string;
  readonly name: string;
  readonly english: string;
  readonly parent?: string;
  readonly figures: Figures;
};

export type ReportLevel = {
  readonly level: Level;
  readonly rows: readonly ReportRow[];
  /** The sums of the rows: a ticket that two platforms had counts at both. */
  readonly totals: Figures;
};

/** The monthly report (R69). Instants are RFC 3339 with the Shanghai offset. */
export type MonthlyReport = {
  readonly schema: typeof reportSchema;
  readonly month: Month;
  readonly from: string;
  readonly until: string;
  /** Only what was known before this instant is in it. */
  readonly cutoff: string;
  /** Accepted on each day of the month, by date. */
  readonly perDay: Readonly<Record<string, number>>;
  readonly levels: readonly ReportLevel[];
};

/** What a report is about, beside its contributions. */
export type ReportFacts = {
  readonly month: Month;
  readonly cutoff: Instant;
  readonly organisation: Organisation;
};

const levels = [1, 2, 3, 4] as const;

/** The figures that are counted at a level. */
export const figuresAt = (level: Level): readonly Figure[] =>
  figures.filter((figure) => definitions[figure].levels.includes(level));

/** Level 4 goes by the 12-digit code of its village; any other unit that was dissolved since was a handling one. */
const levelOf = (unit: string, organisation: Organisation): Level =>
  organisation.get(unit)?.level ?? (/^\d{12}$/.test(unit) ? 4 : 3);

const sumOf = (level: Level, rows: readonly ReportRow[]): Figures =>
  Object.fromEntries(
    figuresAt(level).map((figure) => [figure, rows.reduce((sum, row) => sum + (row.figures[figure] ?? 0), 0)]),
  );

type Counts = ReadonlyMap<string, ReadonlyMap<Figure, number>>;

/** The date of acceptance that a ticket's number begins with. */
const dateIn = (ticketId: string): LocalDate =>
  `${ticketId.slice(0, 4)}-${ticketId.slice(4, 6)}-${ticketId.slice(6, 8)}`;

/** The days of a month, none with a ticket yet. */
const emptyDays = (month: Month): Record<LocalDate, number> => {
  const { from, until } = boundsOf(month);
  const days: Record<LocalDate, number> = {};
  for (let number = dayNumberOf(from); number < dayNumberOf(until); number += 1) days[dateOfDay(number)] = 0;
  return days;
};

/** Numbers of tickets by platform and figure, and of those accepted by day. */
const countsOf = (
  contributions: Iterable<Contribution>,
  month: Month,
): { readonly counts: Counts; readonly perDay: Readonly<Record<LocalDate, number>> } => {
  const counts = new Map<string, Map<Figure, number>>();
  const perDay = emptyDays(month);
  for (const { unit, figure, ticketId } of contributions) {
    const own = counts.get(unit) ?? new Map<Figure, number>();
    counts.set(unit, own.set(figure, (own.get(figure) ?? 0) + 1));
    if (figure === 'received' && unit === centrePlatform)
      perDay[dateIn(ticketId)] = (perDay[dateIn(ticketId)] ?? 0) + 1;
  }
  return { counts, perDay };
};

const rowOf = (unit: string, level: Level, counts: Counts, organisation: Organisation): ReportRow => {
  const { name = unit, english = unit, parent } = organisation.get(unit) ?? {};
  const own = counts.get(unit);
  return {
    unit,
    name,
    english,
    ...(parent === undefined ? {} : { parent }),
    figures: Object.fromEntries(figuresAt(level).map((figure) => [figure, own?.get(figure) ?? 0])),
  };
};

const levelRows = (level: Level, counts: Counts, organisation: Organisation): ReportLevel => {
  const known = [...organisation.values()]
    .filter((unit) => isStanding(unit) || counts.has(unit.id))
    .map(({ id }) => id);
  const dissolved = [...counts.keys()].filter((unit) => !organisation.has(unit)).toSorted();
  const rows = [...known, ...dissolved]
    .filter((unit) => levelOf(unit, organisation) === level)
    .map((unit) => rowOf(unit, level, counts, organisation));
  return { level, rows, totals: sumOf(level, rows) };
};

/**
 * The report of a month: a row for every platform, also for those that had nothing to do, and the totals of each level.
 * @param contributions of all tickets, none of them twice
 */
export const monthlyReport = (contributions: Iterable<Contribution>, facts: ReportFacts): MonthlyReport => {
  const { month, cutoff, organisation } = facts;
  const { from, until } = boundsOf(month);
  const { counts, perDay } = countsOf(contributions, month);
  return {
    schema: reportSchema,
    month,
    from: toIso(from),
    until: toIso(until),
    cutoff: toIso(cutoff),
    perDay,
    levels: levels.map((level) => levelRows(level, counts, organisation)),
  };
};
