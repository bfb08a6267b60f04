import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { day } from '../../domain/time/instant.ts';
import type { Deed, Say } from '../../domain/wechat/say.ts';
import type { Talk } from '../../domain/wechat/talk.ts';
import { talkKey } from '../shared/store/keys.ts';
import { conditionally, type Table } from '../shared/store/table.ts';

/**
 * What a message came to and is not done yet. It is stored with the step it led to, by one write, and is left to the
 * delivery that stored it, however often that is worked on.
 */
export type Pending = {
  readonly id: string;
  readonly delivery: string;
  readonly says: readonly Say[];
  readonly deed?: Deed;
};

/** A conversation as it is stored. It is forgotten a day after its last message. */
export type StoredTalk = {
  readonly talk: Talk;
  readonly pending: readonly Pending[];
  /** Raised by each write. */
  readonly version: number;
};

const kept = day;

const storedTalk = z.object({
  talk: z.custom<Talk>((value) => typeof value === 'object' && value !== null),
  pending: z.custom<readonly Pending[]>(Array.isArray),
  version: z.int(),
});

/** The conversation with a person, read consistently. */
export const readTalk = async ({ client, name }: Table, person: string): Promise<StoredTalk | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, ConsistentRead: true, Key: talkKey(person) }));
  return Item && storedTalk.parse(Item);
};

/** Stores the conversation over the one that was read; false when another message came between. */
export const storeTalk = (
  { client, name }: Table,
  person: string,
  { talk, pending }: Omit<StoredTalk, 'version'>,
  before: StoredTalk | undefined,
): Promise<boolean> => {
  const version = (before?.version ?? 0) + 1;
  const expiresAt = Math.floor((talk.touchedAt + kept) / 1000);
  return conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...talkKey(person), talk, pending, version, expiresAt },
        ...(before
          ? { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': before.version } }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      }),
    ),
  );
};

/** Forgets a person who follows the account no more. */
export const forgetTalk = async ({ client, name }: Table, person: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: talkKey(person) }));
};
