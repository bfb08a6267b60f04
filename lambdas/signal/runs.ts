import type { County } from '../../domain/tickets/facts.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { append } from '../shared/store/append.ts';
import type { StoredTicket } from '../shared/store/commits.ts';
import type { Table } from '../shared/store/table.ts';
import type { Executions } from './executions.ts';

/** What runs of a ticket's workflow are started and followed by others with. */
export type Runner = { readonly table: Table; readonly county: County; readonly executions: Executions };

/**
 * Commits the ticket's next run, which the stream then starts under the original limits. Its number is the first whose
 * name no execution has: a table that was put back to an earlier day does not know the runs made since. A run that
 * somebody else has committed meanwhile, or the ticket's end, is left at that.
 */
export const takeOver = async (ticket: Ticket, now: Instant, { table, county, executions }: Runner): Promise<void> => {
  let run = ticket.run + 1;
  while ((await executions.status(ticket.id, run)) !== 'never started') run += 1;
  const facts = { at: now, command: 'sweep', by: { sub: 'workflow', roles: [] } };
  await append<'moved on'>(table, ticket.id, county, facts, ({ ticket: current }) =>
    current.run !== ticket.run || current.phase.kind === 'ended'
      ? { stop: 'moved on' }
      : { events: [{ type: 'WorkflowRestarted', at: now, by: 'workflow', run }] },
  );
};

/**
 * Starts the ticket's present run, with the input its starting commit names, and stops all runs before it, for the ones in
 * between may never have begun and stopped theirs: started or stopped already is fine. Where the name is taken by an
 * execution of another history, the next free one takes over.
 */
export const startRun = async (stored: StoredTicket, now: Instant, runner: Runner): Promise<void> => {
  const { ticket, commits } = stored;
  const starting = commits.findLast(({ start }) => start?.run === ticket.run);
  if (!starting?.start) throw new Error(`ticket ${ticket.id}: no commit starts run ${ticket.run}`);
  for (let run = 1; run < ticket.run; run += 1)
    await runner.executions.stop(ticket.id, run, { error: 'Restarted', cause: `run ${ticket.run} takes over` });
  /** A sweep by hand may have been given an instant to come. */
  const since = Math.min(starting.at, now);
  const answer = await runner.executions.start(ticket.id, starting.start, since);
  if (answer === 'taken') await takeOver(ticket, now, runner);
};
