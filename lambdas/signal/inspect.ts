import { decideReopenAnswer } from '../../domain/tickets/decide.ts';
import { decideRestatement } from '../../domain/tickets/decide-restatement.ts';
import { decideSuccession } from '../../domain/tickets/decide-succession.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { waitOf } from '../../domain/tickets/wait.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { append } from '../shared/store/append.ts';
import { readTicket, type StoredTicket } from '../shared/store/commits.ts';
import { readWait, type StoredWait } from '../shared/store/waits.ts';
import { accepts } from '../shared/workflow/generation.ts';
import { standstill } from '../shared/workflow/standstill.ts';
import { type Reconciled, type Reconciler, reconcile } from './reconcile.ts';
import { startRun, takeOver } from './runs.ts';

/**
 * What no running wait looks after: provisional limits whose holiday notice has come are restated and units that were
 * merged or abolished are succeeded, in the sweep's one audited batch; a reopening that nobody answered in time is recorded.
 */
const recordSweep = async (ticketId: string, now: Instant, { table, county }: Reconciler): Promise<void> => {
  const facts = { at: now, command: 'sweep', by: { sub: 'workflow', roles: [] } };
  await append<'nothing due'>(table, ticketId, county, facts, ({ ticket }) => {
    const events = [
      ...decideRestatement(ticket, now, county),
      ...decideSuccession(ticket, now, county),
      ...decideReopenAnswer(ticket, now),
    ];
    return events.length > 0 ? { events } : { stop: 'nothing due' };
  });
};

/**
 * Whether a running execution is out of reach: it waits for what its ticket needs no more, or for nothing that is known,
 * and no token moves it; its instant has long come and no milestone; or its tasks are refused. Such is what a restored
 * table leaves behind.
 */
const outOfReach = (
  found: Reconciled,
  { ticket, commits }: StoredTicket,
  wait: StoredWait | undefined,
  now: Instant,
  { county }: Reconciler,
): boolean => {
  if (wait?.run === ticket.run && !accepts(wait.generation)) return true;
  if (found === 'right') return waitOf(ticket, county).until < now - standstill;
  /** A commit of this moment may be moving the execution just now. */
  return found !== 'moved' && (commits.at(-1)?.at ?? now) < now - standstill;
};

/** Sets right an execution that runs: it is moved to what its ticket needs, or followed by the next. */
const mendRunning = async (stored: StoredTicket, now: Instant, reconciler: Reconciler): Promise<void> => {
  const { ticket } = stored;
  const found = await reconcile(ticket.id, { commits: [] }, now, reconciler);
  const wait = await readWait(reconciler.table, ticket.id);
  if (outOfReach(found, stored, wait, now, reconciler)) await takeOver(ticket, now, reconciler);
};

/** Sets a ticket's workflow right, by what Step Functions and the table know of its present run. */
const mend = async (stored: StoredTicket, now: Instant, reconciler: Reconciler): Promise<void> => {
  const { ticket } = stored;
  const status = await reconciler.executions.status(ticket.id, ticket.run);
  if (status === 'running') return mendRunning(stored, now, reconciler);
  if (status === 'ended') return takeOver(ticket, now, reconciler);
  /** It waited once, so it was started: Step Functions has lost it, and its fence would send another of its name away. */
  const wait = await readWait(reconciler.table, ticket.id);
  return wait?.run === ticket.run ? takeOver(ticket, now, reconciler) : startRun(stored, now, reconciler);
};

/** Ends the run of an ended ticket that still waits, so that it is archived and what it was merged into knows of it. */
const endRun = async (ticket: Ticket, now: Instant, reconciler: Reconciler): Promise<void> => {
  const status = await reconciler.executions.status(ticket.id, ticket.run);
  if (status === 'running') await reconcile(ticket.id, { commits: [] }, now, reconciler);
};

/**
 * Mends what the sweep found: a run that never started is started; one that ended while the ticket is open, was lost or
 * is out of reach is followed by the next; and a wait that is not the ticket's is completed, also an ended ticket's.
 * @param restart true to have the run followed by the next, whatever is known of it, unless it began at `now` itself
 */
export const inspect = async (
  ticketId: string,
  now: Instant,
  reconciler: Reconciler,
  restart = false,
): Promise<void> => {
  await recordSweep(ticketId, now, reconciler);
  const stored = await readTicket(reconciler.table, ticketId);
  if (!stored) return;
  const { ticket } = stored;
  if (ticket.phase.kind === 'ended') return endRun(ticket, now, reconciler);
  if (restart && ticket.runStartedAt < now) return takeOver(ticket, now, reconciler);
  await mend(stored, now, reconciler);
};
