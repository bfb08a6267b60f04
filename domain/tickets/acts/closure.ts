import { subjectOf } from '../../access/roles.ts';
import { acceptanceEntry } from '../../limits/limits.ts';
import { holdOf, upstreamRefusalEntry } from '../../limits/requests.ts';
import { type Act, type ActInput, type Decision, event, happened, heldBy, wrongStage } from '../act.ts';
import { refuse } from '../refusals.ts';
import { requestOf } from '../ticket.ts';
import { reviewerRefusal } from './reviewers.ts';
import { hasRole, rework } from './rework.ts';

/**
 * 申请办结 (三(三), R41): what cannot be solved for objective reasons, or a demand without reason; with what the caller was
 * told and the report of the situation. It counts from the signatory's confirmation.
 */
export const requestClosure: Act<'request-closure'> = (input) => {
  const { ticket, body } = input;
  const held = heldBy(ticket);
  if (held?.request) return refuse('request-pending');
  if (!held || held.result || held.application) return wrongStage(ticket, ['dispatched']);
  if (held.resultOnly) return refuse('result-only');
  const { ground, replyToCitizen, statement } = body;
  return happened(event(input, 'ClosureDrafted', { ground, private: { replyToCitizen, statement } }));
};

/** The signatory's word on a drafted application (R67): confirmed, it is asked at that instant. */
export const signApplication = (input: ActInput<'sign-result'>): Decision => {
  const { ticket, body, at, limits } = input;
  const held = heldBy(ticket);
  if (!held?.application) return wrongStage(ticket, ['signature']);
  const note = { note: body.note };
  if (!body.approve) return happened(event(input, 'ClosureSentBack', { private: note }));
  const { ground } = held.application;
  return happened(event(input, 'ClosureRequested', { ground, ...holdOf(held.limit.entry, at, limits), private: note }));
};

/** Refusing a closure orders a rework: from the fourth on the leading group's, escalated or not (R47). */
const groupReworks = ({ ticket, body, actor, limits: { rules } }: ActInput<'decide-closure'>): boolean =>
  ticket.phase.kind === 'closing' &&
  !body.approve &&
  ticket.round >= rules.reworkByLeadingGroup.value &&
  hasRole(actor, 'leading-group');

/**
 * 二级平台审核 (三(三), R41): accepted, the application goes to level 1 and the unit has met its limit; refused, the
 * original limit stands, or, after a callback, the matter is reworked.
 */
export const decideClosure: Act<'decide-closure'> = (input) => {
  const { ticket, body, actor, limits } = input;
  const request = requestOf(ticket);
  if (request?.kind !== 'closure') return wrongStage(ticket, ['closure-review']);
  const refusal = reviewerRefusal(actor, request, limits.rules.returnByHead.value);
  if (refusal && !groupReworks(input)) return refusal;
  const facts = { private: { reason: body.reason } };
  if (body.approve) return happened(event(input, 'SentUpstream', { from: 'closure', ...facts }));
  const refused = event(input, 'ClosureRefused', facts);
  return ticket.phase.kind === 'closing' ? rework(input, ticket.phase.callback, [refused]) : happened(refused);
};

/**
 * Level 1's decision (三(三), R41): accepted, archived in the same commit; refused, back to the unit with one working day
 * for a result only, or to be dispatched when no unit had it.
 */
export const recordUpstreamDecision: Act<'record-upstream-decision'> = (input) => {
  const { ticket, body, actor, at, limits } = input;
  const { phase } = ticket;
  if (phase.kind !== 'upstream') return wrongStage(ticket, ['upstream']);
  const facts = { private: { reason: body.reason } };
  if (body.accept)
    return happened(
      event(input, 'UpstreamAccepted', facts),
      event(input, 'TicketArchived', { callbackOutcome: 'closure' }),
    );
  const by = subjectOf(actor);
  const entry =
    phase.unit !== undefined && phase.class !== undefined
      ? upstreamRefusalEntry({ at, by, unit: phase.unit }, phase.class, limits)
      : acceptanceEntry(at, by, limits);
  return happened(event(input, 'UpstreamRefused', { entry, ...facts }));
};
