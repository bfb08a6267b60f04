import { type Commit, type CommitFacts, commitOf } from '../../../domain/tickets/commit.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { appendCommit, readTicket, type StoredTicket } from './commits.ts';
import type { Table } from './table.ts';

/** What to write after reading the ticket: events, or nothing to write with a reason of the caller's own. */
export type Intent<Stop> = { readonly events: readonly TicketEvent[] } | { readonly stop: Stop };

export type Appended<Stop> =
  | { readonly kind: 'appended'; readonly ticket: Ticket; readonly commit: Commit }
  | { readonly kind: 'stopped'; readonly stop: Stop; readonly stored: StoredTicket }
  | { readonly kind: 'unknown' };

/** Every attempt met a newer commit: nothing was written, and the same request may be made again. */
export class CommitConflict extends Error {
  constructor(ticketId: string) {
    super(`ticket ${ticketId}: no commit in ${attempts} attempts`);
    this.name = 'CommitConflict';
  }
}

/** A ticket that is fought over this often is a fault: commits of one ticket are minutes apart. */
const attempts = 12;

/**
 * Reads, decides, writes commit n+1; after a conflict reads and decides again. The decision sees every commit that
 * stands before its own.
 */
export const append = async <Stop>(
  table: Table,
  ticketId: string,
  county: County,
  facts: CommitFacts,
  intend: (stored: StoredTicket) => Intent<Stop>,
): Promise<Appended<Stop>> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored = await readTicket(table, ticketId);
    if (!stored) return { kind: 'unknown' };
    const intent = intend(stored);
    if ('stop' in intent) return { kind: 'stopped', stop: intent.stop, stored };
    const { commit, ticket } = commitOf(stored.ticket, intent.events, facts, county);
    if (await appendCommit(table, commit)) return { kind: 'appended', ticket, commit };
  }
  throw new CommitConflict(ticketId);
};
