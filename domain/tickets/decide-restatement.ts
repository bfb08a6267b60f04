import { restated, restatedReview } from '../limits/restatement.ts';
import type { Instant } from '../time/instant.ts';
import type { TicketEvent } from './events.ts';
import { type County, limitFactsOf } from './facts.ts';
import { limitOf, requestOf, type Ticket } from './ticket.ts';

/**
 * 重述 (year-end): the events that restate provisional limits of an open ticket once their notice has come; none
 * otherwise. A limit whose breach stands is not touched: it passed under the calendar that was in force.
 */
export const decideRestatement = (ticket: Ticket, now: Instant, county: County): readonly TicketEvent[] => {
  const facts = limitFactsOf(county, ticket);
  const limit = limitOf(ticket);
  const request = requestOf(ticket);
  const entry = limit && limit.passedAt === undefined ? restated(limit.entry, now, facts) : undefined;
  const review = request && restatedReview(request, entry ?? limit?.entry, now, facts);
  return [
    ...(entry ? [{ type: 'LimitRestated', at: now, by: 'workflow', entry } as const] : []),
    ...(review && request
      ? [{ type: 'ReviewRestated', at: now, by: 'workflow', kind: request.kind, ...review } as const]
      : []),
  ];
};
