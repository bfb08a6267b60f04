import middy from '@middy/core';
import * as z from 'zod/mini';
import { fromIso } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { readRun } from '../shared/store/report-runs.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { type Maker, makeReport } from './make-report.ts';
import { nightly } from './nightly.ts';

const { TABLE_NAME } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const county = countySource(table);
const maker: Maker = { table, organisation: async (at) => (await county(at)).organisation };

/** The event of the schedule, or of a run that somebody asked for and that stands in the table. */
const reportsEvent = z.union([
  z.object({ month: z.string(), run: z.string() }),
  z.object({ time: z.iso.datetime({ offset: true }) }),
]);

type ReportsEvent = z.infer<typeof reportsEvent>;

/** 月报: made each night and whenever somebody with the right to it asks (R69). */
export const handler = middy<ReportsEvent, void>().handler(async (event) => {
  const asked = reportsEvent.parse(event);
  if ('time' in asked) {
    return nightly(fromIso(asked.time), maker);
  }
  const run = await readRun(maker.table, asked.month);
  if (run?.id === asked.run && run.state !== 'done') await makeReport(run, maker);
});
