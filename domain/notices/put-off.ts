import { outsideQuietHours } from '../limits/limits.ts';
import type { EventOf, TicketEvent } from '../tickets/events.ts';
import { evolve } from '../tickets/evolve.ts';
import type { County } from '../tickets/facts.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Instant } from '../time/instant.ts';
import type { Notice } from './notice.ts';
import { noticesOf } from './notices.ts';

/** Until when the notice of an event at `at` waits; nothing when it goes at once. */
export const putOffUntil = (notice: Notice, at: Instant, ticket: Ticket, county: County): Instant | undefined => {
  if (notice.hours === 'any') return undefined;
  const until = outsideQuietHours(at, county.rulesOf(ticket.ruleSet));
  return until > at ? until : undefined;
};

/**
 * Citizens have quiet hours: such a notice is put off as a fact of its own, so that the workflow waits for its hour
 * and the milestone sends it.
 */
export const putOffOf = (
  before: Ticket | undefined,
  events: readonly TicketEvent[],
  county: County,
): readonly EventOf<'NoticePutOff'>[] => {
  const putOff: EventOf<'NoticePutOff'>[] = [];
  events.reduce<Ticket | undefined>((ticket, event) => {
    const after = evolve(ticket, event);
    for (const notice of noticesOf(ticket, event, after, county)) {
      const until = putOffUntil(notice, event.at, after, county);
      if (until === undefined) continue;
      const { template, params } = notice;
      putOff.push({ type: 'NoticePutOff', at: event.at, by: 'workflow', template, until, params });
    }
    return after;
  }, before);
  return putOff;
};
