import { monthlyReport } from '../../domain/reports/report.ts';
import { contributionsIn } from '../../domain/reports/trace.ts';
import { walkTickets } from '../shared/counting/walk.ts';
import { log } from '../shared/logger.ts';
import { type ReportRun, writeRun } from '../shared/store/report-runs.ts';
import type { Table } from '../shared/store/table.ts';
import { conclude } from './conclude.ts';
import { type OrganisationAt, type Plan, planOf } from './plan.ts';
import { ReportCount } from './report-count.ts';
import { type ReportReaders, tellSubscribers } from './tell-subscribers.ts';

/** What the making of reports works with. */
export type Maker = {
  readonly table: Table;
  readonly organisation: OrganisationAt;
  /** Who is told of what is frozen. */
  readonly readers?: ReportReaders | undefined;
};

/** A report that is being made: what its run is to do, and what is counted for it. */
export type Making = { readonly month: string; readonly plan: Plan; readonly count: ReportCount };

/** Begins what a run asks for. It must be entered in the table; taken up again after it was cut off, it goes on. */
export const beginReport = async (entered: ReportRun, { table, organisation }: Maker): Promise<Making> => {
  const plan = await planOf(table, entered, organisation);
  return { month: entered.month, plan, count: new ReportCount(table, entered, plan.period) };
};

/** Makes the report of what was counted. A run that another one replaced has nothing more to do. */
export const finishReport = async ({ month, plan, count }: Making, { table, readers }: Maker): Promise<void> => {
  const counted = count.outcome();
  if (!counted) return log.info('report superseded', { item: month });
  const { run, trace } = counted;
  const { organisation, period } = plan;
  const report = monthlyReport(contributionsIn(trace), { month, cutoff: period.cutoff, organisation });
  const outcome = await conclude(table, plan, run, { report, trace });
  const { version } = outcome;
  if (readers) await tellSubscribers({ month, version, at: run.at }, readers);
  await writeRun(table, { ...run, state: 'done', outcome });
  log.info('report', { item: month, state: outcome.result, run: outcome.version });
};

/** Makes one report, from the tickets' commits alone. */
export const makeReport = async (entered: ReportRun, maker: Maker): Promise<void> => {
  const making = await beginReport(entered, maker);
  await walkTickets(maker.table, [making.count]);
  await finishReport(making, maker);
};
