import { createHash } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { LinkRole } from '../../../domain/notices/notice.ts';
import { type Instant, toIso } from '../../../domain/time/instant.ts';
import { linkKey, messageKey } from './keys.ts';
import type { Table } from './table.ts';

/** A notice that was sent: one item per notice and recipient; the phone is not in it. */
export type SentMessage = {
  readonly template: string;
  readonly recipient: string;
  readonly commit: number;
  readonly sentAt: Instant;
};

/** Whether the notice was sent already, read consistently. */
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

/** Marks the notice as sent. */
export const markSent = async (
  { client, name }: Table,
  ticketId: string,
  key: string,
  message: SentMessage,
): Promise<void> => {
  const item = { ...messageKey(ticketId, key), ticketId, ...message, sentAt: toIso(message.sentAt) };
  await client.send(new PutCommand({ TableName: name, Item: item }));
};

/** What a link in an SMS may do, for whom, in which round, until when. */
export type Link = {
  readonly ticketId: string;
  readonly role: LinkRole;
  readonly unit?: string;
  readonly recipient: string;
  readonly round: number;
  readonly commit: number;
  readonly expiresAt: Instant;
};

/** Only the hash of a link's code is stored: whoever reads the table cannot use the links. */
export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');

/** Stores a link; minted again for the same notice it is the same item. `expiresAt` is also the TTL, in seconds. */
export const storeLink = async ({ client, name }: Table, code: string, link: Link): Promise<void> => {
  const item = { ...linkKey(hashOfCode(code)), ...link, expiresAt: Math.floor(link.expiresAt / 1000) };
  await client.send(new PutCommand({ TableName: name, Item: item }));
};
