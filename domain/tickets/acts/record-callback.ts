import { type Actor, roleNames, subjectOf } from '../../access/roles.ts';
import { acceptanceEntry, receiptEntry } from '../../limits/limits.ts';
import { type Act, type ActInput, type Decision, event, happened, wrongStage } from '../act.ts';
import { type Refused, refuse } from '../refusals.ts';
import type { Callback } from '../ticket.ts';

type Input = ActInput<'record-callback'>;
type AuditRole = 'supervisor' | 'centre-head' | 'leading-group';

const has = (actor: Actor, ...wanted: readonly AuditRole[]): boolean =>
  actor.kind === 'staff' && wanted.some((role) => actor.roles.includes(role));

/** 督查办结组 audits, 接听派单组 does not (R61); nobody audits what he dispatched or answered himself. */
const dutyRefusal = ({ ticket, body, actor }: Input, phase: Callback): Refused | undefined => {
  const audits = has(actor, 'supervisor', 'centre-head', 'leading-group');
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
  if (!body.reached)
    return told || body.next || (body.audit && !nobodyToCall(input, phase))
      ? refuse('not-reached', {}, 'reached')
      : undefined;
  if (body.next && !body.audit) return refuse('audit-needed', {}, 'audit');
  const answered =
    (body.solved !== undefined && body.satisfaction !== undefined) || (!told && phase.answer !== undefined);
  return answered ? undefined : refuse('answer-needed', {}, body.solved === undefined ? 'solved' : 'satisfaction');
};

/** The third rework is the centre head's to decide, the fourth the leading group's (R47; §9-D). */
const higherRefusal = ({ ticket, actor, limits: { rules } }: Input): Refused | undefined => {
  const number = ticket.round;
  const decider = (role: AuditRole): Refused =>
    refuse('higher-decides', { round: String(number), decider: roleNames[role], english: role });
  if (number >= rules.reworkByLeadingGroup.value)
    return has(actor, 'leading-group') ? undefined : decider('leading-group');
  if (number >= rules.reworkByHead.value)
    return has(actor, 'centre-head', 'leading-group') ? undefined : decider('centre-head');
  return undefined;
};

/**
 * 退回承办单位重新办理 (三(四), R47): a new round for the same unit under the class's own limit, counted from this
 * decision, without 核减. What intake answered itself goes back to be dispatched.
 */
const rework = (input: Input, phase: Callback, recorded: Decision & { ok: true }): Decision => {
  const refusal = higherRefusal(input);
  if (refusal) return refusal;
  const { ticket, actor, at, limits } = input;
  const by = subjectOf(actor);
  const entry =
    phase.unit !== undefined && phase.class !== undefined
      ? receiptEntry({ kind: 'rework', at, by, unit: phase.unit, class: phase.class, returns: 0 }, limits)
      : acceptanceEntry(at, by, limits);
  return happened(...recorded.events, event(input, 'ReworkOrdered', { round: ticket.round + 1, entry }));
};

/**
 * 逐件回访 (三(四), R42-R47): records what the caller said and how the supervisor audits it. Satisfied and up to standard →
 * archived; not up to standard → rework; dissatisfied or unsolved although up to standard → the supervisor chooses.
 * Nobody to call → archived on the audit.
 */
export const recordCallback: Act<'record-callback'> = (input) => {
  const { ticket, body } = input;
  const { phase } = ticket;
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
  const done = { ok: true, events: [recorded] } as const;
  if (!audit) return done;
  if (audit === 'fail') return rework(input, phase, done);
  if (!answers) return happened(recorded, event(input, 'TicketArchived', { callbackOutcome: 'no-contact' }));
  if (answers.satisfaction !== 'dissatisfied' && answers.solved !== 'no')
    return happened(recorded, event(input, 'TicketArchived', answers));
  if (!body.next) return refuse('next-needed', {}, 'next');
  return body.next === 'rework' ? rework(input, phase, done) : refuse('closure-not-here', {}, 'next');
};
