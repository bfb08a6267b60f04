import { marshall } from '@aws-sdk/util-dynamodb';
import { orderCommitKey } from '../../../lambdas/shared/orders/keys.ts';
import { readOrder } from '../../../lambdas/shared/orders/store.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';

/** The records of an order's commits, as the stream of the orders' table has them. */
export const orderStream = async (orders: Table, orderId: string) => {
  const commits = (await readOrder(orders, orderId))?.commits ?? [];
  const Records = commits.map((commit, index) => {
    const key = orderCommitKey(orderId, commit.n);
    const { pk, sk } = marshall(key);
    const NewImage = marshall({ ...key, ...commit }, { removeUndefinedValues: true });
    const dynamodb = {
      Keys: { pk, sk },
      NewImage,
      SequenceNumber: String(index + 1),
      ApproximateCreationDateTime: 1795312800,
    };
    return { eventID: String(index), eventName: 'INSERT', eventSource: 'aws:dynamodb', dynamodb };
  });
  return { Records };
};

/** What the order workflow hands its tasks. */
export const orderTask = (orderId: string) => ({
  ...{ generation: 1, orderId, execution: `${orderId}-1`, state: 'AwaitContact' },
  ...{ enteredAt: '2026-11-23T02:00:00.000Z', until: '2026-11-24T10:00:00.000Z' },
  ...{ seq: { hop: 1, redrive: 0, retry: 0 }, commit: 1, idle: 0 },
});
