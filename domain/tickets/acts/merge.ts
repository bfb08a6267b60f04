import { type Act, event, happened, heldBy, wrongStage } from '../act.ts';
import { refuse } from '../refusals.ts';

/**
 * 并单 (R32): the same matter reported again. This ticket keeps its number and its caller, who is told and called back
 * with the master. Whether the master exists and is open is checked where both can be read.
 */
export const merge: Act<'merge'> = (input) => {
  const { ticket, body } = input;
  if (body.into === ticket.id) return refuse('merge-into-itself', {}, 'into');
  if (ticket.phase.kind !== 'received' && !heldBy(ticket)) return wrongStage(ticket, ['received', 'dispatched']);
  if (ticket.followers.length > 0) return refuse('master-stays');
  return happened(event(input, 'TicketMerged', { into: body.into }));
};
