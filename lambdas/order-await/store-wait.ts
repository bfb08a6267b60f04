import type { ClockFacts } from '../../domain/household/facts.ts';
import { nextLook } from '../../domain/household/facts.ts';
import { fromIso } from '../../domain/time/instant.ts';
import { appendToOrder } from '../shared/orders/store.ts';
import type { OrderWaitTask } from '../shared/orders/task.ts';
import { storeOrderWait } from '../shared/orders/waits.ts';
import type { Table } from '../shared/store/table.ts';
import { sequence } from '../shared/store/waits.ts';
import { runOf, Superseded } from '../shared/workflow/task.ts';

/** Entering AwaitOperator is a fact of the order: it raises the alarm and holds the wait until somebody resumes. */
const recordStuck = async (input: OrderWaitTask, table: Table, clock: ClockFacts): Promise<'recorded' | 'known'> => {
  const { orderId, execution, enteredAt, seq, error } = input;
  const run = runOf(execution);
  const at = fromIso(enteredAt);
  const facts = { at, command: 'stuck', by: { sub: 'workflow', roles: [] } };
  const result = await appendToOrder<'superseded' | 'known'>(table, orderId, clock, facts, ({ order }) => {
    if (order.run > run) return { stop: 'superseded' };
    if (order.stuck || order.phase.kind === 'ended') return { stop: 'known' };
    const stuck = { type: 'WorkflowStuck', at, by: 'workflow', run, hop: seq.hop, error: error || 'Unknown' } as const;
    return { events: [{ ...stuck, next: nextLook(at, clock) }] };
  });
  /** A table that was put back to an earlier day does not know what was placed since: nobody will resume this run. */
  if (result.kind === 'unknown') throw new Superseded(orderId, run);
  return result.kind === 'appended' ? 'recorded' : 'known';
};

/**
 * Stores what the execution waits for and does nothing else: whether the order has moved on meanwhile is the
 * reconciler's to see, which the stored wait itself triggers. Throws `Superseded` when a newer wait stands.
 * @param stuck told when the order was found to have come to a standstill, once for each standstill
 */
export const storeOrderWaitOf = async (
  input: OrderWaitTask,
  table: Table,
  clock: ClockFacts,
  stuck: () => void,
): Promise<void> => {
  const { orderId, execution, state, until, token, seq, idle, commit } = input;
  const run = runOf(execution);
  if (state === 'AwaitOperator' && (await recordStuck(input, table, clock)) === 'recorded') stuck();
  const wait = { state, until, token, seq: sequence({ run, ...seq }), run, idle, commit };
  if (!(await storeOrderWait(table, orderId, wait))) throw new Superseded(orderId, run);
};
