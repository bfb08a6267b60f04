import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Instant, toIso } from '../../../domain/time/instant.ts';
import { messageKey } from './keys.ts';
import type { Table } from './table.ts';

/** A notice that was sent, or could not be: one item per notice and recipient; the phone is not in it. */
export type SentMessage = {
  readonly template: string;
  readonly recipient: string;
  readonly commit: number;
  readonly sentAt: Instant;
  /** The phone wants no SMS (退订): nothing was sent to it. */
  readonly status?: 'stopped';
};

/** Whether the notice was sent or stopped already, read consistently. */
export const wasSent = async ({ client, name }: Table, ticketId: string, key: string): Promise<boolean> => {
  const { Item } = await client.send(
    new GetCommand({
      TableName: name,
      ConsistentRead: true,
      Key: messageKey(ticketId, key),
      ProjectionExpression: 'pk',
    }),
  );
  return Item !== undefined;
};

/** Marks the notice as sent, or as stopped. */
export const markSent = async (
  { client, name }: Table,
  ticketId: string,
  key: string,
  message: SentMessage,
): Promise<void> => {
  const item = { ...messageKey(ticketId, key), ticketId, ...message, sentAt: toIso(message.sentAt) };
  await client.send(new PutCommand({ TableName: name, Item: item }));
};
