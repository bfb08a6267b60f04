import { toHandOver } from '../../../domain/level-one/hand-over.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { toIso } from '../../../domain/time/instant.ts';

/** Before the month in the index by which the desk finds what is to be handed over to level 1 (R4, R41). */
export const levelOneMonth = (month: string): string => `level-one#${month}`;

/** Keys of the index of what level 1 is to get, and what that is; none of a ticket that it gets nothing of. */
export const levelOneKeys = (ticket: Ticket) => {
  const due = toHandOver(ticket);
  if (!due) return {};
  const at = toIso(due.at);
  return {
    levelOneMonth: levelOneMonth(at.slice(0, 7)),
    levelOneKey: `${at}#${ticket.id}`,
    levelOne: { ...due, at, number: ticket.filing.upstreamNumber },
  };
};
