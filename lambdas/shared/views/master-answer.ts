import { isSensitive } from '../../../domain/access/privacy.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { TicketView } from '../schemas/ticket-view.ts';
import { readTicket, type StoredTicket } from '../store/commits.ts';
import type { Table } from '../store/table.ts';
import { redactionForOthers } from './redaction.ts';
import { replyIn, resultIn } from './told-events.ts';

/** What a matter was answered with: a reply at once, or a signed result. */
export type MatterAnswer = Pick<TicketView, 'reply' | 'result'>;

/**
 * One matter, one answer (R32, R42): what the master was answered with, as the callers of the tickets merged into it read
 * it, without who its own caller is and where that person lives. Nothing of a sensitive one.
 */
const answerForFollowers = ({ ticket, commits }: StoredTicket): MatterAnswer => {
  if (isSensitive(ticket.filing) || ticket.erasedAt !== undefined) return {};
  const redact = redactionForOthers(ticket);
  return { reply: replyIn(commits, redact), result: resultIn(commits, redact) };
};

/** The answer of the ticket that this one was merged into; nothing for a ticket that stands by itself. */
export const readMasterAnswer = async (table: Table, { phase }: Ticket): Promise<MatterAnswer | undefined> => {
  if (phase.kind !== 'ended' || phase.into === undefined) return undefined;
  const master = await readTicket(table, phase.into);
  return master && answerForFollowers(master);
};
