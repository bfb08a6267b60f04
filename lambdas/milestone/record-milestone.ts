import { decideMilestone } from '../../domain/tickets/decide.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { fromIso } from '../../domain/time/instant.ts';
import { append } from '../shared/store/append.ts';
import type { Table } from '../shared/store/table.ts';
import { joinMaster } from '../shared/workflow/join-master.ts';
import { type Reply, replyTo } from '../shared/workflow/reply.ts';
import { runOf, Superseded, type TaskInput } from '../shared/workflow/task.ts';

/**
 * An instant has come: re-reads the ticket, commits all that is due by now in order of instant, and says what to wait
 * for next. Whether a limit was kept is decided from the ticket's own instants, never from when this ran. Nothing due
 * (a command came first) commits nothing; if that command merged the ticket, its master learns of it here at the latest.
 * Throws `Superseded` when the ticket has a newer run, also one this commit started, or when the table, put back to an
 * earlier day, does not know the ticket any more.
 */
export const recordMilestone = async (input: TaskInput, table: Table, county: County): Promise<Reply> => {
  const { ticketId, execution, enteredAt } = input;
  const run = runOf(execution);
  const now = fromIso(enteredAt);
  const facts = { at: now, command: 'milestone', by: { sub: 'workflow', roles: [] } };
  const result = await append<'superseded' | 'nothing due'>(table, ticketId, county, facts, ({ ticket }) => {
    if (ticket.run > run) return { stop: 'superseded' };
    const events = decideMilestone(ticket, now, county);
    return events.length > 0 ? { events } : { stop: 'nothing due' };
  });
  if (result.kind === 'unknown') throw new Superseded(ticketId, run);
  const ticket: Ticket = result.kind === 'appended' ? result.ticket : result.stored.ticket;
  if (result.kind === 'stopped') await joinMaster(ticketId, result.stored.commits, now, { table, county });
  if (ticket.run > run) throw new Superseded(ticketId, run);
  /** A day of waiting for an operator is no circle. */
  const idle = input.idle >= county.rulesOf(ticket.ruleSet).idleHops.value ? 0 : input.idle;
  return replyTo(ticket, { commit: input.commit, idle }, now, county);
};
