import { boardItems, countItems } from '../../../shared/store/lists.ts';
import type { DeskContext } from '../../area.ts';
import { mostLookedAt } from '../../table/read-page.ts';
import { holding, rangeFor } from './parts.ts';
import { type Queue, type QueueId, queuesOf } from './queues.ts';

/** Nobody works on more at once: above this the figure only says that there are many. */
const mostCounted = 99;

/** How many of the tickets that a page looks at are in the queue. */
const countHeld = async (queue: Queue, keep: ReturnType<typeof holding>, context: DeskContext): Promise<number> => {
  let looked = 0;
  let held = 0;
  for await (const item of boardItems(context.var.dependencies.table, rangeFor(queue, context), mostLookedAt)) {
    looked += 1;
    if (keep?.(item)) held += 1;
    if (looked === mostLookedAt || held > mostCounted) break;
  }
  return held;
};

const countOf = (queue: Queue, context: DeskContext): Promise<number> => {
  const keep = holding(queue, context);
  return keep
    ? countHeld(queue, keep, context)
    : countItems(context.var.dependencies.table, rangeFor(queue, context), mostCounted + 1);
};

/** How much is in each of the actor's queues: one request for each partition of them, whatever they hold. */
export const countQueues = async (context: DeskContext): Promise<ReadonlyMap<QueueId, number>> =>
  new Map(
    await Promise.all(
      queuesOf(context.var.actor).map(async (queue) => [queue.id, await countOf(queue, context)] as const),
    ),
  );

/** `7`, `99+` */
export const countText = (count: number): string => (count > mostCounted ? `${mostCounted}+` : String(count));
