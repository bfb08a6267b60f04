import { subjectOf } from '../../access/roles.ts';
import { jointEntry } from '../../limits/requests.ts';
import { type Act, event, happened, heldBy, wrongStage } from '../act.ts';
import { refuse } from '../refusals.ts';
import { unitRefusal } from './dispatch.ts';

/**
 * 联办 (五(三), R72-R75): the leading group appoints one lead and the partners and sets the limit; pending requests end.
 * Appointed again, the limit changes.
 */
export const join: Act<'join'> = (input) => {
  const { ticket, body, actor, at, county, limits } = input;
  const { phase } = ticket;
  if (phase.kind !== 'received' && phase.kind !== 'handling') return wrongStage(ticket, ['received', 'dispatched']);
  if (body.partners.includes(body.lead)) return refuse('lead-is-partner', {}, 'partners');
  for (const [field, unit] of [
    ['lead', body.lead],
    ...body.partners.map((partner) => ['partners', partner]),
  ] as const) {
    const refusal = unitRefusal(unit ?? '', ticket.filing, county);
    if (refusal) return { ...refusal, refusal: { ...refusal.refusal, field: field ?? 'lead' } };
  }
  if (body.dueAt !== undefined && body.dueAt <= at) return refuse('due-at-past', {}, 'dueAt');
  const request = heldBy(ticket)?.request;
  const ended = request ? [event(input, 'RequestEnded', { kind: request.kind })] : [];
  const entry = jointEntry({ at, by: subjectOf(actor), unit: body.lead }, body.dueAt, limits);
  const { lead, partners } = body;
  return happened(
    ...ended,
    event(input, 'JointAppointed', { lead, partners, entry, private: { minutes: body.minutes } }),
  );
};

/** An opinion on the matter, of a partner or of the unit that holds it (R74). */
export const contribute: Act<'contribute'> = (input) => {
  const { ticket, body, actor } = input;
  const held = heldBy(ticket);
  const unit = actor.kind === 'staff' ? actor.unit : undefined;
  if (!held || unit === undefined) return wrongStage(ticket, ['dispatched', 'signature']);
  return happened(event(input, 'OpinionContributed', { unit, private: { opinion: body.opinion } }));
};
