import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Work } from './order.ts';

type Http = Extract<Work, { kind: 'http' }>;
type Put = Extract<Work, { kind: 'put' }>;

/** Digits of the serials that copies get: as long as those of tickets, so that all items have one size. */
const serialDigits = 5;

const httpCall = ({ url, method, paths, headers, body, expect }: Http, agent: Agent, index: number): Promise<void> =>
  new Promise((done, failed) => {
    const own = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
    const options = { method, agent, headers: { ...headers, ...own } };
    const sent = request(`${url}${paths[index % paths.length]}`, options, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === expect) done();
        else failed(new Error(`${method} ${paths[index % paths.length]} answered ${answer.statusCode}`));
      });
    });
    sent.on('error', failed);
    sent.end(body);
  });

/**
 * Makes what each call of the work does, on kept connections.
 * @returns the call, by its index from 0, and what closes the connections
 */
export const callsOf = (work: Work, concurrency: number) => {
  if (work.kind === 'http') {
    const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
    return { call: (index: number) => httpCall(work, agent, index), close: () => agent.destroy() };
  }
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(work.aws));
  return { call: putCall(work, client), close: () => client.destroy() };
};

const putCall = ({ tableName, item, number }: Put, client: DynamoDBDocumentClient) => {
  /** The copies' numbers begin with a batch of their own, so that no round meets another's. */
  const batch = randomUUID().slice(0, number.length - serialDigits);
  return async (index: number): Promise<void> => {
    const copy = item.replaceAll(number, `${batch}${String(index).padStart(serialDigits, '0')}`);
    await client.send(new PutCommand({ TableName: tableName, Item: JSON.parse(copy) as Record<string, unknown> }));
  };
};
