import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { OrderWaitState } from '../../../domain/household/wait.ts';
import { conditionally, type Table } from '../store/table.ts';
import { orderWaitKey } from './keys.ts';

/**
 * What an order's execution waits for, with the token that completes it. The token is a credential: it is never logged
 * and never leaves the table but to Step Functions.
 */
export type StoredOrderWait = {
  readonly state: OrderWaitState;
  /** RFC 3339. */
  readonly until: string;
  readonly token: string;
  /** Fence: (run, hop, redrive, retry), zero-padded so that it sorts. */
  readonly seq: string;
  readonly run: number;
  /** Hops of the run since it last saw a new commit, and that commit's number. */
  readonly idle: number;
  readonly commit: number;
};

/** The order's wait, read consistently. */
export const readOrderWait = async ({ client, name }: Table, orderId: string): Promise<StoredOrderWait | undefined> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, ConsistentRead: true, Key: orderWaitKey(orderId) }),
  );
  return Item as StoredOrderWait | undefined;
};

/** Stores a wait unless a newer one stands: false then. */
export const storeOrderWait = ({ client, name }: Table, orderId: string, wait: StoredOrderWait): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...orderWaitKey(orderId), ...wait },
        ConditionExpression: 'attribute_not_exists(pk) OR seq <= :seq',
        ExpressionAttributeValues: { ':seq': wait.seq },
      }),
    ),
  );
