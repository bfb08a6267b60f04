import { decideReopenAnswer } from '../../domain/tickets/decide.ts';
import { decideRestatement } from '../../domain/tickets/decide-restatement.ts';
import { decideSuccession } from '../../domain/tickets/decide-succession.ts';
import type { County } from '../../domain/tickets/facts.ts';
import { waitOf } from '../../domain/tickets/wait.ts';
import { fromIso, type Instant } from '../../domain/time/instant.ts';
import { readTicket } from '../shared/store/commits.ts';
import type { Table } from '../shared/store/table.ts';
import { readWait, type StoredWait } from '../shared/store/waits.ts';
import { accepts } from '../shared/workflow/generation.ts';
import { standstill } from '../shared/workflow/standstill.ts';
import { executionName } from '../shared/workflow/task.ts';

/** What a ticket is compared with. */
export type Comparison = {
  readonly table: Table;
  readonly county: County;
  /** Names of all running executions. */
  readonly running: ReadonlySet<string>;
  readonly now: Instant;
};

/** A wait of this run, under a definition whose tasks are taken. */
const isOf = (wait: StoredWait | undefined, run: number): wait is StoredWait =>
  wait?.run === run && accepts(wait.generation);

/**
 * Whether the ticket needs the signal function: its workflow never started, ended too early, waits for the wrong thing or
 * by a definition of long ago; its limit is to be restated, or its unit succeeded; its caller's reopening was not answered;
 * or it has ended, and its workflow has not.
 */
export const astray = async (ticketId: string, { table, county, running, now }: Comparison): Promise<boolean> => {
  const wait = await readWait(table, ticketId);
  const stored = await readTicket(table, ticketId);
  if (!stored) return false;
  const { ticket } = stored;
  if (decideReopenAnswer(ticket, now).length > 0) return true;
  if (ticket.phase.kind === 'ended') return running.has(executionName(ticketId, ticket.run));
  if (decideRestatement(ticket, now, county).length > 0 || decideSuccession(ticket, now, county).length > 0)
    return true;
  if (!running.has(executionName(ticketId, ticket.run)) || !isOf(wait, ticket.run)) return true;
  const want = waitOf(ticket, county);
  return want.state !== wait.state || want.until !== fromIso(wait.until) || want.until < now - standstill;
};
