import type { OrderEvent, OrderPlaced } from './events.ts';
import type { Lateness, Order, OrderPhase } from './order.ts';

const placed = ({ at, orderId, rules, category, town, via }: OrderPlaced): Order => ({
  id: orderId,
  rules,
  placedAt: at,
  category,
  ...(town === undefined ? {} : { town }),
  via,
  phase: { kind: 'placed' },
  offers: [],
  lateness: 0,
  lateFirms: [],
  photos: [],
  commits: 0,
  run: 1,
  runStartedAt: at,
});

type Of<T extends OrderEvent['type']> = Extract<OrderEvent, { type: T }>;

const into = (order: Order, phase: OrderPhase): Order => ({ ...order, phase });

const misplaced = (order: Order, event: OrderEvent): never => {
  throw new Error(`order ${order.id}: ${event.type} while ${order.phase.kind}`);
};

const offered = (order: Order, { enterprise, at, way, due }: Of<'OrderOffered'>): Order => ({
  ...order,
  offers: [...order.offers, { enterprise, at, way }],
  phase: { kind: 'offered', enterprise, due, tries: [] },
});

const late = (order: Order, event: Of<'EnterpriseLate'>): Order => {
  const { phase } = order;
  const lateFirms = [...new Set([...order.lateFirms, event.enterprise])];
  const counted = { ...order, lateness: order.lateness + 1, lateFirms };
  if (phase.kind === 'offered' || phase.kind === 'agreed') {
    const lateness: Lateness = { times: (phase.late?.times ?? 0) + 1, next: event.next };
    return into(counted, { ...phase, late: lateness });
  }
  return phase.kind === 'talking' ? counted : misplaced(order, event);
};

const proposed = (order: Order, event: Of<'TimeProposed'>): Order => {
  const { phase } = order;
  if (phase.kind !== 'talking') return misplaced(order, event);
  const { from, completeBy, due } = event;
  return into(order, { ...phase, due, proposals: phase.proposals + 1, proposal: { from, completeBy } });
};

const workflow = (
  order: Order,
  event: Of<'WorkflowStuck' | 'OperatorAlarmed' | 'WorkflowResumed' | 'WorkflowRestarted'>,
): Order => {
  const { stuck: _, ...rest } = order;
  switch (event.type) {
    case 'WorkflowStuck':
    case 'OperatorAlarmed':
      return { ...order, stuck: { next: event.next } };
    case 'WorkflowResumed':
      return rest;
    case 'WorkflowRestarted':
      return { ...rest, run: event.run, runStartedAt: event.at };
  }
};

const changed = (order: Order, event: Exclude<OrderEvent, OrderPlaced>): Order => {
  const { phase } = order;
  switch (event.type) {
    case 'OrderOffered':
      return offered(order, event);
    case 'OrderUnassigned':
      return into(order, { kind: 'unassigned', next: event.next, until: event.until });
    case 'AssignmentReminded':
      return phase.kind === 'unassigned' ? into(order, { ...phase, next: event.next }) : misplaced(order, event);
    case 'ContactTried':
      return phase.kind === 'offered'
        ? into(order, { ...phase, tries: [...phase.tries, event.at] })
        : misplaced(order, event);
    case 'ResidentContacted':
      return phase.kind === 'offered'
        ? into(order, { kind: 'talking', enterprise: phase.enterprise, due: event.due, proposals: 0 })
        : misplaced(order, event);
    case 'TimeProposed':
      return proposed(order, event);
    case 'TimeAgreed': {
      if (phase.kind !== 'talking') return misplaced(order, event);
      const { completeBy, remindAt, reportDue } = event;
      return into(order, {
        kind: 'agreed',
        enterprise: phase.enterprise,
        completeBy,
        remindAt,
        reportDue,
        reminded: false,
      });
    }
    case 'CompletionReminded':
      return phase.kind === 'agreed' ? into(order, { ...phase, reminded: true }) : misplaced(order, event);
    case 'EnterpriseLate':
      return late(order, event);
    case 'CompletionReported': {
      const { enterprise, at, price, late: isLate, due } = event;
      const report = { enterprise, at, price, late: isLate };
      return { ...order, report, phase: { kind: 'reported', enterprise, due } };
    }
    case 'ReportPhotoAdded':
      return { ...order, photos: [...order.photos, { photo: event.photo, at: event.at }] };
    case 'OrderEvaluated':
      return { ...order, evaluation: event.scores };
    case 'OrderScored':
      return { ...order, supervisorScores: event.scores };
    case 'ComplaintMade':
      return { ...order, complaint: { enterprise: event.enterprise, ticketId: event.ticketId, at: event.at } };
    case 'ComplaintSettled':
      return order.complaint
        ? { ...order, complaint: { ...order.complaint, founded: event.founded } }
        : misplaced(order, event);
    case 'OrderEnded':
      return into(order, { kind: 'ended', at: event.at, outcome: event.outcome });
    case 'OrderDeclined':
    case 'OrderCancelled':
      return order;
    default:
      return workflow(order, event);
  }
};

/** The order after an event. Throws when the event cannot have happened to it. */
export const evolveOrder = (order: Order | undefined, event: OrderEvent): Order => {
  if (event.type === 'OrderPlaced') return placed(event);
  if (!order) throw new Error(`${event.type} before the order was placed`);
  return changed(order, event);
};
