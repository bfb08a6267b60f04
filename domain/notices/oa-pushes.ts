import type { EventOf, EventType, TicketEvent } from '../tickets/events.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** Why the head of a unit is reached by OA. */
export const oaPushKinds = [
  'dispatched',
  'reassigned',
  'joint',
  'rework',
  'reopened',
  'upstream-refused',
  'reminder',
  'late',
  'overdue',
] as const;

type OaPushKind = (typeof oaPushKinds)[number];

/** A push to the head (负责人) of a unit in the county's OA system; nothing but codes. */
export type OaPush = { readonly unit: string; readonly post: 'head'; readonly kind: OaPushKind };

/** What an event means to the head of the unit that holds the ticket after it; nothing for all other events. */
const kinds: { readonly [T in EventType]?: (event: EventOf<T>) => OaPushKind | undefined } = {
  TicketDispatched: () => 'dispatched',
  TicketReassigned: () => 'reassigned',
  UnitSucceeded: () => 'reassigned',
  JointAppointed: () => 'joint',
  ReworkOrdered: () => 'rework',
  TicketReopened: () => 'reopened',
  UpstreamRefused: () => 'upstream-refused',
  ReminderDue: ({ kind }) => (kind === 'handling' ? 'reminder' : undefined),
  LimitPassed: ({ kind }) => (kind === 'handling' ? 'late' : undefined),
  OverdueNoticeDue: ({ kind }) => (kind === 'handling' ? 'overdue' : undefined),
};

/**
 * The OA pushes of an event (三(五), R48-R49): to the head of the unit at each receipt, before its limit and after it, at
 * the same moment as the handler's SMS. A ticket that goes back to the centre has no head to push to.
 * @param after the ticket after the event
 */
export const oaPushesOf = (event: TicketEvent, { phase }: Ticket): readonly OaPush[] => {
  const rule = kinds[event.type] as ((event: TicketEvent) => OaPushKind | undefined) | undefined;
  const kind = rule?.(event);
  return kind === undefined || phase.kind !== 'handling' ? [] : [{ unit: phase.unit, post: 'head', kind }];
};
