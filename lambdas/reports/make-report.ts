import { monthlyReport } from '../../domain/reports/report.ts';
import { contributionsIn } from '../../domain/reports/trace.ts';
import { type ReportRun, type RunOutcome, writeRun } from '../shared/store/report-runs.ts';
import type { Table } from '../shared/store/table.ts';
import { conclude } from './conclude.ts';
import { gather } from './gather.ts';
import { type OrganisationAt, planOf } from './plan.ts';

/** What the making of reports works with. */
export type Maker = { readonly table: Table; readonly organisation: OrganisationAt };

/**
 * Makes what a run asks for, from the tickets' commits alone. The run must be entered in the table; taken up again after
 * it was cut off, it goes on.
 * @throws Superseded when another run took its place
 */
export const makeReport = async (entered: ReportRun, { table, organisation }: Maker): Promise<RunOutcome> => {
  const plan = await planOf(table, entered, organisation);
  const { trace, run } = await gather(table, { ...entered, state: 'running' }, plan.period);
  const report = monthlyReport(contributionsIn(trace), {
    month: run.month,
    cutoff: plan.period.cutoff,
    organisation: plan.organisation,
  });
  const outcome = await conclude(table, plan, run, { report, trace });
  await writeRun(table, { ...run, state: 'done', outcome });
  return outcome;
};
