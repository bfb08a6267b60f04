import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../../domain/time/instant.ts';
import { undeliveredKey, undeliveredPrefix } from './keys.ts';
import type { Table } from './table.ts';

/** A subject that waits to be delivered until somebody asks for it: the receiver was given up, or is suspended. */
export type Undelivered = {
  readonly subject: string;
  readonly reason: 'given-up' | 'suspended';
  readonly at: Instant;
};

/** Subjects listed and sent again at once. */
const mostAtOnce = 100;

/** What subscribers were not delivered. */
export const undeliveredStore = ({ client, name }: Table) => ({
  put: async (subscriber: string, undelivered: Undelivered): Promise<void> => {
    const Item = { ...undeliveredKey(subscriber, undelivered.subject), ...undelivered };
    await client.send(new PutCommand({ TableName: name, Item }));
  },
  remove: async (subscriber: string, subject: string): Promise<void> => {
    await client.send(new DeleteCommand({ TableName: name, Key: undeliveredKey(subscriber, subject) }));
  },
  /** The first hundred of them. */
  list: async (subscriber: string): Promise<readonly Undelivered[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': undeliveredKey(subscriber, '').pk, ':prefix': undeliveredPrefix },
        Limit: mostAtOnce,
      }),
    );
    return Items.map(({ subject, reason, at }) => ({ subject, reason, at }) as Undelivered);
  },
});

export type UndeliveredStore = ReturnType<typeof undeliveredStore>;
