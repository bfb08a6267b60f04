import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ticketsTableAmong } from '../../local/run/resource-names.ts';
import { type Running, startRunning } from './support/running.ts';

let running: Running;
let database: DynamoDBClient;

beforeAll(async () => {
  running = await startRunning('2026-11-23T10:00:00+08:00');
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  database = new DynamoDBClient({ endpoint: running.run.awsUrl, region: 'us-east-1', credentials });
}, 60_000);
afterAll(async () => {
  database.destroy();
  await running.stop();
});

/** What Publish made of the ticket is gone, as if its commits had never been published. */
const forgotten = async (): Promise<string> => {
  const id = await running.dispatched('dept-housing');
  const client = DynamoDBDocumentClient.from(database);
  const TableName = ticketsTableAmong((await database.send(new ListTablesCommand({}))).TableNames);
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `TICKET#${id}` },
    }),
  );
  for (const { pk, sk } of Items)
    if (/^(BOARD|SMS#)/.test(String(sk))) await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
  return id;
};
const listed = async (): Promise<readonly string[]> => {
  const { body } = await running.hotline.get('/tickets?stage=dispatched', 'supervisor@centre');
  return (body as unknown as { items: { ticketId: string }[] }).items.map(({ ticketId }) => ticketId);
};
const told = async (id: string): Promise<readonly string[]> =>
  (await running.hotline.messages(id)).map(({ template }) => template);

describe('commits that were not published', () => {
  it('are only shown unless the operator says yes', async () => {
    const id = await forgotten();
    const { code, said } = await running.tool('replay', [`${id}:2,1`]);
    expect(code).toBe(0);
    expect(said).toBe(`would publish 2 commits of 1 tickets in 1 portions; --yes does it:\n  ${id}:1,2\n`);
    expect(await listed()).not.toContain(id);
  }, 60_000);

  it('are published, in portions and with progress; what was told stays told once', async () => {
    const [first, second] = [await forgotten(), await forgotten()];
    const before = (await told(first)).length;
    const { code, said } = await running.tool('replay', [`${first}:1,2`, `${second}:1,2`, '--portion', '3', '--yes']);
    expect(said.trim().split('\n')).toEqual([
      '3 of 4 commits tried, 0 not published',
      '4 of 4 commits tried, 0 not published',
    ]);
    expect(code).toBe(0);
    expect(await listed()).toEqual(expect.arrayContaining([first, second]));
    expect((await told(first)).length).toBe(2 * before);
    await running.tool('replay', [`${first}:1,2`, '--yes']);
    expect((await told(first)).length).toBe(2 * before);
  }, 60_000);

  it('are taken from the answer of a log query that is piped in', async () => {
    const id = await forgotten();
    const row = (commit: number) => [
      { field: 'ticketId', value: id },
      { field: 'commit', value: String(commit) },
    ];
    const piped = JSON.stringify({ status: 'Complete', results: [row(1), row(2), row(2)] });
    const { code, said } = await running.tool('replay', ['--from', '-', '--yes'], { piped });
    expect([code, said]).toEqual([0, '2 of 2 commits tried, 0 not published\n']);
    expect(await listed()).toContain(id);
  }, 60_000);

  it('are named once more, and the end is not well, when they fail again; the others are published', async () => {
    const id = await forgotten();
    const { code, said } = await running.tool('replay', ['20261123000000:4', `${id}:1`, '--yes']);
    expect(code).toBe(1);
    expect(said).toContain('2 of 2 commits tried, 1 not published');
    expect(said).toContain('not published, the logs of Publish and OrderPublish say why:\n  20261123000000:4\n');
    expect(await listed()).toContain(id);
  }, 60_000);
});

describe('an order for a replay that is wrong', () => {
  it.each([
    ['names nothing', [], 'name commits, e.g.'],
    ['has a portion of none', ['20261123004217:1', '--portion', '0'], '--portion needs a number'],
    ['has a flag that is not known', ['--force'], "Unknown option '--force'"],
    ['names commits twice over', ['20261123004217:1', '--from', '-'], 'not both'],
  ])(
    '%s: says so and does nothing',
    async (_what, words, complaint) => {
      const { code, said, complained } = await running.tool('replay', words);
      expect([code, said]).toEqual([2, '']);
      expect(complained).toContain(complaint);
    },
    60_000,
  );

  it('is answered with help when that is asked for', async () => {
    const { code, said } = await running.tool('replay', ['--help']);
    expect(code).toBe(0);
    expect(said).toContain('node operations/replay.ts');
  }, 60_000);

  it('names a stack that is not there', async () => {
    const { code, complained } = await running.tool('replay', ['20261123004217:1', '--yes', '--stack', 'Other']);
    expect(code).toBe(1);
    expect(
      complained + (await running.tool('replay', ['20261123004217:1', '--yes', '--stack', 'Other'])).said,
    ).toContain('the stack Other has no function Publish');
  }, 60_000);
});
