import { BatchWriteItemCommand, DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { key, recordingRun, TableName } from './recording-run.ts';
import { mapping, monday, taken, tickets } from './run.ts';

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
