import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { orderIndexes } from '../../../lib/order-indexes.ts';

const key = (AttributeName: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName, KeyType });

/** Makes the orders' table beside the tickets', with the indexes that deploy. */
export const createOrdersTable = async ({ client }: Table): Promise<Table> => {
  await client.send(
    new CreateTableCommand({
      TableName: 'Orders',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
      AttributeDefinitions: [...new Set(['pk', 'sk', ...Object.values(orderIndexes).flat()])].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      GlobalSecondaryIndexes: Object.entries(orderIndexes).map(([IndexName, [partition, sort]]) => ({
        IndexName,
        KeySchema: [key(partition, 'HASH'), key(sort, 'RANGE')],
        Projection: { ProjectionType: 'ALL' },
      })),
    }),
  );
  return { client, name: 'Orders' };
};
