import { toIso } from '../../../domain/time/instant.ts';
import { type Detail, due, type TimelineDetails } from './timeline-catalogue.ts';
import { erasureDetails } from './timeline-erasure.ts';
import { jointDetails } from './timeline-joint.ts';
import { requestDetails } from './timeline-requests.ts';

const limited = ({ limit, kind }: { readonly limit: number; readonly kind: string }): Detail => ({
  limit: toIso(limit),
  kind,
});

/**
 * The facts of each event that a timeline shows: named one by one, so that a new fact of an event is not shown before
 * somebody decided so. Free texts are still to be redacted; erased ones are gone.
 */
export const timelineDetails: TimelineDetails = {
  TicketFiled: ({ entry, ruleSet }) => ({ ...due(entry), ruleSet }),
  TicketAnswered: ({ entry, private: told }) => ({ ...due(entry), reply: told?.reply }),
  DeclineProposed: ({ private: told }) => ({ reason: told?.reason, route: told?.route }),
  TicketDeclined: ({ private: told }) => ({ reason: told?.reason, route: told?.route }),
  TicketDispatched: ({ unit, class: ticketClass, urgent, entry, private: told }) => ({
    unit,
    class: ticketClass,
    urgent,
    ...due(entry),
    note: told?.note,
  }),
  TicketReassigned: ({ from, unit, entry, private: told }) => ({ from, unit, ...due(entry), reason: told?.reason }),
  TicketAcknowledged: ({ unit }) => ({ unit }),
  NoticeRead: ({ unit, post }) => ({ unit, post }),
  CitizenContacted: ({ medium, private: told }) => ({ medium, note: told?.note }),
  ResultSubmitted: ({ outcome, private: told }) => ({ outcome, summary: told?.summary, plan: told?.plan }),
  ResultSentBack: ({ private: told }) => ({ note: told?.note }),
  ResultSigned: ({ entry, private: told }) => ({ ...due(entry), note: told?.note }),
  SurveyAnswered: ({ solved, satisfaction, medium, private: told }) => ({
    solved,
    satisfaction,
    medium,
    comment: told?.comment,
  }),
  ...requestDetails,
  ...jointDetails,
  ...erasureDetails,
  CallbackRecorded: ({ medium, reached, solved, satisfaction, audit, callReference, private: told }) => ({
    medium,
    reached,
    solved,
    satisfaction,
    audit,
    callReference,
    comment: told?.comment,
  }),
  ReworkOrdered: ({ round, entry }) => ({ round, unit: entry.unit, class: entry.class, ...due(entry) }),
  TicketArchived: (event) =>
    'callbackOutcome' in event
      ? { callbackOutcome: event.callbackOutcome }
      : { solved: event.solved, satisfaction: event.satisfaction },
  InformationAdded: ({ private: told }) => ({ text: told?.text }),
  PhotoAdded: ({ step, photo, bytes, unit }) => ({ step, photo, bytes, unit }),
  UnitUrged: ({ private: told }) => ({ message: told?.message }),
  TicketWithdrawn: ({ callReference, private: told }) => ({ callReference, reason: told?.reason }),
  LimitPassed: ({ limit, kind, recordedAt, attributedTo, unit }) => ({
    ...limited({ limit, kind }),
    recordedAt: toIso(recordedAt),
    attributedTo,
    unit,
  }),
  LimitRestated: ({ entry }) => due(entry),
  UnitSucceeded: ({ from, to }) => ({ from, to }),
  LimitWithdrawn: limited,
  ReminderDue: limited,
  OverdueNoticeDue: limited,
  UrgentRingDue: ({ ring }) => ({ ring }),
  SurveyStepDue: ({ step }) => ({ step }),
  NoticePutOff: ({ template, until }) => ({ template, until: toIso(until) }),
  NoticeDue: ({ template }) => ({ template }),
  WorkflowStuck: ({ run, error }) => ({ run, error }),
  OperatorAlarmDue: ({ run }) => ({ run }),
  WorkflowResumed: ({ run }) => ({ run }),
  WorkflowRestarted: ({ run }) => ({ run }),
};
