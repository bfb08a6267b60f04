import type { Instant } from '../../time/instant.ts';
import { type Act, event, happened, heldBy, wrongStage } from '../act.ts';
import type { TicketEvent } from '../events.ts';
import { byWorkflow } from '../milestones/milestone.ts';
import { refuse } from '../refusals.ts';
import { isLateReply, proposalOf, type Supervision, waitingSupervisions } from '../supervision.ts';

/** 督办 (五(二), R55): demands an answer by an instant of its own; the ticket's limits do not move. */
export const supervise: Act<'supervise'> = (input) => {
  const { ticket, body, at } = input;
  if (!heldBy(ticket)) return wrongStage(ticket, ['dispatched', 'signature']);
  if (body.replyBy <= at) return refuse('due-at-past', {}, 'replyBy');
  return happened(event(input, 'SupervisionOrdered', { replyBy: body.replyBy, private: { message: body.message } }));
};

/** A limit known past when the answer is decided is recorded in that commit, if the workflow has not. */
const passedUnrecorded = (waiting: readonly Supervision[], at: Instant): readonly TicketEvent[] =>
  waiting
    .filter(({ noticedAt, replyBy }) => noticedAt === undefined && isLateReply(at, replyBy))
    .map(({ order, replyBy }) => ({ type: 'SupervisionDue', at: replyBy, by: byWorkflow, order, replyBy }));

/**
 * 督办答复 (R55): answers every demand that waits, each in time or late by its own limit. Also after the matter was
 * concluded: a demand is answered, not outlived.
 */
export const replySupervision: Act<'reply-supervision'> = (input) => {
  const { ticket, body, at, actor } = input;
  if (ticket.phase.kind === 'ended') return wrongStage(ticket, ['dispatched', 'signature', 'callback']);
  const waiting = waitingSupervisions(ticket);
  const unit = actor.kind === 'staff' ? actor.unit : undefined;
  if (waiting.length === 0 || unit === undefined) return refuse('no-supervision');
  const answered = waiting.map(({ order, replyBy }) => ({ order, replyBy, late: isLateReply(at, replyBy) }));
  return happened(
    ...passedUnrecorded(waiting, at),
    event(input, 'SupervisionReplied', { unit, answered, private: { text: body.text } }),
  );
};

/** 疑难事项提请联办 (五(三), R72): level 2 proposes a matter of wide impact, or of several units, to the leading group. */
export const proposeJoint: Act<'propose-joint'> = (input) => {
  const { ticket, body } = input;
  const { phase } = ticket;
  if (phase.kind !== 'received' && phase.kind !== 'handling') return wrongStage(ticket, ['received', 'dispatched']);
  if (phase.kind === 'handling' && phase.joint) return refuse('already-joint');
  if (proposalOf(ticket)) return refuse('joint-proposed-already');
  return happened(event(input, 'JointProposed', { impact: body.impact, private: { reason: body.reason } }));
};

/** The leading group leaves the matter with its unit (R72-R73); its `join` is the other answer. */
export const declineJoint: Act<'decline-joint'> = (input) => {
  const { ticket, body } = input;
  if (!proposalOf(ticket)) return refuse('no-joint-proposal');
  return happened(event(input, 'JointDeclined', { private: { reason: body.reason } }));
};
