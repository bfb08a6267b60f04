import { closeOfWorkday, type LimitFacts } from '../limits/limits.ts';
import type { Instant } from '../time/instant.ts';
import type { RequestKind } from './event-values.ts';
import { type County, limitFactsOf } from './facts.ts';
import { nextMilestone } from './milestones/milestones.ts';
import type { Handling } from './phases.ts';
import type { Ticket } from './ticket.ts';

/** The states of the workflow that a ticket can rest in; the names are the definition's. */
export const waitStates = [
  'AwaitDispatch',
  'AwaitDayOne',
  'AwaitDayTwo',
  'AwaitExtended',
  'AwaitOverdue',
  'AwaitReturnReview',
  'AwaitExtensionReview',
  'AwaitClosureReview',
  'AwaitSignature',
  'AwaitUpstream',
  'AwaitCallback',
  'AwaitOperator',
  'Archive',
] as const;

export type WaitState = (typeof waitStates)[number];

/** Where the ticket's execution rests, and until when. */
export type Wait = { readonly state: WaitState; readonly until: Instant };

const reviewStates: { readonly [K in RequestKind]: WaitState } = {
  return: 'AwaitReturnReview',
  extension: 'AwaitExtensionReview',
  closure: 'AwaitClosureReview',
};

const handlingState = ({ limit, result, application, request }: Handling, limits: LimitFacts): WaitState => {
  if (result || application) return 'AwaitSignature';
  if (request) return reviewStates[request.kind];
  if (limit.passedAt !== undefined) return 'AwaitOverdue';
  const { due, at } = limit.entry;
  if (due <= closeOfWorkday(at, 1, limits)) return 'AwaitDayOne';
  return due <= closeOfWorkday(at, 2, limits) ? 'AwaitDayTwo' : 'AwaitExtended';
};

const stateOf = (ticket: Ticket, limits: LimitFacts): WaitState => {
  const { phase } = ticket;
  switch (phase.kind) {
    case 'ended':
      return 'Archive';
    case 'received':
      return ticket.stuck ? 'AwaitOperator' : 'AwaitDispatch';
    case 'handling':
      return ticket.stuck ? 'AwaitOperator' : handlingState(phase, limits);
    case 'callback':
      return ticket.stuck ? 'AwaitOperator' : 'AwaitCallback';
    case 'closing':
      return ticket.stuck ? 'AwaitOperator' : 'AwaitClosureReview';
    case 'upstream':
      return ticket.stuck ? 'AwaitOperator' : 'AwaitUpstream';
  }
};

/**
 * What the ticket's workflow must be waiting for: a function of the events only, never of the present instant. The
 * reconciler moves an execution that waits for anything else.
 */
export const waitOf = (ticket: Ticket, county: County): Wait => {
  const { phase } = ticket;
  const state = stateOf(ticket, limitFactsOf(county, ticket));
  if (phase.kind === 'ended') return { state, until: phase.at };
  const next = nextMilestone(ticket, county);
  if (!next) throw new Error(`ticket ${ticket.id} waits for nothing in ${state}`);
  return { state, until: next.at };
};
