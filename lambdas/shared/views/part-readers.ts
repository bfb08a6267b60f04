import { readingOf, seesPhoto } from '../../../domain/access/privacy.ts';
import type { Actor } from '../../../domain/access/roles.ts';
import type { EventType, TicketEvent } from '../../../domain/tickets/events.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';

/** What a partner needs for its opinion: the matter, the appointment, what the others say, how it ended. */
const partnersEvents: ReadonlySet<EventType> = new Set<EventType>([
  'TicketFiled',
  'TicketDispatched',
  'JointAppointed',
  'OpinionContributed',
  'InformationAdded',
  'PhotoAdded',
  'ResultSubmitted',
  'ResultSigned',
  'LimitRestated',
  'UnitSucceeded',
]);

/** What a village needs for its task, beside the events of the task itself. */
const villagesEvents: ReadonlySet<EventType> = new Set<EventType>(['TicketFiled', 'InformationAdded', 'PhotoAdded']);

const taskEvents: ReadonlySet<EventType> = new Set<EventType>([
  'TaskDelegated',
  'TaskReported',
  'TaskExtensionRequested',
  'TaskExtensionDecided',
  'TaskDue',
  'NoticeRead',
]);

const isOwnTask = (event: TicketEvent, unit: string | undefined): boolean =>
  taskEvents.has(event.type) && 'unit' in event && event.unit === unit;

/** The part of the ticket that the actor reads. */
const isInPart = (actor: Actor, ticket: Ticket): ((event: TicketEvent) => boolean) => {
  const own = actor.kind === 'staff' ? actor.unit : undefined;
  switch (readingOf(actor, ticket)) {
    case 'whole':
      return () => true;
    case 'partner':
      return ({ type }) => partnersEvents.has(type);
    case 'village':
      return (event) => villagesEvents.has(event.type) || isOwnTask(event, own);
    case undefined:
      return () => false;
  }
};

/**
 * Which events of the ticket the actor is shown: partners and villages see what they need, whoever reads it whole all,
 * each without the photos that are kept from them.
 */
export const isShownTo = (actor: Actor, ticket: Ticket): ((event: TicketEvent) => boolean) => {
  const inPart = isInPart(actor, ticket);
  return (event) => inPart(event) && (event.type !== 'PhotoAdded' || seesPhoto(actor, ticket, event));
};
