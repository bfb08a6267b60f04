import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from '@jest/globals';
import { createActivity } from '../../../local/activity.ts';
import type { StreamMapping, TableDefinition } from '../../../local/assembly/model.ts';
import { createClock } from '../../../local/clock/clock.ts';
import { createDynamo, type Dynamo } from '../../../local/dynamodb/dynamo.ts';
import type { StreamRecord } from '../../../local/dynamodb/stream-record.ts';
import type { Activity, ClockControl, Functions, Invocation } from '../../../local/platform.ts';
import { openStorage } from '../../../local/storage/storage.ts';

export const monday = Date.parse('2026-11-23T09:00:00+08:00');
const arn = 'arn:aws:dynamodb:us-east-1:000000000000:table/Tickets';
const keys = [
  { AttributeName: 'pk', KeyType: 'HASH' },
  { AttributeName: 'sk', KeyType: 'RANGE' },
];

export const tickets: TableDefinition = {
  name: 'Tickets',
  arn,
  streamArn: `${arn}/stream/2026-01-01T00:00:00.000`,
  create: {
    TableName: 'Tickets',
    KeySchema: keys,
    AttributeDefinitions: ['pk', 'sk', 'unit', 'dueKey'].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    BillingMode: 'PAY_PER_REQUEST',
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byUnit',
        KeySchema: [
          { AttributeName: 'unit', KeyType: 'HASH' },
          { AttributeName: 'dueKey', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  },
  timeToLiveAttribute: 'expiresAt',
};

/** The mapping of all commits to a function named `consumer`, with changes. */
export function mapping(changes: Partial<StreamMapping> = {}): StreamMapping {
  return {
    id: 'Commits',
    streamArn: tickets.streamArn,
    tableName: 'Tickets',
    functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:consumer',
    filters: [{ eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }] } } } }],
    batchSize: 100,
    batchingWindowSeconds: 0,
    parallelizationFactor: 10,
    maximumRetryAttempts: 10,
    maximumRecordAgeSeconds: undefined,
    bisectBatchOnFunctionError: false,
    reportBatchItemFailures: false,
    onFailureArn: undefined,
    ...changes,
  };
}

export type Consume = (records: readonly StreamRecord[], functionArn: string) => Promise<Invocation> | Invocation;

export const taken: Invocation = { ok: true, payload: null };
export const thrown: Invocation = { ok: false, error: { errorType: 'Error', errorMessage: 'no' } };

export interface TestRun {
  readonly dynamo: Dynamo;
  readonly client: DynamoDBClient;
  readonly clock: ClockControl;
  readonly activity: Activity;
  readonly discarded: StreamRecord[][];
  stop(): Promise<void>;
}

const runs: TestRun[] = [];
afterAll(async () => {
  await Promise.all(runs.map((run) => run.stop()));
});

/** A DynamoDB on a data folder with a standing clock, reached through the AWS SDK; its mappings are not started. */
export async function openRun(folder: string, consume: Consume, mappings: StreamMapping[]): Promise<TestRun> {
  const storage = await openStorage(join(folder, 'state'));
  const activity = createActivity();
  const shelf = storage.shelf<never>('clock');
  const clock = await createClock({ mode: 'manual', shelf, activity, wall: () => monday });
  const functions: Functions = {
    invoke: async (name, event) => consume((event as { Records: StreamRecord[] }).Records, name),
  };
  const dynamo = await createDynamo({ folder: join(folder, 'tables'), storage, activity, clock, functions });
  await dynamo.createTable(tickets);
  const discarded: StreamRecord[][] = [];
  for (const each of mappings) {
    dynamo.addMapping(each, async (_, records) => {
      discarded.push([...records]);
    });
  }
  const { server, client } = await serve(dynamo);
  let stopping: Promise<void> | undefined;
  const close = async () => {
    client.destroy();
    server.close();
    server.closeAllConnections();
    await dynamo.stop();
    await storage.close();
  };
  const stop = () => {
    stopping ??= close();
    return stopping;
  };
  const run = { dynamo, client, clock, activity, discarded, stop };
  runs.push(run);
  return run;
}

async function serve(dynamo: Dynamo): Promise<{ server: Server; client: DynamoDBClient }> {
  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target']);
    const answer = await dynamo.handle({ target, body: await buffer(request) });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const client = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials });
  return { server, client };
}
