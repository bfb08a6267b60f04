import type { Commit } from '../../domain/tickets/commit.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { waitOf } from '../../domain/tickets/wait.ts';
import { fromIso, type Instant } from '../../domain/time/instant.ts';
import { readTicket } from '../shared/store/commits.ts';
import type { Table } from '../shared/store/table.ts';
import { readWait, type StoredWait } from '../shared/store/waits.ts';
import { joinMaster } from '../shared/workflow/join-master.ts';
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
 * Starts the ticket's present run, with the input its starting commit names, and stops all before it, for the ones in
 * between may never have begun and stopped theirs: started or stopped already is fine.
 */
export const startRun = async (ticket: Ticket, commits: readonly Commit[], executions: Executions): Promise<void> => {
  const start = commits.findLast((commit) => commit.start?.run === ticket.run)?.start;
  if (!start) throw new Error(`ticket ${ticket.id}: no commit starts run ${ticket.run}`);
  for (let run = start.run - 1; run >= 1; run -= 1) await executions.stop(ticket.id, run);
  await executions.start(ticket.id, start);
};

/**
 * Brings the ticket's execution to wait for what the ticket needs. Triggered by a commit or by a stored wait, in any
 * order and any number of times: it reads the WAIT first, then the commits, so that the commits are never older than
 * the wait, and completes the wait only if it is not `waitOf(ticket)`. Of a merged ticket the master learns first.
 * @param delivered the commits that triggered it
 */
export const reconcile = async (
  ticketId: string,
  delivered: readonly Commit[],
  now: Instant,
  reconciler: Reconciler,
): Promise<void> => {
  const { table, county, executions, invalidToken } = reconciler;
  const wait = await readWait(table, ticketId);
  const stored = await readTicket(table, ticketId);
  if (!stored) throw new Error(`ticket ${ticketId} does not exist`);
  const { ticket, commits } = stored;
  await joinMaster(ticketId, commits, now, reconciler);
  const begins = delivered.some(({ start }) => start?.run === ticket.run);
  const begun = wait?.run === ticket.run;
  // Without a wait of its own the run may never have begun: the record that begins it may have been lost.
  if (begins || (delivered.length > 0 && !begun)) await startRun(ticket, commits, executions);
  if (!wait || !begun) return;
  if (waitsRightly(ticket, wait, county) || restsForOperator(ticket, wait, county)) return;
  const completed = await executions.complete(wait.token, replyTo(ticket, wait, now, county));
  if (completed === 'invalid') invalidToken(ticketId);
};
