import type { LimitKind } from '../../../domain/tickets/event-values.ts';
import type { EventOf } from '../../../domain/tickets/events.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { englishLimit } from './dates.ts';
import { englishWorkingLimit, type TimelineWords } from './timeline-catalogue.ts';
import { englishJointWords } from './timeline-english-joint.ts';
import { englishRequestWords } from './timeline-english-requests.ts';
import { englishErasureWords } from './timeline-erasure.ts';
import {
  englishAttributions,
  englishAudits,
  englishCallbackOutcomes,
  englishClasses,
  englishLimits,
  englishMedia,
  englishOutcomes,
  englishPhotoSteps,
  englishReadingPosts,
  englishSatisfactions,
  englishSolved,
} from './words-english.ts';

const limit = (kind: LimitKind, due: Instant): string => `${englishLimits[kind]} limit ${englishLimit(due)}`;

type Answers = Pick<EventOf<'CallbackRecorded'>, 'solved' | 'satisfaction'>;

const answers = ({ solved, satisfaction }: Answers): readonly string[] => [
  ...(solved ? [englishSolved[solved]] : []),
  ...(satisfaction ? [englishSatisfactions[satisfaction]] : []),
];

/** The English sentence of each event in a ticket's timeline: the same catalogue for who reads no Chinese. */
export const timelineEnglish: TimelineWords = {
  TicketFiled: ({ entry }) => `Accepted, to be dispatched by ${englishWorkingLimit(entry)}`,
  TicketAnswered: ({ entry }) => `Answered at first contact, to be called back by ${englishWorkingLimit(entry)}`,
  DeclineProposed: () => 'Proposed to be declined, for the supervisor to decide',
  TicketDeclined: () => 'Declined, the caller was told where to turn',
  TicketDispatched: ({ unit: id, class: ticketClass, urgent, entry }, unit) =>
    `Dispatched to ${unit(id)}, ${urgent ? 'urgent, ' : ''}${englishClasses[ticketClass]}, due ${englishWorkingLimit(entry)}`,
  TicketReassigned: ({ from, unit: id, entry }, unit) =>
    `Reassigned from ${unit(from)} to ${unit(id)}, due ${englishWorkingLimit(entry)}`,
  TicketAcknowledged: ({ unit: id }, unit) => `Signed for by ${unit(id)}`,
  NoticeRead: ({ unit: id, post }, unit) => `Read by the ${englishReadingPosts[post]} of ${unit(id)}`,
  CitizenContacted: ({ medium }) => `Caller contacted ${englishMedia[medium]}`,
  ResultSubmitted: ({ outcome }) => `Result submitted: ${englishOutcomes[outcome]}, to be signed`,
  ResultSentBack: () => 'Result sent back by the signatory',
  ResultSigned: ({ entry }) => `Result signed, concluded; to be called back by ${englishWorkingLimit(entry)}`,
  SurveyAnswered: ({ medium, ...told }) => `Caller’s answer ${englishMedia[medium]}: ${answers(told).join(', ')}`,
  ...englishRequestWords,
  ...englishJointWords,
  ...englishErasureWords,
  CallbackRecorded: ({ medium, reached, audit, ...told }) =>
    [
      `Callback ${englishMedia[medium]}${reached ? '' : ': not reached'}`,
      ...answers(told),
      ...(audit ? [englishAudits[audit]] : []),
    ].join(', '),
  ReworkOrdered: ({ round, entry }) =>
    `Sent back for rework (round ${round}), ${entry.unit === undefined ? 'to be dispatched by' : 'due'} ${englishWorkingLimit(entry)}`,
  TicketArchived: (event) =>
    `Archived: ${'callbackOutcome' in event ? englishCallbackOutcomes[event.callbackOutcome] : answers(event).join(', ')}`,
  InformationAdded: () => 'Further information added',
  PhotoAdded: ({ step, unit: id }, unit) =>
    `Photo of the ${englishPhotoSteps[step]} added by ${id === undefined ? 'the caller' : unit(id)}`,
  UnitUrged: () => 'Urged',
  TicketWithdrawn: () => 'Withdrawn',
  LimitPassed: ({ kind, limit: due, attributedTo }) =>
    `Passed the ${limit(kind, due)}, attributed to ${englishAttributions[attributedTo]}`,
  LimitRestated: ({ entry }) => `Holiday notice published, limit confirmed as ${englishWorkingLimit(entry)}`,
  UnitSucceeded: ({ from, to }, unit) => `Reorganised: ${unit(to)} goes on with it for ${unit(from)}, limits unchanged`,
  LimitWithdrawn: ({ kind, limit: due }) => `Done before the ${limit(kind, due)}, the breach is struck`,
  ReminderDue: ({ kind, limit: due }) => `Reminder: ${limit(kind, due)}`,
  OverdueNoticeDue: ({ kind, limit: due }) => `Overdue notice: ${limit(kind, due)}`,
  UrgentRingDue: ({ ring }) => `Urgent call ${ring}`,
  SurveyStepDue: () => 'No reply to the survey by SMS, to be called by phone',
  NoticePutOff: ({ until }) => `Not at night: the notice to the caller is put off until ${englishLimit(until)}`,
  NoticeDue: () => 'The notice put off was sent',
  WorkflowStuck: ({ run }) => `Workflow run ${run} is stuck, the system administrator was told`,
  OperatorAlarmDue: ({ run }) => `Workflow run ${run} is still stuck, alarm repeated`,
  WorkflowResumed: ({ run }) => `Workflow run ${run} resumed`,
  WorkflowRestarted: ({ run }) => `Workflow run ${run} started`,
};
