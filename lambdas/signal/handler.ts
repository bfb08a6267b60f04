import { SFNClient } from '@aws-sdk/client-sfn';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Instant } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { faultOf, log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { openTableKeepingHistories } from '../shared/store/table.ts';
import { commitsIn, eachTicket, streamTime, waitIn } from '../shared/streams/records.ts';
import { type SweepAnswer, type SweepOrder, sweepOrder } from '../shared/workflow/sweep-order.ts';
import { runOf, ticketOf } from '../shared/workflow/task.ts';
import { environment } from './env.ts';
import { executionsOf } from './executions.ts';
import { inspect } from './inspect.ts';
import { type Reconciler, reconcile } from './reconcile.ts';

const { TABLE_NAME, STATE_MACHINE_ARN } = environment.parse(process.env);

const table = openTableKeepingHistories(TABLE_NAME);
const county = countySource(table);

const equipment: Omit<Reconciler, 'county'> = {
  table,
  executions: executionsOf(STATE_MACHINE_ARN, new SFNClient({})),
  invalidToken: (ticketId) => {
    log.error('invalid token', { ticketId });
    count('InvalidToken');
  },
};

/** What tickets are reconciled with at an instant. */
const reconcilerAt = async (at: Instant): Promise<Reconciler> => ({ ...equipment, county: await county(at) });

const failed = (ticketId: string, fault: unknown): void =>
  log.error('signal failed', { ticketId, error: faultOf(fault) });

const onRecords = ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  eachTicket(
    Records,
    async (group) => {
      const delivered = { commits: commitsIn(group), wait: waitIn(group) };
      const at = streamTime(group);
      await reconcile(group.ticketId, delivered, at, await reconcilerAt(at));
    },
    ({ ticketId }, fault) => failed(ticketId, fault),
  );

/** A ticket that cannot be read holds up none of the others. */
const onOrder = async ({ inspect: ticketIds, stop, now, restart }: SweepOrder): Promise<SweepAnswer> => {
  const reconciler = await reconcilerAt(now);
  const unmended: string[] = [];
  const each = async (ticketId: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (fault) {
      failed(ticketId, fault);
      unmended.push(ticketId);
    }
  };
  for (const ticketId of ticketIds) await each(ticketId, () => inspect(ticketId, now, reconciler, restart));
  for (const execution of stop) {
    const ticketId = ticketOf(execution);
    const why = { error: 'Orphaned', cause: 'the table does not know the ticket' } as const;
    await each(ticketId, () => reconciler.executions.stop(ticketId, runOf(execution), why));
  }
  return { unmended };
};

/** The reconciler: the only function that calls Step Functions, on the stream's records and for the sweep. */
export const handler = middy<DynamoDBStreamEvent | SweepOrder, DynamoDBBatchResponse | SweepAnswer>().handler(
  (event) => ('Records' in event ? onRecords(event) : onOrder(sweepOrder.parse(event))),
);
