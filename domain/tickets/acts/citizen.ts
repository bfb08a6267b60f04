import { type Act, event, happened, wrongStage } from '../act.ts';
import { additionsFull, hasAnswered } from '../caller-additions.ts';
import { refuse } from '../refusals.ts';
import type { Ticket } from '../ticket.ts';

/** Archived without the caller's answer, or merged: the survey is still out, and what is answered is appended. */
const appended = ({ phase, archivedAs }: Ticket): boolean =>
  phase.kind === 'ended' &&
  (phase.stage === 'merged' ||
    (phase.stage === 'archived' && archivedAs !== undefined && 'callbackOutcome' in archivedAs));

/**
 * The caller's answer to the survey (R44): recorded, never archives by itself; asked again it is answered again. The first
 * answer of a round is always taken, a further one counts as an addition.
 */
export const answerSurvey: Act<'answer-survey'> = (input) => {
  const { ticket, body, actor, county } = input;
  const { phase } = ticket;
  if (phase.kind !== 'callback' && !appended(ticket)) return wrongStage(ticket, ['callback']);
  const full = hasAnswered(ticket) ? additionsFull(ticket, actor, county) : undefined;
  if (full) return full;
  const medium = actor.kind === 'citizen' ? actor.medium : 'page';
  const { solved, satisfaction, comment } = body;
  return happened(event(input, 'SurveyAnswered', { solved, satisfaction, medium, private: { comment } }));
};

/** Further information from the caller: delivered to the unit that holds the ticket (R50). */
export const addInformation: Act<'add-information'> = (input) => {
  const { ticket, body, actor, county } = input;
  if (ticket.phase.kind === 'ended' && ticket.phase.into !== undefined)
    return refuse('merged-into', { into: ticket.phase.into });
  if (ticket.phase.kind === 'ended') return wrongStage(ticket, ['received', 'dispatched', 'signature', 'callback']);
  return (
    additionsFull(ticket, actor, county) ?? happened(event(input, 'InformationAdded', { private: { text: body.text } }))
  );
};

/** 催办 (二(三), R17): hurries whoever must act now; no limit moves. */
export const urge: Act<'urge'> = (input) => {
  const { ticket, body, actor, county } = input;
  if (ticket.phase.kind !== 'received' && ticket.phase.kind !== 'handling')
    return wrongStage(ticket, ['received', 'dispatched', 'signature']);
  return (
    additionsFull(ticket, actor, county) ?? happened(event(input, 'UnitUrged', { private: { message: body.message } }))
  );
};

/** Withdrawn by the caller, directly or through the centre; never by the unit. What is concluded is called back instead. */
export const withdraw: Act<'withdraw'> = (input) => {
  const { ticket, body } = input;
  if (ticket.followers.length > 0) return refuse('followers-remain');
  if (ticket.phase.kind !== 'received' && ticket.phase.kind !== 'handling')
    return wrongStage(ticket, ['received', 'dispatched', 'signature']);
  return happened(
    event(input, 'TicketWithdrawn', { callReference: body.callReference, private: { reason: body.reason } }),
  );
};
