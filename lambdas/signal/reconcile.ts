import type { Commit } from '../../domain/tickets/commit.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { waitOf } from '../../domain/tickets/wait.ts';
import { fromIso, type Instant } from '../../domain/time/instant.ts';
import { readTicket } from '../shared/store/commits.ts';
import { readWait, type StoredWait } from '../shared/store/waits.ts';
import { joinMaster } from '../shared/workflow/join-master.ts';
import { replyTo } from '../shared/workflow/reply.ts';
import { type Runner, startRun } from './runs.ts';

export type Reconciler = Runner & {
  /** A token that Step Functions never issued: a fault that must ring. */
  readonly invalidToken: (ticketId: string) => void;
};

/**
 * How the ticket's execution was found: it waited for the right thing, or was `moved` to; it waits for nothing that the
 * table knows of; or the stored token completes no wait (any more).
 */
export type Reconciled = 'right' | 'moved' | 'no wait' | 'gone' | 'invalid';

/** Whether the execution already waits for what the ticket needs. */
const waitsRightly = (ticket: Ticket, wait: StoredWait, county: County): boolean => {
  const want = waitOf(ticket, county);
  return want.state === wait.state && want.until === fromIso(wait.until);
};

/** A run that was sent to an operator for going round in a circle stays there until something new is committed. */
const restsForOperator = (ticket: Ticket, wait: StoredWait, county: County): boolean =>
  wait.state === 'AwaitOperator' &&
  wait.commit === ticket.commits &&
  wait.idle >= county.rulesOf(ticket.ruleSet).idleHops.value;

/** What the stream told of a ticket. */
export type Delivered = {
  /** New commits. */
  readonly commits: readonly Commit[];
  /** A wait that was stored. */
  readonly wait?: StoredWait | undefined;
};

/** A ticket's first commit, if nothing else was delivered: no wait of it can be stored yet. */
const firstOnly = ({ commits: [first, ...others], wait }: Delivered): Commit | undefined =>
  first?.n === 1 && others.length === 0 && !wait ? first : undefined;

/** Starts a new ticket's workflow by its first commit alone. @returns false where that is not all there is to do */
const startedBy = async (delivered: Delivered, { executions }: Reconciler): Promise<boolean> => {
  const first = firstOnly(delivered);
  return first?.start !== undefined && (await executions.start(first.ticketId, first.start, first.at)) === 'started';
};

/**
 * Whether the present run is to be started: its commit was delivered, or another, and no wait of the run is known. The
 * record of the commit that begins it may have been lost.
 */
const mayBegin = ({ run }: Ticket, { commits }: Delivered, begun: boolean): boolean =>
  commits.some(({ start }) => start?.run === run) || (commits.length > 0 && !begun);

/**
 * Brings the ticket's execution to wait for what the ticket needs. Triggered by a commit or by a stored wait, in any
 * order and any number of times: it takes the WAIT first, then the commits, so that the commits are never older than
 * the wait, and completes the wait only if it is not `waitOf(ticket)`. A wait that was delivered alone need not be read: if
 * it is not the present one any more, completing it does nothing, and the present one has a record of its own. Beside a
 * commit it is read all the same: that record may have been worked on before the commit was made. Of a merged ticket the
 * master learns first.
 * @param delivered what triggered it
 */
export const reconcile = async (
  ticketId: string,
  delivered: Delivered,
  now: Instant,
  reconciler: Reconciler,
): Promise<Reconciled> => {
  const { table, county, executions, invalidToken } = reconciler;
  if (await startedBy(delivered, reconciler)) return 'no wait';
  const alone = delivered.commits.length === 0 ? delivered.wait : undefined;
  const wait = alone ?? (await readWait(table, ticketId));
  const stored = await readTicket(table, ticketId);
  if (!stored) throw new Error(`ticket ${ticketId} does not exist`);
  const { ticket } = stored;
  await joinMaster(ticketId, stored.commits, now, reconciler);
  const begun = wait?.run === ticket.run;
  if (mayBegin(ticket, delivered, begun)) await startRun(stored, now, reconciler);
  if (!wait || !begun) return 'no wait';
  if (waitsRightly(ticket, wait, county) || restsForOperator(ticket, wait, county)) return 'right';
  const completed = await executions.complete(wait.token, replyTo(ticket, wait, now, county));
  if (completed === 'invalid') invalidToken(ticketId);
  return completed === 'completed' ? 'moved' : completed;
};
