import { log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { orderClock } from '../shared/orders/clock.ts';
import { acceptsOrder } from '../shared/orders/generation.ts';
import { orderWaitTask } from '../shared/orders/task.ts';
import { openTable } from '../shared/store/table.ts';
import { taskHandler } from '../shared/workflow/task-handler.ts';
import { environment } from './env.ts';
import { storeOrderWaitOf } from './store-wait.ts';

const table = openTable(environment.parse(process.env).ORDERS_TABLE_NAME);

/** Task of every `Await…` state: the execution rests until it is signalled or its time has come. */
export const handler = taskHandler(
  orderWaitTask,
  async (input) => {
    await storeOrderWaitOf(input, table, orderClock, () => count('OrderStuck'));
    log.info('waiting', { orderId: input.orderId, state: input.state, hop: input.seq.hop });
    return {};
  },
  acceptsOrder,
);
