import type { JointEvents } from '../../../domain/tickets/joint-events.ts';
import { toIso } from '../../../domain/time/instant.ts';
import { chineseLimit } from './dates.ts';
import { due, type TimelineDetails, type TimelineWords, workingLimit } from './timeline-catalogue.ts';
import { jointImpactNames, outcomeNames } from './words.ts';

/** The sentences of joint handling, villages, supervision, reopening and merging. */
export const jointWords: Pick<TimelineWords, keyof JointEvents> = {
  JointAppointed: ({ lead, partners, entry }, unit) =>
    `联办:${unit(lead)}牵头${partners.length === 0 ? '' : `,${partners.map(unit).join('、')}配合`},${workingLimit(entry)}前办结`,
  OpinionContributed: ({ unit: id }, unit) => `${unit(id)}反馈意见`,
  TaskDelegated: ({ unit: id, dueAt }, unit) => `交办${unit(id)},${chineseLimit(dueAt)}前反馈`,
  TaskReported: ({ unit: id, outcome }, unit) => `${unit(id)}反馈:${outcomeNames[outcome]}`,
  TaskExtensionRequested: ({ unit: id, dueAt }, unit) => `${unit(id)}申请延时至${chineseLimit(dueAt)}`,
  TaskExtensionDecided: ({ unit: id, approve, dueAt }, unit) =>
    approve ? `同意${unit(id)}延时至${chineseLimit(dueAt)}` : `未同意${unit(id)}延时`,
  TaskDue: ({ unit: id, dueAt }, unit) => `提醒${unit(id)}:交办时限${chineseLimit(dueAt)}已到`,
  SupervisionOrdered: ({ replyBy }) => `督办,${chineseLimit(replyBy)}前答复`,
  SupervisionDue: ({ replyBy }) => `督办答复时限${chineseLimit(replyBy)}已到,尚未答复`,
  SupervisionReplied: ({ unit: id, answered }, unit) =>
    `${unit(id)}答复督办${answered.some(({ late }) => late) ? '(逾期)' : ''}`,
  JointProposed: ({ impact }) => `提请领导小组联办(${jointImpactNames[impact]})`,
  JointDeclined: () => '领导小组未同意联办',
  ReopenRequested: ({ answerDue }) => `群众申请重新办理,${chineseLimit(answerDue)}前答复`,
  ReopenAnswerLate: ({ answerDue }) => `重新办理申请逾期未答复(${chineseLimit(answerDue)})`,
  ReopenDeclined: () => '未同意重新办理',
  TicketReopened: ({ round, entry }) =>
    `重新办理(第${round}轮),${workingLimit(entry)}前${entry.unit === undefined ? '转办' : '办结'}`,
  TicketMerged: ({ into }) => `并入主工单${into}`,
  FollowerJoined: ({ follower }) => `工单${follower}并入本工单`,
};

/** Their facts, named one by one. */
export const jointDetails: Pick<TimelineDetails, keyof JointEvents> = {
  JointAppointed: ({ lead, partners, entry, private: told }) => ({
    lead,
    partners: partners.join(','),
    ...due(entry),
    minutes: told?.minutes,
  }),
  OpinionContributed: ({ unit, private: told }) => ({ unit, opinion: told?.opinion }),
  TaskDelegated: ({ unit, dueAt, private: told }) => ({ unit, dueAt: toIso(dueAt), note: told?.note }),
  TaskReported: ({ unit, outcome, private: told }) => ({ unit, outcome, summary: told?.summary, plan: told?.plan }),
  TaskExtensionRequested: ({ unit, dueAt, private: told }) => ({ unit, dueAt: toIso(dueAt), reason: told?.reason }),
  TaskExtensionDecided: ({ unit, approve, dueAt, private: told }) => ({
    unit,
    approve,
    dueAt: toIso(dueAt),
    reason: told?.reason,
  }),
  TaskDue: ({ unit, dueAt }) => ({ unit, dueAt: toIso(dueAt) }),
  SupervisionOrdered: ({ replyBy, private: told }) => ({ replyBy: toIso(replyBy), message: told?.message }),
  SupervisionDue: ({ replyBy }) => ({ replyBy: toIso(replyBy) }),
  SupervisionReplied: ({ unit, answered, private: told }) => ({
    unit,
    replyBy: answered.map(({ replyBy }) => toIso(replyBy)).join(','),
    late: answered.some(({ late }) => late),
    reply: told?.text,
  }),
  JointProposed: ({ impact, private: told }) => ({ impact, reason: told?.reason }),
  JointDeclined: ({ private: told }) => ({ reason: told?.reason }),
  ReopenRequested: ({ answerDue, private: told }) => ({ answerDueAt: toIso(answerDue), reason: told?.reason }),
  ReopenAnswerLate: ({ answerDue }) => ({ answerDueAt: toIso(answerDue) }),
  ReopenDeclined: ({ private: told }) => ({ reason: told?.reason }),
  TicketReopened: ({ round, entry, private: told }) => ({
    round,
    unit: entry.unit,
    class: entry.class,
    ...due(entry),
    reason: told?.reason,
  }),
  TicketMerged: ({ into }) => ({ into }),
  FollowerJoined: ({ follower }) => ({ follower }),
};
