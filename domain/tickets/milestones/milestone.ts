import type { LimitFacts } from '../../limits/limits.ts';
import type { Instant } from '../../time/instant.ts';
import type { TicketEvent } from '../events.ts';
import type { Ticket } from '../ticket.ts';

/** Something that falls due and is not recorded yet. */
export type Milestone = {
  readonly at: Instant;
  /** The event it is recorded as when it fires at `now` ≥ `at`. */
  readonly fire: (now: Instant) => TicketEvent;
  /** From this instant on it is moot: a reminder of a limit that has passed. */
  readonly mootFrom?: Instant;
};

/** What can fall due in one respect of the ticket. */
export type MilestoneRule = (ticket: Ticket, limits: LimitFacts) => readonly Milestone[];

/** Milestones are the workflow's acts. */
export const byWorkflow = 'workflow';
