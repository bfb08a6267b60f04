import { log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { orderClock } from '../shared/orders/clock.ts';
import { acceptsOrder } from '../shared/orders/generation.ts';
import { orderTask } from '../shared/orders/task.ts';
import { openTable } from '../shared/store/table.ts';
import { taskHandler } from '../shared/workflow/task-handler.ts';
import { environment } from './env.ts';
import { recordOrderMilestone } from './record-milestone.ts';

const table = openTable(environment.parse(process.env).ORDERS_TABLE_NAME);

/** Task of the `Milestone` state: a limit or a reminder has come due. */
export const handler = taskHandler(
  orderTask,
  async (input) => {
    const reply = await recordOrderMilestone(input, table, orderClock);
    // It has been there before, and nobody came: counted again, so that the alarm rings again. Who comes anew, Await counts.
    if (reply.goto === 'AwaitOperator' && reply.error === '') count('OrderStuck');
    log.info('milestone', { orderId: input.orderId, state: reply.goto, commit: reply.commit });
    return reply;
  },
  acceptsOrder,
);
