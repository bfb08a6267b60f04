import type { Instant } from '../time/instant.ts';
import type { LateStep, OrderEvent } from './events.ts';
import { evolveOrder } from './evolve.ts';
import { assignmentEnds, type ClockFacts, nextLook } from './facts.ts';
import type { Lateness, Order, OrderPhase } from './order.ts';

/** Milestones are the workflow's acts. */
export const byWorkflow = 'workflow';

/** Something that falls due and is not recorded yet, and what is recorded when it does. */
type Milestone = { readonly at: Instant; readonly events: readonly OrderEvent[] };

const dated = (at: Instant) => ({ at, by: byWorkflow });

/** Nobody has the order: it is assigned by hand, or ends. */
export const unassigned = (at: Instant, by: string, order: Order, facts: ClockFacts): OrderEvent => ({
  type: 'OrderUnassigned',
  at,
  by,
  next: nextLook(at, facts),
  until: assignmentEnds(at, facts.rulesOf(order.rules), facts),
});

const lateEvent = (at: Instant, step: LateStep, enterprise: string, limit: Instant, facts: ClockFacts): OrderEvent => ({
  type: 'EnterpriseLate',
  ...dated(at),
  enterprise,
  step,
  limit,
  next: nextLook(at, facts),
});

const ended = (at: Instant, outcome: Extract<OrderEvent, { type: 'OrderEnded' }>['outcome']): OrderEvent => ({
  type: 'OrderEnded',
  ...dated(at),
  outcome,
});

/** A limit that an enterprise lets pass: recorded, again each working day, until it has been so often enough. */
const lateAgain = (
  order: Order,
  step: LateStep,
  enterprise: string,
  limit: Instant,
  late: Lateness | undefined,
  facts: ClockFacts,
): Milestone => {
  const at = late?.next ?? limit;
  const record = lateEvent(at, step, enterprise, limit, facts);
  const last = (late?.times ?? 0) + 1 >= facts.rulesOf(order.rules).mostLate.value;
  if (!last) return { at, events: [record] };
  return {
    at,
    events: [record, step === 'contact' ? unassigned(at, byWorkflow, order, facts) : ended(at, 'unreported')],
  };
};

/** The talks have come to nothing: by the resident, who has not answered, or by the enterprise, which loses the order. */
const talksOver = (order: Order, phase: Extract<OrderPhase, { kind: 'talking' }>, facts: ClockFacts): Milestone => {
  const { due, enterprise, proposal } = phase;
  if (proposal?.from === 'enterprise') return { at: due, events: [ended(due, 'not-agreed')] };
  const late = lateEvent(due, 'agreement', enterprise, due, facts);
  return { at: due, events: [late, unassigned(due, byWorkflow, order, facts)] };
};

const nextOf = (order: Order, facts: ClockFacts): Milestone | undefined => {
  const { phase } = order;
  switch (phase.kind) {
    case 'offered':
      return lateAgain(order, 'contact', phase.enterprise, phase.due, phase.late, facts);
    case 'talking':
      return talksOver(order, phase, facts);
    case 'agreed':
      if (!phase.reminded)
        return { at: phase.remindAt, events: [{ type: 'CompletionReminded', ...dated(phase.remindAt) }] };
      return lateAgain(order, 'report', phase.enterprise, phase.reportDue, phase.late, facts);
    case 'reported':
      return { at: phase.due, events: [ended(phase.due, 'unevaluated')] };
    case 'unassigned':
      if (phase.until <= phase.next) return { at: phase.until, events: [ended(phase.until, 'no-enterprise')] };
      return {
        at: phase.next,
        events: [{ type: 'AssignmentReminded', ...dated(phase.next), next: nextLook(phase.next, facts) }],
      };
    case 'placed':
    case 'ended':
      return undefined;
  }
};

/** What the order waits for next; of a stuck workflow that is the operator's next alarm. */
export const nextMilestone = (order: Order, facts: ClockFacts): Milestone | undefined => {
  if (order.stuck && order.phase.kind !== 'ended') {
    const { next } = order.stuck;
    return { at: next, events: [{ type: 'OperatorAlarmed', ...dated(next), next: nextLook(next, facts) }] };
  }
  return nextOf(order, facts);
};

/** No order has this many things due at once; more is a rule that never records what it fires. */
const most = 1_000;

/** All that is due at `now`, each at its own instant, in order. */
export const dueEvents = (order: Order, now: Instant, facts: ClockFacts): readonly OrderEvent[] => {
  const events: OrderEvent[] = [];
  let current = order;
  for (;;) {
    const next = nextMilestone(current, facts);
    if (!next || next.at > now) return events;
    if (events.length >= most) throw new Error(`order ${order.id}: ${most} milestones due at once`);
    events.push(...next.events);
    current = next.events.reduce<Order>(evolveOrder, current);
  }
};
