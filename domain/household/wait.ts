import type { Instant } from '../time/instant.ts';
import type { ClockFacts } from './facts.ts';
import { nextMilestone } from './milestones.ts';
import type { Order, PhaseKind } from './order.ts';

/** The states of the order workflow that an order can rest in; the names are the definition's. */
export const orderWaitStates = [
  'AwaitContact',
  'AwaitAgreement',
  'AwaitCompletion',
  'AwaitEvaluation',
  'AwaitAssignment',
  'AwaitOperator',
  'Closed',
] as const;

export type OrderWaitState = (typeof orderWaitStates)[number];

/** Where the order's execution rests, and until when. */
export type OrderWait = { readonly state: OrderWaitState; readonly until: Instant };

const stateOf: { readonly [K in PhaseKind]: OrderWaitState } = {
  placed: 'AwaitAssignment',
  offered: 'AwaitContact',
  talking: 'AwaitAgreement',
  agreed: 'AwaitCompletion',
  reported: 'AwaitEvaluation',
  unassigned: 'AwaitAssignment',
  ended: 'Closed',
};

/** What the order's workflow must be waiting for: a function of its events only, never of the present instant. */
export const orderWaitOf = (order: Order, facts: ClockFacts): OrderWait => {
  const { phase } = order;
  if (phase.kind === 'ended') return { state: 'Closed', until: phase.at };
  const next = nextMilestone(order, facts);
  if (!next) throw new Error(`order ${order.id} waits for nothing while ${phase.kind}`);
  return { state: order.stuck ? 'AwaitOperator' : stateOf[phase.kind], until: next.at };
};
