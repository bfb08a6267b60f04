import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { day, type Instant } from '../../domain/time/instant.ts';
import { proofKey } from '../shared/store/keys.ts';
import { conditionally, type Table } from '../shared/store/table.ts';

/** What proves a phone to one form: the code that was sent last, and the ticket once it is filed. */
export type Proof = {
  /** Which code of the form it is, from 1. */
  readonly n: number;
  /** When it was asked for. */
  readonly at: Instant;
  /** Tries so far, right or wrong. */
  readonly tries: number;
  /** What was filed with it: the same form again gets the same answer. */
  readonly filed?: string | undefined;
};

const proof = z.object({ n: z.int(), at: z.number(), tries: z.int(), filed: z.optional(z.string()) });

/** The proof of a phone to a form, read consistently. */
export const readProof = async ({ client, name }: Table, hash: string): Promise<Proof | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, ConsistentRead: true, Key: proofKey(hash) }));
  return Item && proof.parse(Item);
};

/** Stores the next code over the one that was read; false when another came between. */
export const storeProof = (
  { client, name }: Table,
  hash: string,
  next: Proof,
  before: Proof | undefined,
): Promise<boolean> => {
  const Item = { ...proofKey(hash), ...next, expiresAt: Math.floor((next.at + day) / 1000) };
  const condition = before
    ? { ConditionExpression: 'n = :n', ExpressionAttributeValues: { ':n': before.n } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  return conditionally(() => client.send(new PutCommand({ TableName: name, Item, ...condition })));
};

/** Remembers what was filed. */
export const markFiled = async ({ client, name }: Table, hash: string, ticketId: string): Promise<void> => {
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: proofKey(hash),
      UpdateExpression: 'SET filed = :ticket',
      ExpressionAttributeValues: { ':ticket': ticketId },
    }),
  );
};
