import type { Command } from '../../../domain/tickets/commands.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { fieldMessages } from '../http/field-messages.ts';
import { problem } from '../http/problem.ts';
import { readTicket } from '../store/commits.ts';
import type { Table } from '../store/table.ts';

/**
 * The ticket that a merger (并单) goes into; nothing for other commands. It is read before the decision: a master that
 * ends in between is seen to by the signal function, which joins the follower to it.
 * @throws Problem 422 on the field `into` for a number that is no ticket's
 */
export const masterOf = async ({ name, body }: Command, table: Table): Promise<Ticket | undefined> => {
  if (name !== 'merge') return undefined;
  const stored = await readTicket(table, body.into);
  if (stored) return stored.ticket;
  const message = fieldMessages.noTicket;
  throw problem('invalid-fields', { errors: [{ field: 'into', message }], params: { summary: `into ${message}` } });
};
