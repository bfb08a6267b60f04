import { LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { fromIso } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { openTable } from '../shared/store/table.ts';
import { runOf, ticketOf } from '../shared/workflow/task.ts';
import { environment } from './env.ts';
import { type Findings, type Sweeper, sweep } from './sweep.ts';

const { TABLE_NAME, STATE_MACHINE_ARN, SIGNAL_FUNCTION_NAME } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const county = countySource(table);

const sweeper: Omit<Sweeper, 'county'> = {
  table,
  states: new SFNClient({}),
  stateMachineArn: STATE_MACHINE_ARN,
  lambda: new LambdaClient({}),
  signalFunctionName: SIGNAL_FUNCTION_NAME,
};

/**
 * The event of the schedule, or of an operator: `{"time": "<now>"}`, with `"restart": "all"` after the table was restored
 * (docs/runbook.md).
 */
const sweepEvent = z.object({
  time: z.iso.datetime({ offset: true }),
  restart: z.optional(z.literal('all')),
});
type SweepEvent = z.infer<typeof sweepEvent>;

/** What an operator reads of a sweep that was started by hand: how many of each. */
type Counted = { readonly found: number; readonly failed: number; readonly orphans: number };

const tell = ({ astray, failed, orphans }: Findings): void => {
  for (const ticketId of astray) log.warn('astray', { ticketId });
  for (const name of orphans) log.warn('orphan', { ticketId: ticketOf(name), run: runOf(name) });
  for (const ticketId of failed) log.error('not mended', { ticketId });
};

/** 每日巡检: runs once a day and finds tickets whose clock might have stopped silently. */
export const handler = middy<SweepEvent, Counted>().handler(async (event) => {
  const { time, restart } = sweepEvent.parse(event);
  const now = fromIso(time);
  const findings = await sweep(now, { ...sweeper, county: await county(now) }, restart === 'all');
  tell(findings);
  const { astray, failed, orphans, running } = findings;
  const differences = new Set([...astray, ...failed, ...orphans]).size;
  count('SweepFindings', differences);
  count('ExecutionsRunning', running);
  log.info('sweep', { count: differences });
  return { found: astray.length, failed: failed.length, orphans: orphans.length };
});
