import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { BatchWriteItemCommand, DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import type { StreamRecord } from '../../../local/dynamodb/stream-record.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { type Consume, mapping, monday, openRun, taken, tickets } from './run.ts';

const root = temporaryFolder();
const TableName = 'Tickets';
const everything = mapping({ filters: [] });

async function recordingRun(mappings = [everything], consume: Consume = () => taken) {
  const records: StreamRecord[] = [];
  const batches: string[][] = [];
  const note: Consume = (batch, name) => {
    records.push(...batch);
    batches.push(batch.map(nameOf));
    return consume(batch, name);
  };
  const run = await openRun(mkdtempSync(join(root, 'run-')), note, mappings);
  await run.dynamo.start();
  const put = (ticket: string, sk = 'EVENT#0001', more = {}) =>
    run.client.send(new PutItemCommand({ TableName, Item: { ...key(ticket, sk), ...more } }));
  return { ...run, records, batches, put };
}

const key = (ticket: string, sk = 'EVENT#0001') => ({ pk: { S: ticket }, sk: { S: sk } });

function nameOf({ eventName, dynamodb: { Keys } }: StreamRecord): string {
  return `${eventName} ${Keys.pk?.S} ${Keys.sk?.S}`;
}

describe('stream of a table', () => {
  it('tells of an inserted item as DynamoDB does', async () => {
    const { put, activity, records } = await recordingRun();
    await put('1', 'EVENT#0001', { actor: { S: 'intake@centre' }, count: { N: '3' } });
    await activity.settled();
    const Keys = key('1');
    expect(records).toEqual([
      {
        eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: 'us-east-1',
        eventSourceARN: tickets.streamArn,
        dynamodb: {
          ApproximateCreationDateTime: monday / 1000,
          Keys,
          NewImage: { ...Keys, actor: { S: 'intake@centre' }, count: { N: '3' } },
          SequenceNumber: expect.stringMatching(/^\d{21}$/),
          SizeBytes: expect.any(Number),
          StreamViewType: 'NEW_IMAGE',
        },
      },
    ]);
  });

  it('tells insertion, change and removal apart for every kind of write', async () => {
    const { client, put, activity, records } = await recordingRun();
    await put('1', 'EVENT#0001', { text: { S: 'a' } });
    await put('1', 'EVENT#0001', { text: { S: 'b' } });
    const setting = (text: string) => ({
      UpdateExpression: 'SET #t = :t',
      ExpressionAttributeNames: { '#t': 'text' },
      ExpressionAttributeValues: { ':t': { S: text } },
    });
    await client.send(new UpdateItemCommand({ TableName, Key: key('1'), ...setting('c') }));
    const ReturnValues = 'UPDATED_OLD' as const;
    await client.send(new UpdateItemCommand({ TableName, Key: key('1'), ...setting('d'), ReturnValues }));
    await client.send(new UpdateItemCommand({ TableName, Key: key('2'), ...setting('e') }));
    await client.send(new DeleteItemCommand({ TableName, Key: key('1') }));
    await client.send(new DeleteItemCommand({ TableName, Key: key('1') }));
    const Tickets = [{ PutRequest: { Item: key('3') } }, { DeleteRequest: { Key: key('2') } }];
    await client.send(new BatchWriteItemCommand({ RequestItems: { Tickets } }));
    await activity.settled();
    const told = records.map(({ eventName, dynamodb }) => `${eventName} ${dynamodb.NewImage?.text?.S ?? '-'}`);
    expect(told).toEqual([
      'INSERT a',
      'MODIFY b',
      'MODIFY c',
      'MODIFY d',
      'INSERT e',
      'REMOVE -',
      'INSERT -',
      'REMOVE -',
    ]);
    const numbers = records.map(({ dynamodb }) => dynamodb.SequenceNumber);
    expect(numbers).toEqual([...new Set(numbers)].sort());
  });

  it('does not tell of a write that failed or changed nothing', async () => {
    const { client, put, activity, records } = await recordingRun();
    await put('1');
    await put('1');
    const ConditionExpression = 'attribute_not_exists(pk)';
    const conditional = new PutItemCommand({ TableName, Item: { ...key('1'), n: { N: '1' } }, ConditionExpression });
    await expect(client.send(conditional)).rejects.toThrow();
    const invalid = { pk: { S: '1' }, sk: { N: '1' } };
    await expect(client.send(new DeleteItemCommand({ TableName, Key: invalid }))).rejects.toThrow();
    await activity.settled();
    expect(records).toHaveLength(1);
  });

  it('delivers to each mapping what passes its filters', async () => {
    const consumers: string[] = [];
    const waits = mapping({
      id: 'Waits',
      functionArn: 'waits',
      filters: [{ dynamodb: { Keys: { sk: { S: ['WAIT'] } } } }],
    });
    const { put, activity } = await recordingRun([mapping({ functionArn: 'commits' }), waits], (batch, name) => {
      consumers.push(...batch.map(({ dynamodb }) => `${name} ${dynamodb.Keys.sk?.S}`));
      return taken;
    });
    for (const sk of ['EVENT#0001', 'WAIT', 'BOARD']) await put('1', sk);
    await activity.settled();
    expect(consumers).toEqual(['commits EVENT#0001', 'waits WAIT']);
  });

  it('refuses a mapping that it cannot do, by name', async () => {
    const { dynamo } = await recordingRun();
    const numeric = mapping({ filters: [{ dynamodb: { Keys: { pk: { N: [{ numeric: ['>', 1] }] } } } }] });
    const add = (refused: typeof numeric) => () => dynamo.addMapping(refused, async () => {});
    expect(add(numeric)).toThrow('Stream mapping Commits: Filter operator numeric is not supported');
    expect(add(mapping({ batchingWindowSeconds: 5 }))).toThrow('batching window');
  });
});

describe('batches of a mapping', () => {
  it('hold a partition key in one batch at a time, in order, and run beside one another', async () => {
    const running = new Set<string>();
    let most = 0;
    const consume: Consume = async (batch) => {
      const tickets = new Set(batch.map(({ dynamodb }) => String(dynamodb.Keys.pk?.S)));
      for (const ticket of tickets) {
        expect(running.has(ticket)).toBe(false);
        running.add(ticket);
      }
      most = Math.max(most, running.size);
      await new Promise((resolve) => setTimeout(resolve, 3));
      for (const ticket of tickets) running.delete(ticket);
      return taken;
    };
    const { put, activity, records } = await recordingRun(
      [mapping({ batchSize: 2, parallelizationFactor: 3 })],
      consume,
    );
    const writes = ['1', '2', '3', '4', '5'].map(async (ticket) => {
      for (let commit = 1; commit <= 6; commit += 1) await put(ticket, `EVENT#000${commit}`);
    });
    await Promise.all(writes);
    await activity.settled();
    expect(records).toHaveLength(30);
    for (const ticket of ['1', '2', '3', '4', '5']) {
      const commits = records.filter(({ dynamodb }) => dynamodb.Keys.pk?.S === ticket);
      expect(commits.map(({ dynamodb }) => dynamodb.Keys.sk?.S)).toEqual(
        [1, 2, 3, 4, 5, 6].map((n) => `EVENT#000${n}`),
      );
    }
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(6);
  });

  it('gather what comes while a call is under way, unless much is waiting', async () => {
    let answer = () => {};
    const first = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const consume: Consume = async (batch) => {
      if (batch.some(({ dynamodb }) => dynamodb.Keys.pk?.S === 'first')) await first;
      return taken;
    };
    const { put, activity, batches } = await recordingRun([mapping()], consume);
    await put('first');
    for (const ticket of ['1', '2', '3']) await put(ticket);
    expect(batches.map((batch) => batch.length)).toEqual([1]);
    for (const ticket of ['4', '5', '6', '7', '8', '9', '10']) await put(ticket);
    expect(batches.map((batch) => batch.length)).toEqual([1, 10]);
    for (const ticket of ['11', '12']) await put(ticket);
    answer();
    await activity.settled();
    expect(batches.flat()).toHaveLength(13);
    expect(new Set(batches.flat()).size).toBe(13);
  });

  it('wait while the mapping is paused', async () => {
    const run = await recordingRun([]);
    const control = run.dynamo.addMapping(mapping({ batchSize: 3 }), async () => {});
    await run.dynamo.start();
    control.pause();
    for (const ticket of ['1', '2', '3', '4']) await run.put(ticket);
    await run.activity.settled();
    expect(run.batches).toEqual([]);
    control.resume();
    await run.activity.settled();
    const commits = ['1', '2', '3', '4'].map((ticket) => `INSERT ${ticket} EVENT#0001`);
    expect(run.batches).toEqual([commits.slice(0, 3), commits.slice(3)]);
  });
});
