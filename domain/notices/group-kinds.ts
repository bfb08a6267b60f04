import { isSensitive } from '../access/privacy.ts';
import type { EventOf, EventType, TicketEvent } from '../tickets/events.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** What the working group is told of a ticket (R17), the most pressing first. */
export const groupKinds = ['late', 'supervised', 'urged', 'rework', 'joint', 'dispatched', 'answered'] as const;

export type GroupKind = (typeof groupKinds)[number];

/** What they are called in the group. */
export const groupKindNames: { readonly [K in GroupKind]: string } = {
  late: '超期',
  supervised: '督办',
  urged: '催办',
  rework: '重办',
  joint: '联办',
  dispatched: '新派',
  answered: '答复',
};

/** Of a limit that passed the group hears while a unit or the centre has the matter, not of the centre's callbacks. */
const late = ({ kind }: EventOf<'LimitPassed' | 'OverdueNoticeDue'>): GroupKind | undefined =>
  kind === 'callback' ? undefined : 'late';

const kinds: { readonly [T in EventType]?: (event: EventOf<T>) => GroupKind | undefined } = {
  TicketDispatched: () => 'dispatched',
  TicketReassigned: () => 'dispatched',
  JointAppointed: () => 'joint',
  UnitUrged: () => 'urged',
  SupervisionOrdered: () => 'supervised',
  LimitPassed: late,
  OverdueNoticeDue: late,
  ReworkOrdered: () => 'rework',
  TicketReopened: () => 'rework',
  TicketArchived: () => 'answered',
  UpstreamAccepted: () => 'answered',
};

/**
 * What the working group is told of an event (二(三), R16-R17). Citizens are members of it, and so are the people of every
 * unit: it hears nothing of a report, a complaint against officials, what was told in confidence or what concerns a body
 * complained of, not even that there is such a ticket (R3).
 * @param after the ticket after the event
 */
export const groupKindOf = (event: TicketEvent, { filing }: Ticket): GroupKind | undefined => {
  if (isSensitive(filing) || filing.complainedUnit !== undefined) return undefined;
  const rule = kinds[event.type] as ((event: TicketEvent) => GroupKind | undefined) | undefined;
  return rule?.(event);
};
