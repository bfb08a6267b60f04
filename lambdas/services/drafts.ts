import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import { hour, type Instant } from '../../domain/time/instant.ts';
import type { orderBody } from '../shared/schemas/household/bodies.ts';
import { linkKey } from '../shared/store/keys.ts';
import type { Table } from '../shared/store/table.ts';

/** An order that waits for the code sent to its phone. */
export type Draft = z.output<typeof orderBody>;

const keyOf = (hash: string) => ({ ...linkKey(hash), sk: 'DRAFT' });

/** Keeps a draft for an hour, under the hash of its code. */
export const storeDraft = async ({ client, name }: Table, hash: string, draft: Draft, at: Instant): Promise<void> => {
  const expiresAt = Math.floor((at + hour) / 1000);
  await client.send(new PutCommand({ TableName: name, Item: { ...keyOf(hash), draft, at, expiresAt } }));
};

/** The draft, within its hour. */
export const readDraft = async ({ client, name }: Table, hash: string, at: Instant): Promise<Draft | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, ConsistentRead: true, Key: keyOf(hash) }));
  return Item && at < Number(Item.at) + hour ? (Item.draft as Draft) : undefined;
};
