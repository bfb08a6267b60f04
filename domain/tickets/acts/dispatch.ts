import { subjectOf } from '../../access/roles.ts';
import { receiptEntry } from '../../limits/limits.ts';
import { isWithin } from '../../organisation/unit.ts';
import { type Act, event, happened, wrongStage } from '../act.ts';
import type { Filing } from '../commands.ts';
import type { County } from '../facts.ts';
import { type Refused, refuse } from '../refusals.ts';
import { standingRefusal } from './standing.ts';

/**
 * Whether the unit may get the ticket: a level-3 department or township (三(二), R33), and never the body complained
 * of nor one below it (R3).
 */
export const unitRefusal = (unit: string, filing: Filing, { organisation }: County): Refused | undefined => {
  const refusal = standingRefusal(unit, organisation, 'unit');
  if (refusal) return refusal;
  const found = organisation.get(unit);
  if (found?.level !== 3)
    return refuse('not-a-handling-unit', { unit: found?.name ?? unit, english: found?.english ?? unit }, 'unit');
  const { complainedUnit } = filing;
  return complainedUnit !== undefined && isWithin(organisation, unit, complainedUnit)
    ? refuse('complained-unit', {}, 'unit')
    : undefined;
};

/** 分类转交 (三(一)-(二), R31-R33): the unit receives the ticket now, whenever it signs for it. */
export const dispatch: Act<'dispatch'> = (input) => {
  const { ticket, body, actor, at, county, limits } = input;
  if (ticket.phase.kind !== 'received') return wrongStage(ticket, ['received']);
  const refusal = unitRefusal(body.unit, ticket.filing, county);
  if (refusal) return refusal;
  const entry = receiptEntry(
    { kind: 'dispatch', at, by: subjectOf(actor), unit: body.unit, class: body.class, returns: ticket.returns },
    limits,
  );
  return happened(
    event(input, 'TicketDispatched', {
      unit: body.unit,
      class: body.class,
      urgent: body.urgent ?? ticket.urgent,
      entry,
      private: { note: body.note },
    }),
  );
};
