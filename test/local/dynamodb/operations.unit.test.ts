import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  CreateTableCommand,
  DeleteItemCommand,
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ExecuteStatementCommand,
  GetItemCommand,
  ListTablesCommand,
  ListTagsOfResourceCommand,
  PutItemCommand,
  QueryCommand,
  TagResourceCommand,
  TransactWriteItemsCommand,
  UntagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { openRun, type TestRun, taken, tickets } from './run.ts';

const root = temporaryFolder();
const TableName = 'Tickets';
let run: TestRun;

const newFolder = () => mkdtempSync(join(root, 'run-'));
const key = (ticket: string, sk = 'EVENT#0001') => ({ pk: { S: `TICKET#${ticket}` }, sk: { S: sk } });

beforeAll(async () => {
  run = await openRun(newFolder(), () => taken, []);
  await run.dynamo.start();
});

describe('DynamoDB', () => {
  it('stores, reads, queries and deletes items', async () => {
    const Item = { ...key('1', 'BOARD'), unit: { S: 'dept-housing#dispatched' }, dueKey: { S: '2026-11-24' } };
    await run.client.send(new PutItemCommand({ TableName, Item }));
    expect((await run.client.send(new GetItemCommand({ TableName, Key: key('1', 'BOARD') }))).Item).toEqual(Item);
    const query = new QueryCommand({
      TableName,
      IndexName: 'byUnit',
      KeyConditionExpression: '#unit = :unit',
      ExpressionAttributeNames: { '#unit': 'unit' },
      ExpressionAttributeValues: { ':unit': { S: 'dept-housing#dispatched' } },
    });
    expect((await run.client.send(query)).Items).toEqual([Item]);
    await run.client.send(new DeleteItemCommand({ TableName, Key: key('1', 'BOARD') }));
    expect((await run.client.send(query)).Items).toEqual([]);
  });

  it('gives the return values that were asked for and no others', async () => {
    const Item = { ...key('2'), text: { S: 'first' } };
    expect(await run.client.send(new PutItemCommand({ TableName, Item }))).not.toHaveProperty('Attributes');
    const again = new PutItemCommand({ TableName, Item: { ...Item, text: { S: 'second' } } });
    expect((await run.client.send(again)).Attributes).toBeUndefined();
    const third = new PutItemCommand({ TableName, Item, ReturnValues: 'ALL_OLD' });
    expect((await run.client.send(third)).Attributes).toEqual({ ...Item, text: { S: 'second' } });
    const expression = { UpdateExpression: 'SET #t = :t', ExpressionAttributeNames: { '#t': 'text' } };
    const update = { TableName, Key: key('2'), ...expression, ExpressionAttributeValues: { ':t': { S: 'fourth' } } };
    const updated = await run.client.send(new UpdateItemCommand({ ...update, ReturnValues: 'UPDATED_OLD' }));
    expect(updated.Attributes).toEqual({ text: { S: 'first' } });
    expect((await run.client.send(new UpdateItemCommand(update))).Attributes).toBeUndefined();
  });

  it('returns the item that failed a condition when asked to', async () => {
    const Item = { ...key('3'), idempotencyKey: { S: 'a' } };
    const put = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' };
    await run.client.send(new PutItemCommand(put));
    const failing = run.client.send(new PutItemCommand({ ...put, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
    const error = await failing.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ConditionalCheckFailedException);
    expect((error as ConditionalCheckFailedException).Item).toEqual(Item);
    const plain = await run.client.send(new PutItemCommand(put)).catch((reason: unknown) => reason);
    expect((plain as ConditionalCheckFailedException).Item).toBeUndefined();
  });

  it('refuses transactions and statements and says what to use', async () => {
    const transaction = new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName, Item: key('4') } }] });
    await expect(run.client.send(transaction)).rejects.toThrow('single-item conditional writes only');
    const statement = new ExecuteStatementCommand({ Statement: 'SELECT * FROM Tickets' });
    await expect(run.client.send(statement)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('refuses an empty string in the key of an index', async () => {
    const Item = { ...key('5', 'BOARD'), unit: { S: '' } };
    const message = 'cannot contain an empty string value. IndexName: byUnit, IndexKey: unit';
    await expect(run.client.send(new PutItemCommand({ TableName, Item }))).rejects.toThrow(message);
    const batch = new BatchWriteItemCommand({ RequestItems: { Tickets: [{ PutRequest: { Item } }] } });
    await expect(run.client.send(batch)).rejects.toThrow(message);
    const update = new UpdateItemCommand({
      TableName,
      Key: key('5', 'BOARD'),
      UpdateExpression: 'SET seen = :seen, #unit = if_not_exists(other, :unit)',
      ExpressionAttributeNames: { '#unit': 'unit' },
      ExpressionAttributeValues: { ':unit': { S: '' }, ':seen': { BOOL: true } },
    });
    await expect(run.client.send(update)).rejects.toThrow(message);
  });

  it('refuses what is not valid as DynamoDB does', async () => {
    const noKey = new PutItemCommand({ TableName, Item: { pk: { S: 'TICKET#6' } } });
    await expect(run.client.send(noKey)).rejects.toMatchObject({ name: 'ValidationException' });
    const wrongType = { pk: { N: '6' }, sk: { S: 'EVENT#0001' } };
    const update = new UpdateItemCommand({ TableName, Key: wrongType });
    await expect(run.client.send(update)).rejects.toMatchObject({ name: 'ValidationException' });
    const noTable = new PutItemCommand({ TableName: 'Missing', Item: key('6') });
    await expect(run.client.send(noTable)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    const twice = { PutRequest: { Item: key('6') } };
    const batch = new BatchWriteItemCommand({ RequestItems: { Tickets: [twice, twice] } });
    await expect(run.client.send(batch)).rejects.toThrow('duplicates');
    const garbage = await run.dynamo.handle({ target: 'DynamoDB_20120810.PutItem', body: Buffer.from('{') });
    expect(garbage.status).toBe(400);
  });
});

describe('tables', () => {
  it('echo their settings', async () => {
    const described = await run.client.send(new DescribeTimeToLiveCommand({ TableName }));
    const enabled = { TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' };
    expect(described.TimeToLiveDescription).toEqual(enabled);
    const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: false };
    await run.client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    const disabled = await run.client.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(disabled.TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'DISABLED' });
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
    await run.client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
    const backups = await run.client.send(new DescribeContinuousBackupsCommand({ TableName }));
    const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
    expect(recovery?.PointInTimeRecoveryStatus).toBe('ENABLED');
    await expect(run.client.send(new DescribeTimeToLiveCommand({ TableName: 'Missing' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('keep tags', async () => {
    const ResourceArn = tickets.arn;
    const Tags = [
      { Key: 'county', Value: 'yongning' },
      { Key: 'stage', Value: 'local' },
    ];
    await run.client.send(new TagResourceCommand({ ResourceArn, Tags }));
    await run.client.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['stage'] }));
    const listed = await run.client.send(new ListTagsOfResourceCommand({ ResourceArn }));
    expect(listed.Tags).toEqual([{ Key: 'county', Value: 'yongning' }]);
  });

  it('are described with their stream and the ARNs of the local run', async () => {
    const { Table } = await run.client.send(new DescribeTableCommand({ TableName }));
    expect(Table).toMatchObject({
      TableStatus: 'ACTIVE',
      TableArn: tickets.arn,
      LatestStreamArn: tickets.streamArn,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      GlobalSecondaryIndexes: [{ IndexArn: `${tickets.arn}/index/byUnit` }],
    });
  });

  it('are made and deleted through the API, with streams of new images only', async () => {
    const table = {
      TableName: 'Scratch',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' as const }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' as const }],
      BillingMode: 'PAY_PER_REQUEST' as const,
    };
    const oldImages = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const };
    const refused = new CreateTableCommand({ ...table, StreamSpecification: oldImages });
    await expect(run.client.send(refused)).rejects.toThrow('NEW_AND_OLD_IMAGES');
    await run.client.send(new CreateTableCommand(table));
    expect((await run.client.send(new ListTablesCommand({}))).TableNames).toEqual(['Scratch', 'Tickets']);
    await run.client.send(new DeleteTableCommand({ TableName: 'Scratch' }));
  });

  it('stay when the application has not changed, and ask for a fresh folder when it has', async () => {
    const folder = newFolder();
    const first = await openRun(folder, () => taken, []);
    await first.client.send(new PutItemCommand({ TableName, Item: key('7') }));
    await first.stop();
    const second = await openRun(folder, () => taken, []);
    expect((await second.client.send(new GetItemCommand({ TableName, Key: key('7') }))).Item).toEqual(key('7'));
    const changed = { ...tickets, create: { ...tickets.create, GlobalSecondaryIndexes: [] } };
    await expect(second.dynamo.createTable(changed)).rejects.toThrow('--fresh');
  });
});
