import { isOrderNumber } from '../household/order-number.ts';
import { isMonth } from '../reports/period.ts';
import { kindsOf, type TicketKind, ticketKinds } from './event-kinds.ts';
import { type OrderKind, orderKinds, orderKindsOf } from './order-event.ts';
import { type ReportKind, reportKindOf, reportKinds } from './report-event.ts';

/** Everything that others are told of (事件): the closed list that a subscription chooses from, each in Chinese. */
export const eventKinds = { ...ticketKinds, ...orderKinds, ...reportKinds } as const;

export type EventKind = TicketKind | OrderKind | ReportKind;

/** What events are about: a ticket, an order of household services, or the report of a month. */
export type SubjectKind = 'ticket' | 'order' | 'report';

/** A month has a stroke and the number of an order begins with a letter; everything else is a ticket's number. */
export const subjectKindOf = (subject: string): SubjectKind => {
  if (isMonth(subject)) return 'report';
  return isOrderNumber(subject) ? 'order' : 'ticket';
};

/**
 * What is announced of a subject is told as these kinds.
 * @param commit the latest that is announced: of a report its version, with those before it
 */
export const announcedKinds = (
  subject: string,
  commit: number,
  eventTypes: readonly string[],
): readonly EventKind[] => {
  switch (subjectKindOf(subject)) {
    case 'ticket':
      return kindsOf(eventTypes.map((type) => ({ type })));
    case 'order':
      return orderKindsOf(eventTypes);
    case 'report':
      return commit === 1 ? [reportKindOf(1)] : [reportKindOf(1), reportKindOf(commit)];
  }
};
