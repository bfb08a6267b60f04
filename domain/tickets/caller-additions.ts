import type { Actor } from '../access/roles.ts';
import type { TicketEvent } from './events.ts';
import type { County } from './facts.ts';
import { type Refused, refuse } from './refusals.ts';
import type { Ticket } from './ticket.ts';
import { answeredSoFar } from './transitions.ts';

/** Whether the caller's word on the present survey is known: another one is a further answer. */
export const hasAnswered = (ticket: Ticket): boolean => answeredSoFar(ticket).answer !== undefined;

/** The ticket with one more addition, if the event is the caller's: what the centre records for a caller is not. */
export const withAddition = (ticket: Ticket, { by }: Pick<TicketEvent, 'by'>): Ticket =>
  by === 'citizen' ? { ...ticket, callerAdditions: ticket.callerAdditions + 1 } : ticket;

/**
 * The refusal of a caller who has added to the ticket as often as its rules allow; nothing for staff, who go on
 * recording what is told by phone. Every reading of a ticket reads all that was added, so it cannot go on for ever.
 */
export const additionsFull = (ticket: Ticket, actor: Actor, county: County): Refused | undefined => {
  const most = county.rulesOf(ticket.ruleSet).callerAdditions.value;
  if (actor.kind !== 'citizen' || ticket.callerAdditions < most) return undefined;
  return refuse('caller-additions-full', { most: String(most) });
};
