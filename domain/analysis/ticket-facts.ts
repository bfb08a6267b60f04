import type { Period } from '../reports/period.ts';
import type { Commit } from '../tickets/commit.ts';
import type { TicketEvent } from '../tickets/events.ts';
import { evolve } from '../tickets/evolve.ts';
import { type Ticket, unitOf } from '../tickets/ticket.ts';
import type { Instant } from '../time/instant.ts';

/** What makes a matter hard (难点, R76): each a reason why a ticket counts as one. */
export const hardSigns = ['reworked', 'returned', 'overdue', 'dissatisfied', 'repeat', 'joint'] as const;

export type HardSign = (typeof hardSigns)[number];

/** What the analysis knows of a ticket: no name, no phone, no word that anybody said. */
export type TicketFacts = {
  readonly ticketId: string;
  readonly filedAt: Instant;
  readonly category?: string;
  /** The township of the matter's place. */
  readonly town?: string;
  /** The unit that holds or concluded it; none before it was dispatched. */
  readonly unit?: string;
  /** HMAC of the caller's number; none of anonymous callers. */
  readonly caller?: string;
  /** What happened to it within the period; `repeat` needs other tickets and is found later. */
  readonly signs: readonly Exclude<HardSign, 'repeat'>[];
};

/** The sign of an event, if it is one. Breaches are looked at in the ticket: one may be struck later. */
const signOf = (event: TicketEvent): Exclude<HardSign, 'repeat' | 'overdue'> | undefined => {
  if (event.type === 'ReworkOrdered' || event.type === 'TicketReopened') return 'reworked';
  if (event.type === 'ReturnDecided') return event.approve ? 'returned' : undefined;
  if (event.type === 'JointAppointed') return 'joint';
  if (event.type === 'SurveyAnswered' || event.type === 'CallbackRecorded')
    return event.satisfaction === 'dissatisfied' || event.solved === 'no' ? 'dissatisfied' : undefined;
  return undefined;
};

/**
 * The facts of a ticket, folded from its commits before the period's cutoff. Signs are those of events within the period; a
 * breach counts by its limit, unless it was struck or withdrawn by the cutoff.
 * @returns nothing for a ticket that was not filed by the cutoff
 */
export const factsOf = (commits: readonly Commit[], { from, until, cutoff }: Period): TicketFacts | undefined => {
  const late = commits.findIndex(({ at }) => at >= cutoff);
  const events = (late < 0 ? commits : commits.slice(0, late)).flatMap((commit) => commit.events);
  const ticket = events.reduce<Ticket | undefined>(evolve, undefined);
  if (!ticket) return undefined;
  const inPeriod = (at: Instant): boolean => at >= from && at < until;
  const signs = new Set(events.flatMap((event) => (inPeriod(event.at) ? (signOf(event) ?? []) : [])));
  const overdue = ticket.breaches.some(({ kind, limit, struck }) => kind === 'handling' && !struck && inPeriod(limit));
  const { category, town } = ticket.filing;
  const unit = unitOf(ticket);
  return {
    ticketId: ticket.id,
    filedAt: ticket.filedAt,
    ...(category === undefined ? {} : { category }),
    ...(town === undefined ? {} : { town }),
    ...(unit === undefined ? {} : { unit }),
    ...(ticket.caller === undefined ? {} : { caller: ticket.caller }),
    signs: [...signs, ...(overdue ? (['overdue'] as const) : [])],
  };
};
