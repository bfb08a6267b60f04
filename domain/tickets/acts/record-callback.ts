import { subjectOf } from '../../access/roles.ts';
import type { LimitFacts } from '../../limits/limits.ts';
import { reviewOf } from '../../limits/requests.ts';
import { dateOf, hour, type Instant, timeOfDayOf } from '../../time/instant.ts';
import { type Act, type ActInput, type Decision, event, happened, wrongStage } from '../act.ts';
import type { TicketEvent } from '../events.ts';
import type { Callback } from '../phases.ts';
import { type Refused, refuse } from '../refusals.ts';
import { hasRole, rework } from './rework.ts';

type Input = ActInput<'record-callback'>;

/** 督查办结组 audits, 接听派单组 does not (R61); nobody audits what he dispatched or answered himself. */
const dutyRefusal = ({ ticket, body, actor }: Input, phase: Callback): Refused | undefined => {
  const audits = hasRole(actor, 'supervisor', 'centre-head', 'leading-group');
  if (!audits && (body.audit !== undefined || body.next !== undefined || body.medium !== 'in-call'))
    return refuse('audit-not-yours', {}, body.medium === 'in-call' ? 'audit' : 'medium');
  if (body.medium === 'in-call' && phase.conclusion !== 'answer')
    return refuse('in-call-only-for-answers', {}, 'medium');
  const recordsOnly = body.medium === 'in-call' && body.audit === undefined && body.next === undefined;
  return !recordsOnly && ticket.dispatchers.includes(subjectOf(actor)) ? refuse('audit-own-dispatch') : undefined;
};

/** Without a phone and without an answer in the call the audit alone decides (R30, R45). */
const nobodyToCall = ({ ticket }: Input, { answer }: Callback): boolean =>
  answer === undefined && ticket.filing.private?.phone === undefined;

const contentRefusal = (input: Input, phase: Callback): Refused | undefined => {
  const { body } = input;
  const told = body.solved !== undefined || body.satisfaction !== undefined;
  /** Who answered by SMS was heard: the audit goes by that answer, not by a call that reached nobody. */
  const heard = body.audit !== undefined && phase.answer !== undefined;
  if (!body.reached) return told || body.next || heard ? refuse('not-reached', {}, 'reached') : undefined;
  if (body.next && !body.audit) return refuse('audit-needed', {}, 'audit');
  const answered =
    (body.solved !== undefined && body.satisfaction !== undefined) || (!told && phase.answer !== undefined);
  return answered ? undefined : refuse('answer-needed', {}, body.solved === undefined ? 'solved' : 'satisfaction');
};

/**
 * 未接通 (§9-D3): enough failed attempts, no two in the same half-day, over enough dates; the caller's matter is then
 * decided by the audit alone.
 */
const unreachable = (failedAt: readonly Instant[], { rules }: LimitFacts): boolean => {
  const halfDays = new Set(failedAt.map((at) => `${dateOf(at)} ${timeOfDayOf(at) < 12 * hour ? 'am' : 'pm'}`));
  const dates = new Set(failedAt.map(dateOf));
  return halfDays.size >= rules.unreachableAttempts.value && dates.size >= rules.unreachableDates.value;
};

/** What the audit alone decides: nobody to call, or nobody reached. */
const auditAlone = (input: Input, phase: Callback, recorded: TicketEvent): Decision => {
  const outcome = nobodyToCall(input, phase) ? 'no-contact' : 'unreachable';
  const { at, limits } = input;
  if (outcome === 'unreachable' && !unreachable([...phase.failedAt, at], limits))
    return refuse('not-unreachable-yet', {
      attempts: String(limits.rules.unreachableAttempts.value),
      dates: String(limits.rules.unreachableDates.value),
    });
  if (input.body.audit === 'fail') return rework(input, phase, [recorded]);
  return happened(recorded, event(input, 'TicketArchived', { callbackOutcome: outcome }));
};

/** The caller of a merged ticket is called back by a supervisor as well (R42); the audit is the master's. */
const followerCalled = (input: Input, into: string): Decision => {
  const { medium, reached, solved, satisfaction, callReference, comment, audit, next } = input.body;
  if (!hasRole(input.actor, 'supervisor', 'centre-head', 'leading-group'))
    return refuse('audit-not-yours', {}, 'medium');
  if (audit || next) return refuse('merged-into', { into });
  if (!reached && (solved || satisfaction)) return refuse('not-reached', {}, 'reached');
  if (reached && !(solved && satisfaction)) return refuse('answer-needed', {}, solved ? 'satisfaction' : 'solved');
  return happened(
    event(input, 'CallbackRecorded', { medium, reached, solved, satisfaction, callReference, private: { comment } }),
  );
};

/** 申请办结 after a callback: the demand is without reason; the statement is the comment (§9-D2). */
const closure = (input: Input, recorded: TicketEvent): Decision => {
  const { body, at, limits } = input;
  if (!body.comment) return refuse('statement-needed', {}, 'comment');
  const request = event(input, 'ClosureRequested', {
    ground: 'unreasonable-demand',
    ...reviewOf(at, limits),
    private: { statement: body.comment },
  });
  return happened(recorded, request);
};

/**
 * 逐件回访 (三(四), R42-R47): records what the caller said and how the supervisor audits it. Satisfied and up to standard →
 * archived; not up to standard → rework; dissatisfied or unsolved although up to standard → the supervisor chooses.
 * Nobody to call → archived on the audit.
 */
export const recordCallback: Act<'record-callback'> = (input) => {
  const { ticket, body } = input;
  const { phase } = ticket;
  if (phase.kind === 'ended' && phase.into !== undefined) return followerCalled(input, phase.into);
  if (phase.kind !== 'callback') return wrongStage(ticket, ['callback']);
  const refusal = dutyRefusal(input, phase) ?? contentRefusal(input, phase);
  if (refusal) return refusal;
  const { medium, reached, audit, callReference } = body;
  const solved = body.solved ?? phase.answer?.solved;
  const satisfaction = body.satisfaction ?? phase.answer?.satisfaction;
  const answers = reached && solved && satisfaction ? { solved, satisfaction } : undefined;
  const recorded = event(input, 'CallbackRecorded', {
    medium,
    reached,
    ...answers,
    audit,
    callReference,
    private: { comment: body.comment },
  });
  if (!audit) return happened(recorded);
  if (!answers) return auditAlone(input, phase, recorded);
  if (audit === 'fail') return rework(input, phase, [recorded]);
  if (answers.satisfaction !== 'dissatisfied' && answers.solved !== 'no')
    return happened(recorded, event(input, 'TicketArchived', answers));
  if (!body.next) return refuse('next-needed', {}, 'next');
  return body.next === 'rework' ? rework(input, phase, [recorded]) : closure(input, recorded);
};
