import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { commitKey } from './keys.ts';
import type { Table } from './table.ts';

/** Whether a ticket of this number was filed, read consistently: its first commit is there. */
export const ticketExists = async ({ client, name }: Table, ticketId: string): Promise<boolean> => {
  const { Item } = await client.send(
    new GetCommand({
      TableName: name,
      Key: commitKey(ticketId, 1),
      ConsistentRead: true,
      ProjectionExpression: 'pk',
    }),
  );
  return Item !== undefined;
};

/** The first of some numbers that is no ticket's; one request each. */
export const firstUnknown = async (table: Table, ticketIds: readonly string[]): Promise<string | undefined> => {
  const known = await Promise.all(ticketIds.map((ticketId) => ticketExists(table, ticketId)));
  return ticketIds[known.indexOf(false)];
};
