import type { Commit, RunStart } from '../../domain/tickets/commit.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { waitOf } from '../../domain/tickets/wait.ts';
import { fromIso, type Instant } from '../../domain/time/instant.ts';
import { readTicket } from '../shared/store/commits.ts';
import type { Table } from '../shared/store/table.ts';
import { readWait, type StoredWait } from '../shared/store/waits.ts';
import { replyTo } from '../shared/workflow/reply.ts';
import type { Executions } from './executions.ts';

export type Reconciler = {
  readonly table: Table;
  readonly county: County;
  readonly executions: Executions;
  /** A token that Step Functions never issued: a fault that must ring. */
  readonly invalidToken: (ticketId: string) => void;
};

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

/**
 * Starts the ticket's present run, with the input its starting commit names, and stops the one before: started or
 * stopped already is fine.
 */
export const startRun = async (ticket: Ticket, commits: readonly Commit[], executions: Executions): Promise<void> => {
  const start = commits.findLast((commit) => commit.start?.run === ticket.run)?.start;
  if (!start) throw new Error(`ticket ${ticket.id}: no commit starts run ${ticket.run}`);
  if (start.run > 1) await executions.stop(ticket.id, start.run - 1);
  await executions.start(ticket.id, start);
};

/** What the stream told of a ticket. */
export type Delivered = {
  /** New commits. */
  readonly commits: readonly Commit[];
  /** A wait that was stored. */
  readonly wait?: StoredWait | undefined;
};

/** The start of a ticket's first run, if nothing but its first commit was delivered: no wait of it can be stored yet. */
const firstStart = ({ commits: [first, ...others], wait }: Delivered): RunStart | undefined =>
  first?.n === 1 && others.length === 0 && !wait ? first.start : undefined;

/**
 * Brings the ticket's execution to wait for what the ticket needs. Triggered by a commit or by a stored wait, in any
 * order and any number of times: it takes the WAIT first, then the commits, so that the commits are never older than
 * the wait, and completes the wait only if it is not `waitOf(ticket)`. A wait that was delivered need not be read: if it
 * is not the present one any more, completing it does nothing, and the present one has a record of its own.
 * @param delivered what triggered it
 */
export const reconcile = async (
  ticketId: string,
  delivered: Delivered,
  now: Instant,
  { table, county, executions, invalidToken }: Reconciler,
): Promise<void> => {
  const first = firstStart(delivered);
  if (first) return executions.start(ticketId, first);
  const wait = delivered.wait ?? (await readWait(table, ticketId));
  const stored = await readTicket(table, ticketId);
  if (!stored) throw new Error(`ticket ${ticketId} does not exist`);
  const { ticket, commits } = stored;
  if (delivered.commits.some(({ start }) => start?.run === ticket.run)) await startRun(ticket, commits, executions);
  if (!wait || wait.run !== ticket.run) return;
  if (waitsRightly(ticket, wait, county) || restsForOperator(ticket, wait, county)) return;
  const completed = await executions.complete(wait.token, replyTo(ticket, wait, now, county));
  if (completed === 'invalid') invalidToken(ticketId);
};
