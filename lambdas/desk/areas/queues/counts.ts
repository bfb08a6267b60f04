import { countItems } from '../../../shared/store/lists.ts';
import type { DeskContext } from '../../area.ts';
import { type QueueId, queuesOf } from './queues.ts';

/** Nobody works on more at once: above this the figure only says that there are many. */
const mostCounted = 99;

/** How much is in each of the actor's queues: one request for each partition of them, whatever they hold. */
export const countQueues = async ({
  var: { actor, dependencies },
}: DeskContext): Promise<ReadonlyMap<QueueId, number>> =>
  new Map(
    await Promise.all(
      queuesOf(actor).map(
        async ({ id, range }) =>
          [id, await countItems(dependencies.table, range(actor.unit ?? ''), mostCounted + 1)] as const,
      ),
    ),
  );

/** `7`, `99+` */
export const countText = (count: number): string => (count > mostCounted ? `${mostCounted}+` : String(count));
