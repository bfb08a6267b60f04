import type { EventOf, EventType } from './events.ts';
import type { Ticket } from './ticket.ts';

/** How each event changes the ticket: one line per event, exhaustively. */
export type Evolvers = { readonly [T in EventType]: (ticket: Ticket, event: EventOf<T>) => Ticket };
