import type { CommitFacts, CommittedBy, IdempotencyKey } from '../tickets/commit.ts';
import type { Instant } from '../time/instant.ts';
import type { OrderEvent } from './events.ts';
import { evolveOrder } from './evolve.ts';
import type { ClockFacts } from './facts.ts';
import type { Order } from './order.ts';
import { type OrderWait, orderWaitOf } from './wait.ts';

/** Version of the commit's shape. A reader accepts the versions it knows and throws for others. */
export const orderCommitSchema = 1;

/** All events of one act on an order: the one thing ever written. */
export type OrderCommit = {
  readonly schema: typeof orderCommitSchema;
  readonly orderId: string;
  /** From 1, without gaps. */
  readonly n: number;
  readonly at: Instant;
  readonly command: string;
  readonly by: CommittedBy;
  readonly idempotency?: IdempotencyKey;
  readonly events: readonly OrderEvent[];
  /** Where a run of the workflow starts, in the commit that starts it. */
  readonly start?: OrderWait & { readonly run: number };
};

const startsRun = ({ type }: OrderEvent): boolean => type === 'OrderPlaced' || type === 'WorkflowRestarted';

/** The next commit of an order and the order after it. */
export const orderCommitOf = (
  before: Order | undefined,
  events: readonly OrderEvent[],
  facts: CommitFacts,
  clock: ClockFacts,
): { readonly commit: OrderCommit; readonly order: Order } => {
  const n = (before?.commits ?? 0) + 1;
  const folded = events.reduce<Order | undefined>(evolveOrder, before);
  if (!folded) throw new Error('a commit holds at least one event');
  const order = { ...folded, commits: n };
  const start = events.some(startsRun) ? { start: { run: order.run, ...orderWaitOf(order, clock) } } : {};
  return { commit: { schema: orderCommitSchema, orderId: order.id, n, ...facts, events, ...start }, order };
};

/** The order that the commits tell of, in order from the first; nothing for none. */
export const foldOrder = (commits: readonly OrderCommit[]): Order | undefined =>
  commits.reduce<Order | undefined>((before, { events, n, schema }) => {
    if (schema !== orderCommitSchema) throw new Error(`unknown schema ${String(schema)} of an order's commit`);
    if (n !== (before?.commits ?? 0) + 1) throw new Error(`commit ${n} follows ${before?.commits ?? 0}`);
    const after = events.reduce<Order | undefined>(evolveOrder, before);
    return after && { ...after, commits: n };
  }, undefined);
