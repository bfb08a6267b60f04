import { type Act, event, happened, heldBy, wrongStage } from '../act.ts';
import { postsOf } from '../readings.ts';
import { refuse } from '../refusals.ts';

/**
 * 签收: recorded and measured, never a precondition; the clock has run since the dispatch. Whoever signs for it has read
 * it (R49).
 */
export const acknowledge: Act<'acknowledge'> = (input) => {
  const held = heldBy(input.ticket);
  if (!held) return wrongStage(input.ticket, ['dispatched', 'signature']);
  if (held.acknowledgedAt !== undefined) return refuse('already-acknowledged');
  return happened(event(input, 'TicketAcknowledged', { unit: held.unit, posts: postsOf(input.actor) }));
};

/** 联系群众: contact with the caller while the matter is handled or called back (三(三), R41). */
export const contactCitizen: Act<'contact-citizen'> = (input) => {
  const { ticket, body } = input;
  if (ticket.phase.kind === 'ended') return wrongStage(ticket, ['received', 'dispatched', 'signature', 'callback']);
  return happened(event(input, 'CitizenContacted', { medium: body.medium, private: { note: body.note } }));
};
