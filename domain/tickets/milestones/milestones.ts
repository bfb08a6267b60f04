import type { Instant } from '../../time/instant.ts';
import type { TicketEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { type County, limitFactsOf } from '../facts.ts';
import type { Ticket } from '../ticket.ts';
import { limitPassed } from './limit-passed.ts';
import type { Milestone, MilestoneRule } from './milestone.ts';
import { operatorAlarm } from './operator.ts';
import { overdueNotices, reminders } from './reminders.ts';
import { holdEnds, reviewsLate, supervisions, tasksDue, upstreamReminders } from './reviews.ts';
import { historyHandover, putOffNotices, runHandover, surveySteps, urgentRings } from './steps.ts';

/** Limits of the law: recorded at their own instants whatever else happens. */
const legal: readonly MilestoneRule[] = [holdEnds, limitPassed];

const all: readonly MilestoneRule[] = [
  ...legal,
  reminders,
  overdueNotices,
  urgentRings,
  surveySteps,
  reviewsLate,
  upstreamReminders,
  tasksDue,
  supervisions,
  putOffNotices,
  runHandover,
];

const of = (rules: readonly MilestoneRule[], ticket: Ticket, county: County): readonly Milestone[] => {
  const limits = limitFactsOf(county, ticket);
  return rules.flatMap((rule) => rule(ticket, limits));
};

const earliest = <T extends { readonly at: Instant }>(moments: readonly T[]): T | undefined =>
  moments.reduce<T | undefined>((first, next) => (!first || next.at < first.at ? next : first), undefined);

/** What the ticket waits for next: of a stuck workflow the operator's alarm, otherwise whatever is due first. */
export const nextMilestone = (ticket: Ticket, county: County): Milestone | undefined =>
  earliest(of(ticket.stuck ? [operatorAlarm] : all, ticket, county));

/** No ticket has this many things due at once; more is a rule that never records what it fires. */
const most = 1_000;

const fireAll = (
  rules: readonly MilestoneRule[],
  ticket: Ticket,
  now: Instant,
  county: County,
): readonly TicketEvent[] => {
  const events: TicketEvent[] = [];
  for (let current = ticket; ; ) {
    const due = of(rules, current, county).filter(
      ({ at, mootFrom }) => at <= now && !(mootFrom !== undefined && mootFrom <= now),
    );
    /** By the events' own instants: after a standstill a repeated notice is dated at the latest of its turns. */
    const event = earliest(due.map(({ fire }) => fire(now)));
    if (!event) return events;
    if (events.length >= most) throw new Error(`ticket ${ticket.id}: ${most} milestones due at once`);
    events.push(event);
    current = evolve(current, event);
  }
};

/**
 * All that is due at `now`, in order of instant: the events of one milestone commit. A stuck workflow records its
 * operator's alarm and the limits that passed meanwhile; a run with a long history hands over.
 */
export const dueEvents = (ticket: Ticket, now: Instant, county: County): readonly TicketEvent[] => {
  const events = fireAll(ticket.stuck ? [...legal, operatorAlarm] : all, ticket, now, county);
  if (events.length === 0) return events;
  return [...events, ...historyHandover(events.reduce(evolve, ticket), now, limitFactsOf(county, ticket))];
};

/** Limits known past when a command is decided: recorded in that commit. */
export const pastLimits = (ticket: Ticket, now: Instant, county: County): readonly TicketEvent[] =>
  fireAll(legal, ticket, now, county);
