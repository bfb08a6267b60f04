import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { ticketIndexes } from '../../../lib/ticket-indexes.ts';

export const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const region = 'cn-northwest-1';

const key = (AttributeName: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName, KeyType });

const attributes = [
  'pk',
  'sk',
  ...Object.values(ticketIndexes).flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]),
];

const createTable = (name: string) =>
  new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
    AttributeDefinitions: [...new Set(attributes)].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: Object.entries(ticketIndexes).map(([IndexName, { partitionKey, sortKey, ...more }]) => ({
      IndexName,
      KeySchema: [key(partitionKey, 'HASH'), key(sortKey, 'RANGE')],
      Projection: { ProjectionType: 'keysOnly' in more ? 'KEYS_ONLY' : 'ALL' },
    })),
  });

/** The tickets' table in a database of its own, in memory, behind the protocol of the service. */
export const startStore = async () => {
  const engine = dynalite({ createTableMs: 0 });
  const server = createServer((request, response) => {
    engine.emit('request', request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({ endpoint, region, credentials });
  const name = 'Tickets';
  await client.send(createTable(name));
  await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 0.02, maxDelay: 0.2 }, { TableName: name });
  const table: Table = {
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    name,
  };
  const stop = async () => {
    client.destroy();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { table, endpoint, region, stop };
};

export type Store = Awaited<ReturnType<typeof startStore>>;
