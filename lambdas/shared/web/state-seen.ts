import type { Commit } from '../../../domain/tickets/commit.ts';
import type { EventType } from '../../../domain/tickets/events.ts';
import type { Form } from './form.ts';

/** Events that change nothing of what a form on the page is about. */
const unobtrusive: ReadonlySet<EventType> = new Set<EventType>([
  'TicketAcknowledged',
  'NoticeRead',
  'CitizenContacted',
  'PhotoAdded',
  'ReminderDue',
  'OverdueNoticeDue',
  'UrgentRingDue',
  'SurveyStepDue',
  'NoticePutOff',
  'NoticeDue',
  'UpstreamReminderDue',
  'WorkflowStuck',
  'OperatorAlarmDue',
  'WorkflowResumed',
  'WorkflowRestarted',
  'ErasureOrdered',
  'ErasureHeld',
  'PrivateErased',
]);

/** Number of the last commit that a person at a form would want to know of before sending it. */
export const stateSeen = (commits: readonly Commit[]): number =>
  commits.findLast(({ events }) => events.some(({ type }) => !unobtrusive.has(type)))?.n ?? 0;

/** The state of the ticket that a form was made from; a form that does not say is taken at its word. */
export const seenIn = (form: Form): number | undefined => {
  const seen = form.get('seen');
  return seen !== undefined && /^\d{1,6}$/.test(seen) ? Number(seen) : undefined;
};
