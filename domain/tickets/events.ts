import type { Instant } from '../time/instant.ts';
import type { ErasureEvents } from './erasure-events.ts';
import type { JointEvents } from './joint-events.ts';
import type { ProcessEvents } from './process-events.ts';
import type { RequestEvents } from './request-events.ts';

/** The facts of each event. */
type EventFacts = ProcessEvents & RequestEvents & JointEvents & ErasureEvents;

export type EventType = keyof EventFacts;

/**
 * Something that happened to a ticket. `at` is when: the gateway's instant for an act, its own due instant for a
 * milestone. `by` is the subject who acted, `citizen` or `workflow`.
 */
export type TicketEvent = {
  [T in EventType]: { readonly type: T; readonly at: Instant; readonly by: string } & EventFacts[T];
}[EventType];

export type EventOf<T extends EventType> = Extract<TicketEvent, { type: T }>;
