import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { SFNClient } from '@aws-sdk/client-sfn';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { county } from '../shared/county.ts';
import { faultOf, log } from '../shared/logger.ts';
import { openTable } from '../shared/store/table.ts';
import { commitsIn, eachTicket, streamTime } from '../shared/streams/records.ts';
import { environment } from './env.ts';
import { executionsOf } from './executions.ts';
import { inspect } from './inspect.ts';
import { type Reconciler, reconcile } from './reconcile.ts';

const { TABLE_NAME, STATE_MACHINE_ARN } = environment.parse(process.env);
const metrics = new Metrics({ namespace: 'Hotline', serviceName: 'hotline' });

const reconciler: Reconciler = {
  table: openTable(TABLE_NAME),
  county,
  executions: executionsOf(STATE_MACHINE_ARN, new SFNClient({})),
  invalidToken: (ticketId) => {
    log.error('invalid token', { ticketId });
    // Written at once: publishing an empty store would log a warning on every invocation.
    metrics.singleMetric().addMetric('InvalidToken', MetricUnit.Count, 1);
  },
};

/** What the daily sweep asks for: tickets to inspect at its own instant (epoch milliseconds). */
const inspection = z.object({ inspect: z.array(z.string().regex(/^\d+$/)).min(1), now: z.int() });
type Inspection = z.infer<typeof inspection>;

const failed = (ticketId: string, fault: unknown): void =>
  log.error('signal failed', { ticketId, error: faultOf(fault) });

/** The reconciler: the only function that calls Step Functions, on the stream's records and for the sweep. */
export const handler = middy<DynamoDBStreamEvent | Inspection, DynamoDBBatchResponse>().handler(async (event) => {
  if ('Records' in event)
    return eachTicket(
      event.Records,
      (group) => reconcile(group.ticketId, commitsIn(group), streamTime(group), reconciler),
      failed,
    );
  const { inspect: ticketIds, now } = inspection.parse(event);
  for (const ticketId of ticketIds) await inspect(ticketId, now, reconciler);
  return { batchItemFailures: [] };
});
