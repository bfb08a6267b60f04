import type { County } from '../../../domain/tickets/facts.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { type WaitState, waitOf } from '../../../domain/tickets/wait.ts';
import { day, type Instant, toIso } from '../../../domain/time/instant.ts';

/** Where the workflow goes next: the answer of a milestone, and what completes a wait. */
export type Reply = {
  readonly goto: WaitState;
  /** RFC 3339. */
  readonly until: string;
  readonly commit: number;
  readonly idle: number;
  /** Why an operator is needed; empty otherwise. */
  readonly error: string;
};

/** What the run knew when it last moved. */
export type Known = { readonly commit: number; readonly idle: number };

/**
 * `waitOf` as an answer. A run that hops without ever seeing a new commit is going round in a circle: after the rule
 * set's number of hops it is sent to an operator for a day.
 */
export const replyTo = (ticket: Ticket, known: Known, now: Instant, county: County): Reply => {
  const idle = ticket.commits === known.commit ? known.idle + 1 : 0;
  if (idle >= county.rulesOf(ticket.ruleSet).idleHops.value)
    return { goto: 'AwaitOperator', until: toIso(now + day), commit: ticket.commits, idle, error: 'IdleHops' };
  const { state, until } = waitOf(ticket, county);
  return { goto: state, until: toIso(until), commit: ticket.commits, idle, error: '' };
};
