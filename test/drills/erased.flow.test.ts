import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasConverged } from './support/convergence.ts';
import { type Backup, Drill } from './support/drill.ts';
import { finish, resting, ticketOf } from './support/stages.ts';

let drill: Drill;
let backup: Backup;
let ended: string;
let open: string;

/** The night after the period of what ended on 23 November 2026, and a day after that. */
const due = { time: '2031-11-24T02:00:00+08:00' };
const later = { time: '2031-11-25T02:00:00+08:00' };

/** What the table holds of a ticket, as text. */
const stored = async (ticketId: string): Promise<string> => {
  const { client, name: TableName } = drill.wire.table;
  const { Items } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `TICKET#${ticketId}` },
    }),
  );
  return JSON.stringify(Items);
};
const eventsOf = async (ticketId: string) =>
  (await ticketOf(drill.hotline, ticketId)).timeline.map(({ event }) => event);
const erase = async (event: object) => {
  const answer = await drill.wire.invoke('erase', event);
  await drill.hotline.settled();
  return answer;
};

beforeAll(async () => {
  drill = await Drill.open('2026-11-23T09:00:00+08:00');
  ended = await resting(drill.hotline, 'callback');
  await finish(drill.hotline, ended);
  open = await resting(drill.hotline, 'day two');
  backup = await drill.backup();
}, 120_000);
afterAll(() => drill.close());

describe('a table put back to a day before an erasure', () => {
  it('had erased what was due, of the ended ticket only, and woken nobody', async () => {
    const before = await drill.wire.executions();
    expect(await erase(due)).toEqual({ erased: 1, kept: 0, failed: 0 });
    expect(await stored(ended)).not.toMatch(/13800138000|暖气|"private"|"caller"/);
    expect(await stored(open)).toContain('13800138000');
    expect(await drill.wire.executions()).toEqual(before);
    await hasConverged(drill);
  }, 60_000);

  it('holds it again, and erases it again when the function is started as the runbook says', async () => {
    await drill.restoreTable(backup);
    expect(await stored(ended)).toContain('13800138000');
    expect(await eventsOf(ended)).not.toContain('PrivateErased');
    expect(await erase(later)).toEqual({ erased: 1, kept: 0, failed: 0 });
    expect(await stored(ended)).not.toMatch(/13800138000|暖气|"private"|"caller"/);
    expect((await eventsOf(ended)).filter((event) => event === 'PrivateErased')).toHaveLength(1);
    await hasConverged(drill);
  }, 60_000);
});
