import { subjectOf } from '../../access/roles.ts';
import { receiptEntry } from '../../limits/limits.ts';
import { type Act, event, happened, heldBy, wrongStage } from '../act.ts';
import { refuse } from '../refusals.ts';
import { unitRefusal } from './dispatch.ts';

/**
 * 改派: the centre's own correction of a wrong dispatch (R34), logged against the centre. Another unit, a new day 0,
 * the count of returns unchanged, the old unit's mark struck.
 */
export const reassign: Act<'reassign'> = (input) => {
  const { ticket, body, actor, at, county, limits } = input;
  const held = heldBy(ticket);
  if (!held) return wrongStage(ticket, ['dispatched', 'signature']);
  if (body.unit === held.unit) return refuse('same-unit', {}, 'unit');
  const refusal = unitRefusal(body.unit, ticket.filing, county);
  if (refusal) return refusal;
  const by = subjectOf(actor);
  const start = { kind: 'reassignment', at, by, unit: body.unit, class: held.class, returns: ticket.returns } as const;
  const ended = held.request ? [event(input, 'RequestEnded', { kind: held.request.kind })] : [];
  return happened(
    ...ended,
    event(input, 'TicketReassigned', {
      from: held.unit,
      unit: body.unit,
      entry: receiptEntry(start, limits),
      private: { reason: body.reason },
    }),
  );
};
