import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../../domain/time/instant.ts';
import { conditionally, type Table } from '../store/table.ts';
import { orderPrivateKey } from './keys.ts';

/** Who ordered, where, and in what words. Kept apart from the order's events, and gone when its period is over. */
export type Resident = {
  readonly name: string;
  /** E.164. */
  readonly phone: string;
  readonly address: string;
  readonly wish: string;
};

/** What the enterprise says it did. */
export type DoneWords = { readonly done: string };

type Parts = { readonly RESIDENT: Resident; readonly REPORT: DoneWords };

/** The private part, or nothing when its period is over. */
export const readPrivate = async <P extends keyof Parts>(
  { client, name }: Table,
  orderId: string,
  part: P,
): Promise<Parts[P] | undefined> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, ConsistentRead: true, Key: orderPrivateKey(orderId, part) }),
  );
  return Item?.content as Parts[P] | undefined;
};

/** Stores a private part until an instant, once: false when there is one. DynamoDB removes it after that. */
export const storePrivate = <P extends keyof Parts>(
  { client, name }: Table,
  orderId: string,
  part: P,
  content: Parts[P],
  until: Instant,
): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...orderPrivateKey(orderId, part), content, expiresAt: Math.floor(until / 1000) },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
