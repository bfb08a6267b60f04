import type { Correction } from '../../../domain/reports/corrections.ts';
import type { MonthlyReport, ReportLevel, ReportRow } from '../../../domain/reports/report.ts';
import type { Staff } from '../http/actor.ts';
import type { ReportHead } from '../store/report-heads.ts';
import { readCorrections, readHeads, readReport } from '../store/reports.ts';
import type { Table } from '../store/table.ts';
import { readsAll, readsRow } from './rights.ts';

/** A report as one person may see it: the rows of the platforms that are that person's, totals only with all rows. */
export type ShownReport = {
  readonly head: ReportHead;
  /** All versions of the month, the first one first; or its draft. */
  readonly heads: readonly ReportHead[];
  readonly report: MonthlyReport;
  readonly corrections: readonly Correction[];
  /** Whether nothing was left out. */
  readonly whole: boolean;
};

const levelFor = (actor: Staff, level: ReportLevel): ReportLevel => ({
  ...level,
  rows: level.rows.filter((row) => readsRow(actor, row)),
  totals: {},
});

const partFor = (actor: Staff, report: MonthlyReport): MonthlyReport => ({
  ...report,
  perDay: {},
  levels: report.levels.map((level) => levelFor(actor, level)).filter(({ rows }) => rows.length > 0),
});

/** A platform's row of a report. */
export const rowOf = ({ levels }: MonthlyReport, unit: string): ReportRow | undefined =>
  levels.flatMap(({ rows }) => rows).find((row) => row.unit === unit);

/**
 * The report of a month for a person; the latest version unless one is named. Undefined when there is none.
 */
export const showReport = async (
  table: Table,
  actor: Staff,
  month: string,
  version?: number,
): Promise<ShownReport | undefined> => {
  const heads = await readHeads(table, month);
  const head = version === undefined ? heads.at(-1) : heads.find((each) => each.version === version);
  const report = head && (await readReport(table, head));
  if (!head || !report) return undefined;
  const corrections = head.corrections > 0 ? await readCorrections(table, head) : [];
  if (readsAll(actor)) return { head, heads, report, corrections, whole: true };
  const part = partFor(actor, report);
  const theirs = corrections.filter(({ unit }) => rowOf(part, unit));
  return { head, heads, report: part, corrections: theirs, whole: false };
};
