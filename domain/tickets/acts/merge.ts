import { isUnitComplainedOf } from '../../access/privacy.ts';
import { type Act, event, happened, heldBy, wrongStage } from '../act.ts';
import { refuse } from '../refusals.ts';
import { unitOf } from '../ticket.ts';

/**
 * 并单 (R32): the same matter reported again. This ticket keeps its number and its caller, who is told and called back
 * with the master. The master must be open, and not with the body that this caller complains of (R3).
 */
export const merge: Act<'merge'> = (input) => {
  const { ticket, body, master, county } = input;
  if (body.into === ticket.id) return refuse('merge-into-itself', {}, 'into');
  if (ticket.phase.kind !== 'received' && !heldBy(ticket)) return wrongStage(ticket, ['received', 'dispatched']);
  if (ticket.followers.length > 0) return refuse('master-stays');
  if (!master || master.phase.kind === 'ended') return refuse('master-not-open', {}, 'into');
  if (isUnitComplainedOf(unitOf(master), ticket.filing.complainedUnit, county.organisation))
    return refuse('complained-unit', {}, 'into');
  return happened(event(input, 'TicketMerged', { into: body.into }));
};
