import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Call, meterOf } from '../../../../../bench/measures/workflow/wire/meter.ts';
import { type MeterProxy, openProxy } from '../../../../../bench/measures/workflow/wire/proxy.ts';
import { openTableBehind } from '../../../../../bench/measures/workflow/wire/table.ts';
import { openRun, taken } from '../../../../local/dynamodb/run.ts';
import { temporaryFolder } from '../../../../local/storage/temporary-folder.ts';

const folder = temporaryFolder();
const TableName = 'Tickets';
const key = (sk: string) => ({ pk: { S: 'TICKET#1' }, sk: { S: sk } });
const board = (unit: string, n: string) => ({ ...key('BOARD'), unit: { S: unit }, dueKey: { S: '9999' }, n: { N: n } });

let proxy: MeterProxy;
let table: Awaited<ReturnType<typeof openTableBehind>>;
let publish: DynamoDBClient;
let calls: Call[] = [];

beforeAll(async () => {
  const run = await openRun(folder, () => taken, []);
  const { protocol, hostname, port } = (await run.client.config.endpoint?.()) ?? {};
  const endpoint = `${protocol}//${hostname}:${port}`;
  proxy = await openProxy();
  table = await openTableBehind(endpoint, TableName);
  proxy.open(
    endpoint,
    meterOf(table, (call) => calls.push(call)),
  );
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  publish = new DynamoDBClient({ endpoint: proxy.urlOf('publish'), region: 'us-east-1', credentials });
});
beforeEach(() => {
  calls = [];
});
afterAll(async () => {
  publish.destroy();
  table.close();
  await proxy.close();
});

const noted = () =>
  calls.map(({ operation, about, readUnits, writeUnits }) => [operation, about, readUnits, writeUnits]);

describe('the meter between a function and the table', () => {
  it('says who asked, and hands on what was answered', async () => {
    await publish.send(new PutItemCommand({ TableName, Item: { ...key('EVENT#0001'), text: { S: '暖气' } } }));
    const { Item } = await publish.send(new GetItemCommand({ TableName, Key: key('EVENT#0001') }));
    expect(Item?.text).toEqual({ S: '暖气' });
    expect(calls.map(({ by }) => by)).toEqual(['publish', 'publish']);
    expect(noted()).toEqual([
      ['PutItem', 'EVENT', 0, 1],
      ['GetItem', 'EVENT', 0.5, 0],
    ]);
  });

  it('bills a projection with its index: taken in, changed, moved, gone', async () => {
    const put = (Item: ReturnType<typeof board>) => publish.send(new PutItemCommand({ TableName, Item }));
    await put(board('dept-housing', '1'));
    await put(board('dept-housing', '2'));
    await put(board('dept-water', '3'));
    await put(board('dept-water', '3'));
    await publish.send(new DeleteItemCommand({ TableName, Key: key('BOARD') }));
    expect(noted().map(([, , , units]) => units)).toEqual([2, 2, 3, 1, 2]);
  });

  it('bills a write whose condition failed, which touches no index', async () => {
    const Item = { ...board('dept-housing', '1'), text: { S: 'x'.repeat(1500) } };
    await publish.send(new PutItemCommand({ TableName, Item }));
    const again = new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
    await expect(publish.send(again)).rejects.toBeInstanceOf(ConditionalCheckFailedException);
    expect(noted()).toEqual([
      ['PutItem', 'BOARD', 0, 4],
      ['PutItem', 'BOARD', 0, 2],
    ]);
  });

  it('bills an update by the whole item', async () => {
    await publish.send(
      new UpdateItemCommand({
        TableName,
        Key: key('WAIT'),
        UpdateExpression: 'SET note = :note',
        ExpressionAttributeValues: { ':note': { S: 'x'.repeat(1100) } },
      }),
    );
    await publish.send(
      new UpdateItemCommand({
        TableName,
        Key: key('WAIT'),
        UpdateExpression: 'ADD tries :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      }),
    );
    expect(noted()).toEqual([
      ['UpdateItem', 'WAIT', 0, 2],
      ['UpdateItem', 'WAIT', 0, 2],
    ]);
  });

  it('bills reads by what was read, not by what was asked for of it', async () => {
    const Item = { ...key('SMS#0001'), text: { S: 'x'.repeat(5000) } };
    await publish.send(new PutItemCommand({ TableName, Item }));
    const Key = key('SMS#0001');
    await publish.send(new GetItemCommand({ TableName, Key, ConsistentRead: true, ProjectionExpression: 'pk' }));
    await publish.send(new GetItemCommand({ TableName, Key: key('SMS#0002'), ConsistentRead: true }));
    await publish.send(
      new QueryCommand({
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sms)',
        FilterExpression: 'attribute_exists(nothing)',
        ExpressionAttributeValues: { ':pk': Key.pk, ':sms': { S: 'SMS#' } },
      }),
    );
    expect(noted().slice(1)).toEqual([
      ['GetItem', 'SMS', 2, 0],
      ['GetItem', 'SMS', 1, 0],
      ['Query', 'SMS', 2, 0],
    ]);
  });

  it('bills a query of an index, and tries by their kind', async () => {
    await publish.send(
      new QueryCommand({
        TableName,
        IndexName: 'byUnit',
        KeyConditionExpression: '#unit = :unit',
        ExpressionAttributeNames: { '#unit': 'unit' },
        ExpressionAttributeValues: { ':unit': { S: 'dept-nobody' } },
      }),
    );
    await publish.send(new PutItemCommand({ TableName, Item: { pk: { S: 'RATE#progress#1' }, sk: { S: '4711' } } }));
    expect(noted()).toEqual([
      ['Query', 'index byUnit', 0.5, 0],
      ['PutItem', 'RATE', 0, 1],
    ]);
  });
});

describe('other services', () => {
  it('are named by target or form, and cost no units', async () => {
    const url = proxy.urlOf('signal');
    const headers = { 'x-amz-target': 'AWSStepFunctions.StartExecution' };
    await fetch(url, { method: 'POST', headers, body: '{}' });
    await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ Action: 'Publish', PhoneNumber: '+8613900000001' }),
    });
    await fetch(url, { method: 'POST', body: new URLSearchParams({ Action: 'Publish', TopicArn: 'arn' }) });
    expect(calls.map(({ by, operation, about }) => `${by} ${operation} ${about}`)).toEqual([
      'signal StartExecution ',
      'signal Publish SMS',
      'signal Publish topic',
    ]);
  });
});
