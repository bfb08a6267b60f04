import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ordersTableAmong } from '../../local/run/resource-names.ts';
import { operatorAt } from '../flow/support/aws.ts';
import { type Running, startRunning } from './support/running.ts';

let running: Running;
let database: DynamoDBClient;
let operator: ReturnType<typeof operatorAt>;

const wanted = {
  ...{ category: 'cleaning/home', enterprise: 'ent-clean-water', wish: '擦玻璃' },
  resident: { name: '王秀兰', phone: '13800138000', address: '和苑小区' },
};
const place = async (): Promise<string> => {
  const { body } = await running.hotline.post('/services/orders', wanted, 'intake@centre');
  await running.hotline.settled();
  return (body as unknown as { orderId: string }).orderId;
};

beforeAll(async () => {
  running = await startRunning('2026-11-23T10:00:00+08:00');
  operator = operatorAt(running.run.awsUrl);
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  database = new DynamoDBClient({ endpoint: running.run.awsUrl, region: 'us-east-1', credentials });
}, 60_000);
afterAll(async () => {
  operator.close();
  database.destroy();
  await running.stop();
});

/** What OrderPublish made of the order is gone, as if its commits had never been published. */
const forgotten = async (): Promise<string> => {
  const id = await place();
  const client = DynamoDBDocumentClient.from(database);
  const TableName = ordersTableAmong((await database.send(new ListTablesCommand({}))).TableNames);
  const asked = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': `ORDER#${id}` } };
  const { Items = [] } = await client.send(new QueryCommand({ TableName, ...asked }));
  for (const { pk, sk } of Items)
    if (/^(BOARD|FIRM#|SMS#)/.test(String(sk))) await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
  return id;
};
const listed = async (): Promise<readonly string[]> => {
  const { body } = await running.hotline.get('/services/orders?stage=offered', 'supervisor@centre');
  return (body as unknown as { orders: { orderId: string }[] }).orders.map(({ orderId }) => orderId);
};

describe('the operators’ tools for orders of household services', () => {
  it('publish commits again that were not: lists and SMS', async () => {
    const id = await forgotten();
    const ticketId = await running.dispatched('dept-housing');
    expect(await listed()).not.toContain(id);
    const shown = await running.tool('replay', [`${id}:1`, `${ticketId}:1`]);
    expect(shown.said).toContain('would publish 2 commits of 1 tickets and 1 orders in 2 portions');
    const { code, said } = await running.tool('replay', [`${id}:1`, `${ticketId}:1`, '--yes']);
    expect([code, said]).toEqual([0, expect.stringContaining('2 of 2 commits tried, 0 not published')]);
    expect(await listed()).toContain(id);
    const none = await running.tool('replay', ['F20261123999999:1', '--yes']);
    expect([none.code, none.said]).toEqual([1, expect.stringContaining('F20261123999999:1')]);
  }, 60_000);

  it('start the round of the orders', async () => {
    const now = ['--now', '2026-11-23T10:30:00+08:00'];
    const shown = await running.tool('sweep', ['--orders', ...now]);
    expect([shown.code, shown.said]).toEqual([0, expect.stringMatching(/^would start HotlineHousehold-OrderSignal/)]);
    const { code, said } = await running.tool('sweep', ['--orders', ...now, '--yes']);
    expect([code, said]).toEqual([0, 'orders that were not right: 0\n']);
    expect((await running.tool('sweep', ['--orders', '--restart-all'])).code).toBe(2);
  }, 60_000);

  it('list the ones that stand still, and resume them with the token of a supervisor', async () => {
    const id = await place();
    await operator.failOrder(id, 'Broken');
    await running.hotline.settled();
    const { code, said } = await running.tool('stuck', ['--orders']);
    expect(code).toBe(0);
    expect(said).toMatch(
      new RegExp(`^${id} run 1 since 2026-11-23T10:00:00.000\\+08:00: Broken\n1 of \\d open orders wait`),
    );
    const asked = await fetch(`${running.run.apiUrl}/local/token?role=supervisor&unit=centre`);
    const { token } = (await asked.json()) as { token: string };
    const api = ['--api-url', running.run.apiUrl];
    const resumed = await running.tool('stuck', ['resume', '--orders', '--all', ...api, '--yes'], { token });
    expect([resumed.code, resumed.said]).toEqual([0, `1 of 1: ${id} resume\n1 of 1 done, 0 left\n`]);
    await running.hotline.settled();
    expect((await running.tool('stuck', ['--orders'])).said).toMatch(/^0 of \d open orders/);
    expect((await running.tool('stuck', ['restart', '--orders', id, ...api])).code).toBe(2);
    expect((await running.tool('stuck', ['resume', '--orders', '20261123004217', ...api])).code).toBe(2);
  }, 60_000);

  it('know the dead letters of their functions from those of the tickets', async () => {
    for (const queue of ['order-signal-dead-letters', 'order-publish-dead-letters', 'signal-dead-letters']) {
      const { code, said } = await running.tool('redrive', [queue]);
      expect([code, said]).toEqual([0, expect.stringContaining('DeadLetters holds about 0 messages')]);
    }
  }, 60_000);
});
