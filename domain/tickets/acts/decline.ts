import { type Act, event, happened, wrongStage } from '../act.ts';
import { refuse } from '../refusals.ts';

/**
 * 不予受理、告知途径 (R31, R81): by intake a proposal, by a supervisor or the centre's head a decision. The caller is told
 * where to go instead.
 */
export const decline: Act<'decline'> = (input) => {
  const { ticket, body, actor } = input;
  if (ticket.phase.kind !== 'received') return wrongStage(ticket, ['received']);
  const decides = actor.kind === 'staff' && actor.roles.some((role) => role === 'supervisor' || role === 'centre-head');
  if (!decides && ticket.phase.declineProposedAt !== undefined) return refuse('decline-decided-by-supervisor');
  const facts = { private: { reason: body.reason, route: body.route } };
  return happened(decides ? event(input, 'TicketDeclined', facts) : event(input, 'DeclineProposed', facts));
};
