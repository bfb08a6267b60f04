import type { Organisation } from '../../../domain/organisation/unit.ts';
import type { ReportRouteKey } from '../../../lambdas/report-api/route-keys.ts';
import { makeReport } from '../../../lambdas/reports/make-report.ts';
import { enterRun, type ReportRun } from '../../../lambdas/shared/store/report-runs.ts';
import { centreHead, reader } from '../../lambdas/support/people.ts';
import type { Hotline } from './hotline.ts';
import type { OfficeExample } from './office-examples.ts';
import { once } from './once.ts';
import { formulaStarts } from './sheets.ts';

/** A month that is over: its report is frozen. */
export const month = '2026-10';

/** An organisation whose names a spreadsheet would carry out: what makes the files must not rely on how they were entered. */
const named = (organisation: Organisation): Organisation =>
  new Map(
    [...organisation].map(([id, unit], n) => [
      id,
      { ...unit, name: `${formulaStarts[n % formulaStarts.length]}${unit.name}` },
    ]),
  );

/** A report of the month, so that there is one to be asked for. */
export const made = once(async ({ table, dependencies }: Hotline): Promise<Pick<OfficeExample, 'path'>> => {
  const at = Date.parse('2026-11-22T10:00:00+08:00');
  const run: ReportRun = {
    ...{ id: 'made', month, state: 'asked', at, by: 'schedule', cutoff: at, seen: 0, done: 0, shards: [] },
  };
  const organisation = async () => named(dependencies.county.organisation);
  if (await enterRun(table, run)) await makeReport(run, { table, organisation });
  return { path: { month } };
});

/** For each route of the reports requests that are taken: a new route without one does not compile. */
export const reportExamples: { readonly [K in ReportRouteKey]: readonly [OfficeExample, ...OfficeExample[]] } = {
  'GET /reports/monthly': [{ as: reader, prepare: made }],
  'GET /reports/monthly/{month}': [undefined, 'xlsx', 'csv', 'html'].map((format) => ({
    as: reader,
    prepare: made,
    query: { version: ['1'], ...(format === undefined ? {} : { format: [format] }) },
  })) as unknown as readonly [OfficeExample, ...OfficeExample[]],
  'GET /reports/monthly/{month}/tickets': [
    { as: reader, prepare: made, query: { unit: ['centre', 'dept-housing'], figure: ['received', 'overdue'] } },
  ],
  'POST /reports/monthly/{month}': [{ as: centreHead, prepare: made, body: { reproduce: 1 } }],
};
