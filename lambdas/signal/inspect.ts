import { decideReopenAnswer, decideRestatement } from '../../domain/tickets/decide.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { append } from '../shared/store/append.ts';
import { readTicket } from '../shared/store/commits.ts';
import { type Reconciler, reconcile, startRun } from './reconcile.ts';

/**
 * What no running wait looks after: provisional limits whose holiday notice has come are restated, in the sweep's one
 * audited batch; a reopening that nobody answered in time is recorded.
 */
const recordSweep = async (ticketId: string, now: Instant, { table, county }: Reconciler): Promise<void> => {
  const facts = { at: now, command: 'sweep', by: { sub: 'workflow', roles: [] } };
  await append<'nothing due'>(table, ticketId, county, facts, ({ ticket }) => {
    const events = [...decideRestatement(ticket, now, county), ...decideReopenAnswer(ticket, now)];
    return events.length > 0 ? { events } : { stop: 'nothing due' };
  });
};

/**
 * Mends what the daily sweep found: a run that never started is started, one that ended while the ticket is open is
 * followed by the next, and a wait that is not the ticket's is completed, also that of a ticket which has ended.
 */
export const inspect = async (ticketId: string, now: Instant, reconciler: Reconciler): Promise<void> => {
  const { table, county, executions } = reconciler;
  await recordSweep(ticketId, now, reconciler);
  const stored = await readTicket(table, ticketId);
  if (!stored) return;
  const { ticket, commits } = stored;
  const status = await executions.status(ticketId, ticket.run);
  if (status === 'running') return reconcile(ticketId, [], now, reconciler);
  if (ticket.phase.kind === 'ended') return;
  if (status === 'never started') return startRun(ticket, commits, executions);
  const facts = { at: now, command: 'sweep', by: { sub: 'workflow', roles: [] } };
  const { run } = ticket;
  await append<'moved on'>(table, ticketId, county, facts, ({ ticket: current }) =>
    current.run !== run || current.phase.kind === 'ended'
      ? { stop: 'moved on' }
      : { events: [{ type: 'WorkflowRestarted', at: now, by: 'workflow', run: run + 1 }] },
  );
};
