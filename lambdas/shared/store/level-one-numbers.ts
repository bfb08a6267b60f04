import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../../domain/time/instant.ts';
import { levelOneKey } from './keys.ts';
import { conditionally, type Table } from './table.ts';

/** When a number of level 1 was first filed under, read consistently; nothing for one that never was. */
export const firstFiledAt = async ({ client, name }: Table, hash: string): Promise<Instant | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, ConsistentRead: true, Key: levelOneKey(hash) }));
  return Item === undefined ? undefined : Number(Item.at);
};

/**
 * Puts down when a number of level 1 was first filed under; whoever comes later, or at the same time, gets that instant.
 * With it the same number of ours is made however late level 1 sends its own again.
 */
export const claimNumber = async (table: Table, hash: string, at: Instant): Promise<Instant> => {
  const { client, name } = table;
  const claimed = await conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...levelOneKey(hash), at },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
  return claimed ? at : ((await firstFiledAt(table, hash)) ?? at);
};
