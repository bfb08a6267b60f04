import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitKey } from '../../lambdas/shared/store/keys.ts';
import { Drill } from './support/drill.ts';
import { dispatch, filed, finish, give, resting, ticketOf } from './support/stages.ts';
import { replaced, type Version } from './support/version.ts';

/** The version that can read what an even newer one wrote before it was taken back. */
const mended: Version = {
  code: { 'domain/tickets/commit.ts': replaced('schema !== commitSchema', 'schema > commitSchema + 1') },
};

let drill: Drill;
let poisoned: string;
let healthy: string;

const templates = async (id: string): Promise<readonly string[]> =>
  (await drill.hotline.messages(id)).map(({ template }) => template).toSorted();
const commitOf = async (id: string, n: number) => {
  const { client, name: TableName } = drill.wire.table;
  return (await client.send(new GetCommand({ TableName, Key: commitKey(id, n), ConsistentRead: true }))).Item ?? {};
};
const put = (item: Record<string, unknown>) =>
  drill.wire.table.client.send(new PutCommand({ TableName: drill.wire.table.name, Item: item }));

/** Commits that the dispatched ticket would have got, written by a version of the schema that is not known here. */
const writeFromTheFuture = async (): Promise<void> => {
  const model = await resting(drill.hotline, 'result to be signed');
  for (const n of [2, 3]) {
    const commit = await commitOf(model, n);
    await put({ ...commit, ...commitKey(poisoned, n), ticketId: poisoned, schema: 2 });
  }
};

/** Ten attempts, each later than the one before. */
const untilGivenUp = async (): Promise<void> => {
  for (let minutes = 0; minutes < 12; minutes += 1) await drill.hotline.clock({ advance: 'PT1M' });
};

beforeAll(async () => {
  drill = await Drill.open('2026-11-23T10:00:00+08:00');
  poisoned = await filed(drill.hotline);
  healthy = await filed(drill.hotline);
  await writeFromTheFuture();
}, 120_000);
afterAll(() => drill.close());

describe('commits that no reader of the stream understands', () => {
  it('hold up no other ticket, not for a minute', async () => {
    await give(drill.hotline, healthy, dispatch('ordinary'));
    expect(await templates(healthy)).toEqual(['citizen-dispatched', 'unit-dispatched']);
    expect((await drill.hotline.execution(`${healthy}-1`)).state).toBe('AwaitDayOne');
    expect((await drill.hotline.execution(`${poisoned}-1`)).state).toBe('AwaitDispatch');
  });

  it('end in both dead-letter queues after ten attempts, one message for each', async () => {
    await untilGivenUp();
    for (const queue of ['PublishDeadLetters', 'SignalDeadLetters']) {
      const letters = (await drill.wire.letters(queue)).map(({ body }) => JSON.parse(body));
      expect(letters.map(({ DDBStreamBatchInfo }) => DDBStreamBatchInfo.batchSize)).toEqual([1, 1]);
      expect(letters[0].requestContext).toMatchObject({
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 11,
      });
    }
  }, 60_000);

  it('are named in the log, each commit by its number', async () => {
    const lines = (await drill.log()).split('\n').filter((line) => line.includes('publish failed'));
    const named = lines.map((line) => JSON.parse(line.slice(line.indexOf('{'))));
    expect([...new Set(named.map(({ ticketId, commit }) => `${ticketId} ${commit}`))].toSorted()).toEqual([
      `${poisoned} 2`,
      `${poisoned} 3`,
    ]);
  });

  it('do not keep the daily sweep from the others', async () => {
    await drill.wire.stop(`${healthy}-1`);
    const { now } = await drill.hotline.clock({ advance: 'PT1M' });
    expect(await drill.wire.invoke('sweep', { time: now })).toEqual({ found: 1, failed: 1, orphans: 0 });
    await drill.hotline.settled();
    expect((await ticketOf(drill.hotline, healthy)).run).toBe(2);
  });

  it('are not published by an operator before the cause is mended; what else is named is', async () => {
    const again = [
      { ticketId: poisoned, commits: [2, 3] },
      { ticketId: healthy, commits: [2] },
    ];
    expect(await drill.wire.invoke('publish', { again })).toEqual({ unpublished: [poisoned] });
    expect(await templates(healthy)).toEqual(['citizen-dispatched', 'unit-dispatched']);
  });
});

describe('the replay, once the cause is mended', () => {
  beforeAll(() => drill.deploy(mended), 60_000);

  it('tells everybody what the commits say, once and in their order, and sets the workflow right', async () => {
    const again = [{ ticketId: poisoned, commits: [3, 2] }];
    expect(await drill.wire.invoke('publish', { again })).toEqual({ unpublished: [] });
    const told = (await drill.hotline.messages(poisoned)).map(({ template }) => template);
    expect(told).toEqual(['unit-dispatched', 'citizen-dispatched', 'signatory-to-sign']);
    expect(await drill.wire.invoke('publish', { again })).toEqual({ unpublished: [] });
    expect((await drill.hotline.messages(poisoned)).length).toBe(told.length);

    const { now } = await drill.hotline.clock({ advance: 'PT1M' });
    expect(await drill.wire.invoke('sweep', { time: now })).toMatchObject({ found: 1, failed: 0 });
    await drill.hotline.settled();
    expect((await drill.hotline.execution(`${poisoned}-1`)).state).toBe('AwaitSignature');
    await finish(drill.hotline, poisoned);
    expect((await drill.hotline.execution(`${poisoned}-1`)).status).toBe('SUCCEEDED');
  }, 60_000);

  it('needs nothing of the dead letters: what can be read there and what cannot is deleted alike', async () => {
    await drill.wire.send('PublishDeadLetters', '{"DDBStreamBatchInfo": garbled');
    expect(await drill.wire.letters('PublishDeadLetters')).toHaveLength(3);
    for (const queue of ['PublishDeadLetters', 'SignalDeadLetters'])
      for (const letter of await drill.wire.letters(queue)) await drill.wire.remove(queue, letter);
    expect(await drill.wire.letters('PublishDeadLetters')).toEqual([]);
  });

  it('refuses an order that names no commits, and does nothing of it', async () => {
    const answer = await drill.wire.invoke('publish', { again: [{ ticketId: poisoned, commits: [] }] });
    expect(answer).toHaveProperty('errorType');
  });
});

describe('an SMS outside commits that cannot be read', () => {
  it('keeps nobody else’s from being sent, and ends among the dead letters', async () => {
    await put({ pk: 'OUTBOX#garbled', sk: 'OUTGOING', id: 'garbled' });
    await drill.hotline.settled();
    const other = await resting(drill.hotline, 'day one');
    expect(await templates(other)).toEqual(['citizen-dispatched', 'unit-dispatched']);
    await untilGivenUp();
    expect(await drill.wire.letters('PublishDeadLetters')).toHaveLength(1);
    expect(await drill.log()).toContain('OUTBOX#garbled');
  }, 60_000);
});
