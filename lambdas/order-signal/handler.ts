import { SFNClient } from '@aws-sdk/client-sfn';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { fromIso } from '../../domain/time/instant.ts';
import { faultOf, log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { openOrders } from '../shared/orders/boards.ts';
import { orderClock } from '../shared/orders/clock.ts';
import { eachOrder, orderStreamTime } from '../shared/orders/records.ts';
import { openTable } from '../shared/store/table.ts';
import { executionsOf } from '../signal/executions.ts';
import { environment } from './env.ts';
import { mendOrder, type OrderReconciler, reconcileOrder } from './reconcile.ts';

const { ORDERS_TABLE_NAME, ORDERS_STATE_MACHINE_ARN } = environment.parse(process.env);

const reconciler: OrderReconciler = {
  table: openTable(ORDERS_TABLE_NAME),
  clock: orderClock,
  executions: executionsOf(ORDERS_STATE_MACHINE_ARN, new SFNClient({}), 'orderId'),
  invalidToken: (orderId) => {
    log.error('invalid token', { orderId });
    count('InvalidToken');
  },
};

/** The daily schedule's event, or an operator's: `{"time": "<now>"}`. */
const roundEvent = z.object({ time: z.iso.datetime({ offset: true }) });
type RoundEvent = z.infer<typeof roundEvent>;

const failed = (orderId: string, fault: unknown): void =>
  log.error('order signal failed', { orderId, error: faultOf(fault) });

/** 每日巡检: open orders whose workflow does not wait for what the order says. */
const onRound = async ({ time }: RoundEvent): Promise<{ readonly found: number }> => {
  const now = fromIso(time);
  let found = 0;
  for (const orderId of await openOrders(reconciler.table))
    try {
      if (await mendOrder(orderId, now, reconciler)) found += 1;
    } catch (fault) {
      failed(orderId, fault);
      found += 1;
    }
  count('OrderRoundFindings', found);
  return { found };
};

const onRecords = ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  eachOrder(
    Records,
    (group) => reconcileOrder(group.orderId, orderStreamTime(group), reconciler),
    ({ orderId }, fault) => failed(orderId, fault),
  );

/** The reconciler of orders, on the stream's records and once a day for all that are open. */
export const handler = middy<DynamoDBStreamEvent | RoundEvent, DynamoDBBatchResponse | { found: number }>().handler(
  (event) => ('Records' in event ? onRecords(event) : onRound(roundEvent.parse(event))),
);
