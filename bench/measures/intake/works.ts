import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { filingExample } from '../../../lambdas/shared/schemas/filing-example.ts';
import { commitKey } from '../../../lambdas/shared/store/keys.ts';
import type { Work } from '../../load/order.ts';
import type { BenchRun } from '../../run/bench-run.ts';

type Filing = Extract<Work, { kind: 'http' }>;

/** `POST /tickets` of a realistic filing. */
export const filingWork = async ({ apiUrl, token }: BenchRun): Promise<Filing> => ({
  kind: 'http',
  url: apiUrl,
  method: 'POST',
  paths: ['/tickets'],
  headers: { authorization: `Bearer ${await token('intake', 'centre')}`, 'content-type': 'application/json' },
  body: JSON.stringify(filingExample),
  expect: 201,
});

/** PutItem of what a filing writes: the commit of a ticket that is filed now, under other numbers. */
export const putWork = async (run: BenchRun, { headers, body = '' }: Filing): Promise<Work> => {
  const filed = await fetch(`${run.apiUrl}/tickets`, { method: 'POST', headers: { ...headers }, body });
  const { ticketId } = (await filed.json()) as { ticketId: string };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(run.aws));
  const { Item } = await client.send(new GetCommand({ TableName: run.tableName, Key: commitKey(ticketId, 1) }));
  client.destroy();
  if (Item === undefined) throw new Error(`ticket ${ticketId} has no commit`);
  return { kind: 'put', aws: run.aws, tableName: run.tableName, item: JSON.stringify(Item), number: ticketId };
};
