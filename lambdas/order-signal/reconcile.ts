import type { ClockFacts } from '../../domain/household/facts.ts';
import type { Order } from '../../domain/household/order.ts';
import { orderWaitOf } from '../../domain/household/wait.ts';
import { fromIso, type Instant } from '../../domain/time/instant.ts';
import { orderReplyTo } from '../shared/orders/reply.ts';
import { appendToOrder, readOrder, type StoredOrder } from '../shared/orders/store.ts';
import { readOrderWait, type StoredOrderWait } from '../shared/orders/waits.ts';
import type { Table } from '../shared/store/table.ts';
import { standstill } from '../shared/workflow/standstill.ts';
import type { Executions } from '../signal/executions.ts';

export type OrderReconciler = {
  /** The orders' table. */
  readonly table: Table;
  readonly clock: ClockFacts;
  readonly executions: Executions;
  /** A token that Step Functions never issued: a fault that must ring. */
  readonly invalidToken: (orderId: string) => void;
};

/** Commits the order's next run, under the first number whose name no execution has; the stream then starts it. */
const takeOver = async (order: Order, now: Instant, { table, clock, executions }: OrderReconciler): Promise<void> => {
  let run = order.run + 1;
  while ((await executions.status(order.id, run)) !== 'never started') run += 1;
  const facts = { at: now, command: 'sweep', by: { sub: 'workflow', roles: [] } };
  await appendToOrder<'moved on'>(table, order.id, clock, facts, ({ order: current }) =>
    current.run !== order.run || current.phase.kind === 'ended'
      ? { stop: 'moved on' }
      : { events: [{ type: 'WorkflowRestarted', at: now, by: 'workflow', run }] },
  );
};

/** Starts the present run with the input its starting commit names, and stops the runs before it. */
const startRun = async ({ order, commits }: StoredOrder, now: Instant, reconciler: OrderReconciler): Promise<void> => {
  const starting = commits.findLast(({ start }) => start?.run === order.run);
  if (!starting?.start) throw new Error(`order ${order.id}: no commit starts run ${order.run}`);
  for (let run = 1; run < order.run; run += 1)
    await reconciler.executions.stop(order.id, run, { error: 'Restarted', cause: `run ${order.run} takes over` });
  const answer = await reconciler.executions.start(order.id, starting.start, Math.min(starting.at, now));
  if (answer === 'taken') await takeOver(order, now, reconciler);
};

const waitsRightly = (order: Order, wait: StoredOrderWait, clock: ClockFacts): boolean => {
  const want = orderWaitOf(order, clock);
  if (want.state === wait.state && want.until === fromIso(wait.until)) return true;
  /** A run that was sent to an operator for going round in a circle stays there until something new is committed. */
  const circled = wait.state === 'AwaitOperator' && wait.idle >= clock.limits.rules.idleHops.value;
  return circled && wait.commit === order.commits;
};

/**
 * Brings the order's execution to wait for what the order needs. Triggered by a commit or a stored wait, in any order and
 * any number of times: it takes the WAIT first, then the commits, so that the commits are never older than the wait, and
 * completes the wait only if it is not `orderWaitOf(order)`.
 */
export const reconcileOrder = async (orderId: string, now: Instant, reconciler: OrderReconciler): Promise<void> => {
  const { table, clock, executions, invalidToken } = reconciler;
  const wait = await readOrderWait(table, orderId);
  const stored = await readOrder(table, orderId);
  if (!stored) throw new Error(`order ${orderId} does not exist`);
  const { order } = stored;
  if (wait?.run !== order.run) return startRun(stored, now, reconciler);
  if (waitsRightly(order, wait, clock)) return;
  const completed = await executions.complete(wait.token, orderReplyTo(order, wait, now, clock));
  if (completed === 'invalid') invalidToken(orderId);
};

/** Whether an order's instant has long come and nothing was recorded: no token or timer reaches its execution. */
const stands = ({ order }: StoredOrder, now: Instant, { clock }: OrderReconciler): boolean =>
  orderWaitOf(order, clock).until < now - standstill;

/**
 * Sets an open order's workflow right, for the daily round: a run that never started is started, one that ended or stands
 * still is followed by the next, a wrong wait is completed. @returns whether something was wrong
 */
export const mendOrder = async (orderId: string, now: Instant, reconciler: OrderReconciler): Promise<boolean> => {
  const stored = await readOrder(reconciler.table, orderId);
  if (!stored || stored.order.phase.kind === 'ended') return false;
  const { order } = stored;
  const status = await reconciler.executions.status(order.id, order.run);
  if (status === 'never started') {
    await startRun(stored, now, reconciler);
    return true;
  }
  if (status === 'ended' || stands(stored, now, reconciler)) {
    await takeOver(order, now, reconciler);
    return true;
  }
  await reconcileOrder(orderId, now, reconciler);
  return false;
};
