import type { Instant } from '../../domain/time/instant.ts';
import { log } from '../shared/logger.ts';
import { enterRun, type ReportRun, readRun } from '../shared/store/report-runs.ts';
import { readHeads } from '../shared/store/reports.ts';
import type { Table } from '../shared/store/table.ts';
import { Superseded } from './gather.ts';
import { type Maker, makeReport } from './make-report.ts';
import { type DueMonth, monthsDue } from './months-due.ts';

/** The schedule's run of a month, entered or taken up again; nothing when another run is under way. */
const nightlyRun = async (table: Table, { month, cutoff }: DueMonth, now: Instant): Promise<ReportRun | undefined> => {
  const id = `nightly-${now}`;
  const present = await readRun(table, month);
  if (present?.id === id) return present.state === 'done' ? undefined : present;
  const run: ReportRun = { id, month, state: 'asked', at: now, by: 'schedule', cutoff, seen: 0, done: 0, shards: [] };
  return (await enterRun(table, run)) ? run : undefined;
};

/** A run that another one replaced has nothing more to do. */
export const untilSuperseded = async (run: ReportRun, maker: Maker): Promise<void> => {
  try {
    const { result, version } = await makeReport(run, maker);
    log.info('report', { item: run.month, state: result, run: version });
  } catch (fault) {
    if (!(fault instanceof Superseded)) throw fault;
    log.info('report superseded', { item: run.month });
  }
};

/** The reports that are due at night, one after the other. Repeated for the same instant, it goes on where it was. */
export const nightly = async (now: Instant, maker: Maker): Promise<void> => {
  for (const due of monthsDue(now)) {
    if (due.older && (await readHeads(maker.table, due.month)).length === 0) continue;
    const run = await nightlyRun(maker.table, due, now);
    if (run) await untilSuperseded(run, maker);
  }
};
