import { SFNClient } from '@aws-sdk/client-sfn';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { fromIso } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { integratorsSource } from '../shared/integrators/source.ts';
import { readRun } from '../shared/store/report-runs.ts';
import { openTable } from '../shared/store/table.ts';
import { runStarter } from '../shared/webhooks/runs.ts';
import { environment } from './env.ts';
import { type Maker, makeReport } from './make-report.ts';
import { nightly } from './nightly.ts';

const { TABLE_NAME, WEBHOOK_MACHINE_ARN, LEVEL_ONE } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const county = countySource(table);
const maker: Maker = {
  table,
  organisation: async (at) => (await county(at)).organisation,
  readers:
    WEBHOOK_MACHINE_ARN === undefined
      ? undefined
      : {
          table,
          integrators: integratorsSource(table),
          startRun: runStarter(new SFNClient({}), WEBHOOK_MACHINE_ARN),
          levelOne: LEVEL_ONE !== undefined,
        },
};

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
