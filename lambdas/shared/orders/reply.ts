import type { ClockFacts } from '../../../domain/household/facts.ts';
import type { Order } from '../../../domain/household/order.ts';
import { type OrderWaitState, orderWaitOf } from '../../../domain/household/wait.ts';
import { day, type Instant, toIso } from '../../../domain/time/instant.ts';

/** Where the order's workflow goes next: the answer of a milestone, and what completes a wait. */
export type OrderReply = {
  readonly goto: OrderWaitState;
  /** RFC 3339. */
  readonly until: string;
  readonly commit: number;
  readonly idle: number;
  /** Why an operator is needed; empty otherwise. */
  readonly error: string;
};

/**
 * `orderWaitOf` as an answer. A run that hops without ever seeing a new commit is going round in a circle: after the rule
 * set's number of hops it is sent to an operator for a day.
 */
export const orderReplyTo = (
  order: Order,
  known: { readonly commit: number; readonly idle: number },
  now: Instant,
  clock: ClockFacts,
): OrderReply => {
  const idle = order.commits === known.commit ? known.idle + 1 : 0;
  if (idle >= clock.limits.rules.idleHops.value)
    return { goto: 'AwaitOperator', until: toIso(now + day), commit: order.commits, idle, error: 'IdleHops' };
  const { state, until } = orderWaitOf(order, clock);
  return { goto: state, until: toIso(until), commit: order.commits, idle, error: '' };
};
