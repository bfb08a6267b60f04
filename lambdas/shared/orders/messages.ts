import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Side } from '../../../domain/household/events.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Table } from '../store/table.ts';
import { orderMessageKey } from './keys.ts';

/** A notice about an order that was sent, or stopped because the phone wants none; the phone is not in it. */
export type OrderMessage = {
  readonly template: string;
  readonly side: Side;
  readonly at: Instant;
  readonly status?: 'stopped';
};

/** Whether the notice was sent or stopped already, read consistently. */
export const wasOrderSent = async ({ client, name }: Table, orderId: string, key: string): Promise<boolean> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, ConsistentRead: true, Key: orderMessageKey(orderId, key) }),
  );
  return Item !== undefined;
};

/** Marks the notice as sent, or as stopped. */
export const markOrderSent = async (
  { client, name }: Table,
  orderId: string,
  key: string,
  message: OrderMessage,
): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: { ...orderMessageKey(orderId, key), ...message } }));
};
