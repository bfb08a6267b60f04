import type { Instant } from '../../domain/time/instant.ts';
import { walkTickets } from '../shared/counting/walk.ts';
import { enterRun, type ReportRun, readRun } from '../shared/store/report-runs.ts';
import { readHeads } from '../shared/store/reports.ts';
import type { Table } from '../shared/store/table.ts';
import { nightlyAnalyses } from './analyses.ts';
import { beginReport, finishReport, type Maker, type Making } from './make-report.ts';
import { type DueMonth, monthsDue } from './months-due.ts';

/** The schedule's run of a month, entered or taken up again; nothing when another run is under way. */
const nightlyRun = async (table: Table, { month, cutoff }: DueMonth, now: Instant): Promise<ReportRun | undefined> => {
  const id = `nightly-${now}`;
  const present = await readRun(table, month);
  if (present?.id === id) return present.state === 'done' ? undefined : present;
  const run: ReportRun = { id, month, state: 'asked', at: now, by: 'schedule', cutoff, seen: 0, done: 0, shards: [] };
  return (await enterRun(table, run)) ? run : undefined;
};

/** Begins the reports that are due and were not made yet. */
const reportsDue = async (now: Instant, maker: Maker): Promise<readonly Making[]> => {
  const makings: Making[] = [];
  for (const due of monthsDue(now)) {
    if (due.older && (await readHeads(maker.table, due.month)).length === 0) continue;
    const run = await nightlyRun(maker.table, due, now);
    if (run) makings.push(await beginReport(run, maker));
  }
  return makings;
};

/**
 * What is made at night: the reports that are due, and what is made beside them. All of it is counted in one walk through
 * the tickets, each of which is read once. Repeated for the same instant, it goes on where it was and comes to the same.
 */
export const nightly = async (now: Instant, maker: Maker): Promise<void> => {
  const reports = await reportsDue(now, maker);
  const analyses = await nightlyAnalyses(now, maker.table);
  await walkTickets(maker.table, [...reports.map(({ count }) => count), ...analyses.counts]);
  for (const report of reports) await finishReport(report, maker);
  await analyses.write();
};
