import type { County } from '../../domain/tickets/facts.ts';
import { fromIso } from '../../domain/time/instant.ts';
import { append } from '../shared/store/append.ts';
import type { Table } from '../shared/store/table.ts';
import { sequence, storeWait } from '../shared/store/waits.ts';
import { runOf, Superseded, type WaitInput } from '../shared/workflow/task.ts';

/** Entering AwaitOperator is a fact of the ticket: it raises the alarm and holds the wait until somebody resumes. */
const recordStuck = async (input: WaitInput, table: Table, county: County): Promise<'recorded' | 'known'> => {
  const { ticketId, execution, enteredAt, seq, error } = input;
  const run = runOf(execution);
  const at = fromIso(enteredAt);
  const facts = { at, command: 'stuck', by: { sub: 'workflow', roles: [] } };
  const result = await append<'superseded' | 'known'>(table, ticketId, county, facts, ({ ticket }) => {
    if (ticket.run > run) return { stop: 'superseded' };
    if (ticket.stuck || ticket.phase.kind === 'ended') return { stop: 'known' };
    return { events: [{ type: 'WorkflowStuck', at, by: 'workflow', run, hop: seq.hop, error: error || 'Unknown' }] };
  });
  /** A table that was put back to an earlier day does not know what was filed since: nobody will resume this run. */
  if (result.kind === 'unknown') throw new Superseded(ticketId, run);
  return result.kind === 'appended' ? 'recorded' : 'known';
};

/**
 * Stores what the execution waits for and does nothing else: whether the ticket has moved on meanwhile is the
 * reconciler's to see, which the stored wait itself triggers. Throws `Superseded` when a newer wait stands.
 * @param stuck told when the ticket was found to have come to a standstill, once for each standstill
 */
export const storeWaitOf = async (input: WaitInput, table: Table, county: County, stuck: () => void): Promise<void> => {
  const { ticketId, execution, state, until, token, seq, idle, commit, generation } = input;
  const run = runOf(execution);
  if (state === 'AwaitOperator' && (await recordStuck(input, table, county)) === 'recorded') stuck();
  const wait = { state, until, token, seq: sequence({ run, ...seq }), run, hop: seq.hop, idle, commit, generation };
  if (!(await storeWait(table, ticketId, wait))) throw new Superseded(ticketId, run);
};
