import type { ClockFacts } from '../../domain/household/facts.ts';
import { dueEvents } from '../../domain/household/milestones.ts';
import { fromIso } from '../../domain/time/instant.ts';
import { type OrderReply, orderReplyTo } from '../shared/orders/reply.ts';
import { appendToOrder } from '../shared/orders/store.ts';
import type { OrderTask } from '../shared/orders/task.ts';
import type { Table } from '../shared/store/table.ts';
import { runOf, Superseded } from '../shared/workflow/task.ts';

/**
 * An instant has come: re-reads the order, commits all that is due by now at its own instants, and says what to wait for
 * next. Nothing due (a command came first) commits nothing. Throws `Superseded` when the order has a newer run, or when
 * the table, put back to an earlier day, does not know it any more.
 */
export const recordOrderMilestone = async (input: OrderTask, table: Table, clock: ClockFacts): Promise<OrderReply> => {
  const { orderId, execution, enteredAt } = input;
  const run = runOf(execution);
  const now = fromIso(enteredAt);
  const facts = { at: now, command: 'milestone', by: { sub: 'workflow', roles: [] } };
  const result = await appendToOrder<'superseded' | 'nothing due'>(table, orderId, clock, facts, ({ order }) => {
    if (order.run > run) return { stop: 'superseded' };
    const events = dueEvents(order, now, clock);
    return events.length > 0 ? { events } : { stop: 'nothing due' };
  });
  if (result.kind === 'unknown') throw new Superseded(orderId, run);
  const order = result.kind === 'appended' ? result.order : result.stored.order;
  if (order.run > run) throw new Superseded(orderId, run);
  /** A day of waiting for an operator is no circle. */
  const idle = input.idle >= clock.limits.rules.idleHops.value ? 0 : input.idle;
  return orderReplyTo(order, { commit: input.commit, idle }, now, clock);
};
