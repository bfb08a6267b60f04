import type { County } from '../../domain/tickets/facts.ts';
import { fromIso } from '../../domain/time/instant.ts';
import { append } from '../shared/store/append.ts';
import type { Table } from '../shared/store/table.ts';
import { sequence, storeWait } from '../shared/store/waits.ts';
import { runOf, Superseded, type WaitInput } from '../shared/workflow/task.ts';

/** Entering AwaitOperator is a fact of the ticket: it raises the alarm and holds the wait until somebody resumes. */
const recordStuck = async (input: WaitInput, table: Table, county: County): Promise<void> => {
  const { ticketId, execution, enteredAt, seq, error } = input;
  const run = runOf(execution);
  const at = fromIso(enteredAt);
  const facts = { at, command: 'stuck', by: { sub: 'workflow', roles: [] } };
  await append<'superseded' | 'known'>(table, ticketId, county, facts, ({ ticket }) => {
    if (ticket.run > run) return { stop: 'superseded' };
    if (ticket.stuck || ticket.phase.kind === 'ended') return { stop: 'known' };
    return { events: [{ type: 'WorkflowStuck', at, by: 'workflow', run, hop: seq.hop, error: error || 'Unknown' }] };
  });
};

/**
 * Stores what the execution waits for and does nothing else: whether the ticket has moved on meanwhile is the
 * reconciler's to see, which the stored wait itself triggers. Throws `Superseded` when a newer wait stands.
 */
export const storeWaitOf = async (input: WaitInput, table: Table, county: County): Promise<void> => {
  const { ticketId, execution, state, until, token, seq, idle, commit } = input;
  const run = runOf(execution);
  if (state === 'AwaitOperator') await recordStuck(input, table, county);
  const wait = { state, until, token, seq: sequence({ run, ...seq }), run, hop: seq.hop, idle, commit };
  if (!(await storeWait(table, ticketId, wait))) throw new Superseded(ticketId, run);
};
