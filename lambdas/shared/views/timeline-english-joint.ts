import type { JointEvents } from '../../../domain/tickets/joint-events.ts';
import { englishLimit } from './dates.ts';
import { englishWorkingLimit, type TimelineWords } from './timeline-catalogue.ts';
import { englishJointImpacts, englishOutcomes } from './words-english.ts';

/** The English sentences of joint handling, villages, supervision, reopening and merging. */
export const englishJointWords: Pick<TimelineWords, keyof JointEvents> = {
  JointAppointed: ({ lead, partners, entry }, unit) =>
    `Joint handling: ${unit(lead)} leads${partners.length === 0 ? '' : `, with ${partners.map(unit).join(', ')}`}, due ${englishWorkingLimit(entry)}`,
  OpinionContributed: ({ unit: id }, unit) => `Opinion given by ${unit(id)}`,
  TaskDelegated: ({ unit: id, dueAt }, unit) => `Delegated to ${unit(id)}, report due ${englishLimit(dueAt)}`,
  TaskReported: ({ unit: id, outcome }, unit) => `Reported by ${unit(id)}: ${englishOutcomes[outcome]}`,
  TaskExtensionRequested: ({ unit: id, dueAt }, unit) => `${unit(id)} asked for time until ${englishLimit(dueAt)}`,
  TaskExtensionDecided: ({ unit: id, approve, dueAt }, unit) =>
    approve ? `${unit(id)} given time until ${englishLimit(dueAt)}` : `More time refused to ${unit(id)}`,
  TaskDue: ({ unit: id, dueAt }, unit) => `${unit(id)} reminded: its report was due ${englishLimit(dueAt)}`,
  SupervisionOrdered: ({ replyBy }) => `Supervision ordered, answer due ${englishLimit(replyBy)}`,
  SupervisionDue: ({ replyBy }) => `No answer to the supervision, which was due ${englishLimit(replyBy)}`,
  SupervisionReplied: ({ unit: id, answered }, unit) =>
    `Supervision answered by ${unit(id)}${answered.some(({ late }) => late) ? ' (late)' : ''}`,
  JointProposed: ({ impact }) => `Joint handling proposed to the leading group: ${englishJointImpacts[impact]}`,
  JointDeclined: () => 'Joint handling declined by the leading group',
  ReopenRequested: ({ answerDue }) => `The caller asked to reopen it, answer due ${englishLimit(answerDue)}`,
  ReopenAnswerLate: ({ answerDue }) =>
    `No answer to the caller’s request to reopen, which was due ${englishLimit(answerDue)}`,
  ReopenDeclined: () => 'Reopening declined',
  TicketReopened: ({ round, entry }) =>
    `Reopened (round ${round}), ${entry.unit === undefined ? 'to be dispatched by' : 'due'} ${englishWorkingLimit(entry)}`,
  TicketMerged: ({ into }) => `Merged into ticket ${into}`,
  FollowerJoined: ({ follower }) => `Ticket ${follower} merged into this one`,
};
