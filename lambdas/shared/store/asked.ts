import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { IdempotencyKey } from '../../../domain/tickets/commit.ts';
import { day, type Instant } from '../../../domain/time/instant.ts';
import { compare } from '../http/idempotency.ts';
import { askedKey } from './keys.ts';
import { conditionally, type Table } from './table.ts';

/** Days for which the answer to a request is kept for its repetitions. */
const keptDays = 2;

/** What a request to send something was answered with before, if it was. */
export type AskedBefore =
  | { readonly kind: 'new' }
  | { readonly kind: 'reused' }
  | { readonly kind: 'repeated'; readonly answer: unknown };

/** The requests that had something sent, with their answers: a request that is repeated sends nothing twice. */
export const askedStore = ({ client, name }: Table) => ({
  find: async (subscription: string, request: IdempotencyKey): Promise<AskedBefore> => {
    const Key = askedKey(subscription, request.key);
    const { Item } = await client.send(new GetCommand({ TableName: name, ConsistentRead: true, Key }));
    if (!Item) return { kind: 'new' };
    const stored = { key: request.key, bodyHash: String(Item.bodyHash) };
    return compare(stored, request) === 'same' ? { kind: 'repeated', answer: Item.answer } : { kind: 'reused' };
  },
  keep: async (subscription: string, request: IdempotencyKey, answer: object, at: Instant): Promise<void> => {
    await conditionally(() =>
      client.send(
        new PutCommand({
          TableName: name,
          Item: {
            ...askedKey(subscription, request.key),
            bodyHash: request.bodyHash,
            answer,
            expiresAt: Math.floor((at + keptDays * day) / 1000),
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
  },
});
