import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type Engine, openEngine } from '../../../local/dynamodb/engine.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { tickets } from './run.ts';

const root = temporaryFolder();
const TableName = 'Tickets';
const opened: Engine[] = [];
afterAll(() => Promise.all(opened.map((engine) => engine.close())));

const open = (folder?: string) => {
  const engine = openEngine(folder);
  opened.push(engine);
  const call = async (operation: string, request: object) => {
    const { status, body } = await engine.call(operation, JSON.stringify(request));
    return { status, output: JSON.parse(body) };
  };
  const ready = async (create: object = tickets.create) => {
    await call('CreateTable', create);
    while ((await call('DescribeTable', { TableName })).output.Table.TableStatus !== 'ACTIVE') await setTimeout(2);
  };
  return { engine, call, ready };
};

const key = (ticket: string, n = 1) => ({ pk: { S: ticket }, sk: { S: `EVENT#${String(n).padStart(4, '0')}` } });
const commitsOf = (ticket: string, more = {}) => ({
  TableName,
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': { S: ticket } },
  ...more,
});
const numbers = (items: ReadonlyArray<ReturnType<typeof key>>) => items.map(({ sk }) => Number(sk.S.slice(6)));

describe('The database', () => {
  it('shows what was written as soon as the write is answered, on the key and in the index', async () => {
    const { call, ready } = open();
    await ready();
    const tries = Array.from({ length: 40 }, async (_, n) => {
      const Item = { ...key(String(n)), unit: { S: 'dept-water' }, dueKey: { S: String(n) } };
      expect((await call('PutItem', { TableName, Item })).status).toBe(200);
      expect((await call('GetItem', { TableName, Key: key(String(n)) })).output).toEqual({ Item });
    });
    await Promise.all(tries);
    const query = {
      TableName,
      IndexName: 'byUnit',
      KeyConditionExpression: '#unit = :unit',
      ExpressionAttributeNames: { '#unit': 'unit' },
      ExpressionAttributeValues: { ':unit': { S: 'dept-water' } },
    };
    expect((await call('Query', query)).output.Count).toBe(40);
    await call('DeleteItem', { TableName, Key: key('7') });
    expect((await call('GetItem', { TableName, Key: key('7') })).output).toEqual({});
    expect((await call('Query', query)).output.Count).toBe(39);
  });

  it('reads a long range to its end, in either direction and page by page', async () => {
    const { call, ready } = open();
    await ready();
    const all = Array.from({ length: 250 }, (_, index) => index + 1);
    await Promise.all(all.map((n) => call('PutItem', { TableName, Item: key('1', n) })));
    await call('PutItem', { TableName, Item: key('2') });
    expect(numbers((await call('Query', commitsOf('1'))).output.Items)).toEqual(all);
    const back = await call('Query', commitsOf('1', { ScanIndexForward: false, Limit: 3 }));
    expect(numbers(back.output.Items)).toEqual([250, 249, 248]);
    const read: number[] = [];
    let ExclusiveStartKey: object | undefined;
    do {
      const { output } = await call('Query', commitsOf('1', { Limit: 100, ExclusiveStartKey }));
      read.push(...numbers(output.Items));
      ExclusiveStartKey = output.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    expect(read).toEqual(all);
    expect((await call('Query', commitsOf('none'))).output.Items).toEqual([]);
  });

  it('knows at once that a table is gone, and that another has come in its place', async () => {
    const { call, ready } = open();
    const put = () => call('PutItem', { TableName, Item: key('1') });
    expect((await put()).output.__type).toMatch(/#ResourceNotFoundException$/);
    await ready();
    expect((await put()).status).toBe(200);
    await call('DeleteTable', { TableName });
    expect((await put()).output.__type).toMatch(/#ResourceNotFoundException$/);
    while ((await call('DescribeTable', { TableName })).status === 200) await setTimeout(2);
    const { pk, unit } = { pk: 'pk', unit: 'unit' };
    await ready({
      TableName,
      KeySchema: [{ AttributeName: unit, KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: unit, AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    });
    expect((await put()).output.message).toContain('Missing the key unit');
    expect((await call('PutItem', { TableName, Item: { unit: { S: '1' }, [pk]: { S: '1' } } })).status).toBe(200);
  });

  it('keeps what was written when it is opened again', async () => {
    const folder = mkdtempSync(join(root, 'engine-'));
    const first = open(folder);
    await first.ready();
    await first.call('PutItem', { TableName, Item: key('1') });
    await first.engine.close();
    const second = open(folder);
    expect(numbers((await second.call('Query', commitsOf('1'))).output.Items)).toEqual([1]);
  });

  it.each([
    ['ExecuteStatement', '{}', 'UnknownOperationException'],
    ['../../index', '{}', 'UnknownOperationException'],
    ['PutItem', '{', 'SerializationException'],
    ['PutItem', 'null', 'SerializationException'],
    ['PutItem', '', 'SerializationException'],
    ['PutItem', '{"TableName":"Tickets","Item":{"pk":"1"}}', 'SerializationException'],
    ['GetItem', '{"TableName":"Tickets"}', 'ValidationException'],
  ])('refuses %s of %s as %s', async (operation, body, type) => {
    const { engine, ready } = open();
    await ready();
    const answer = await engine.call(operation, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).__type).toMatch(new RegExp(`#${type}$`));
  });
});
