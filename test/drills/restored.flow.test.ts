import { DeleteCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { heating } from '../flow/support/hotline.ts';
import { hasConverged } from './support/convergence.ts';
import { type Backup, Drill } from './support/drill.ts';
import { dispatch, filed, finish, give, resting, ticketOf } from './support/stages.ts';

let drill: Drill;
let backup: Backup;
/** Tickets by what becomes of them after the backup. */
const tickets = new Map<string, string>();
const idOf = (what: string): string => tickets.get(what) ?? '';
const told = async (what: string, template: string) =>
  (await drill.hotline.messages(idOf(what))).filter((message) => message.template === template).length;
const eventsOf = async (what: string) => (await ticketOf(drill.hotline, idOf(what))).timeline.map(({ event }) => event);
const runOf = async (what: string): Promise<number> => (await ticketOf(drill.hotline, idOf(what))).run;

/** Files with a key of the caller, as a platform does that has no answer and asks again. */
const file = async (key: string) => {
  const answer = await drill.hotline.post('/tickets', heating, 'intake@centre', key);
  await drill.hotline.settled();
  return answer;
};

/** What the publisher made of a ticket in the seconds before the backup is not in it; its commits are. */
const forgetWhatFollowed = async (id: string): Promise<void> => {
  const { client, name: TableName } = drill.wire.table;
  const all = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `TICKET#${id}` },
    }),
  );
  for (const { pk, sk } of all.Items ?? [])
    if (!String(sk).startsWith('EVENT#')) await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
};

/** Steps 4 and 5 of the runbook's article, to the letter. */
const recover = async (since: string): Promise<{ readonly published: unknown; readonly swept: unknown }> => {
  const { Items } = await drill.wire.table.client.send(
    new ScanCommand({
      TableName: drill.wire.table.name,
      FilterExpression: 'begins_with(sk, :event) AND #at >= :since',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':event': 'EVENT#', ':since': Date.parse(since) },
    }),
  );
  const again = (Items ?? []).map(({ ticketId, n }) => ({ ticketId, commits: [n] }));
  const published = await drill.wire.invoke('publish', { again });
  const { now } = await drill.hotline.clock({ advance: 'PT1S' });
  const swept = await drill.wire.invoke('sweep', { time: now, restart: 'all' });
  await drill.hotline.settled();
  return { published, swept };
};

beforeAll(async () => {
  drill = await Drill.open('2026-11-23T09:00:00+08:00');
  const { hotline } = drill;
  for (const what of ['untouched', 'moved on', 'closed later', 'restarted later', 'late later'])
    tickets.set(what, await resting(hotline, what === 'late later' ? 'day one' : 'day two'));
  tickets.set('dispatched later', await filed(hotline));
  tickets.set('archived before', await resting(hotline, 'callback'));
  await finish(hotline, idOf('archived before'));
  await hotline.clock({ to: '2026-11-23T12:00:00+08:00' });
  tickets.set('filed just before', await filed(hotline));
  await give(hotline, idOf('filed just before'), dispatch('ordinary'));
  backup = await drill.backup();
}, 120_000);
afterAll(() => drill.close());

const afterTheBackup = async (): Promise<void> => {
  const { hotline } = drill;
  await hotline.clock({ to: '2026-11-23T13:00:00+08:00' });
  await give(hotline, idOf('moved on'), [
    'submit-result',
    { summary: '已修复', outcome: 'solved' },
    'handler@dept-housing',
  ]);
  await finish(hotline, idOf('closed later'));
  await give(hotline, idOf('restarted later'), ['restart', {}, 'admin']);
  await give(hotline, idOf('restarted later'), ['restart', {}, 'admin']);
  await give(hotline, idOf('dispatched later'), dispatch('ordinary'));
  await hotline.clock({ to: '2026-11-24T18:20:00+08:00' });
  tickets.set('filed later', (await file('a-key-of-the-platform')).body.ticketId);
  await hotline.clock({ to: '2026-11-24T18:30:00+08:00' });
};

describe('a table put back to an earlier day, under workflows that have gone on', () => {
  beforeAll(async () => {
    await afterTheBackup();
    await drill.restoreTable(backup);
    await forgetWhatFollowed(idOf('filed just before'));
  }, 120_000);

  it('is caught up with by the steps of the runbook: nothing is half there', async () => {
    expect(await recover('2026-11-23T11:45:00+08:00')).toEqual({
      published: { unpublished: [] },
      swept: { found: 7, failed: 0, orphans: 1 },
    });
    await drill.hotline.clock({ advance: 'PT5S' });
    await hasConverged(drill);
  }, 60_000);

  it('has its acknowledged acts since the backup gone, whole', async () => {
    expect(await eventsOf('moved on')).not.toContain('ResultSubmitted');
    expect(await eventsOf('closed later')).not.toContain('TicketArchived');
    expect((await drill.hotline.get(`/tickets/${idOf('filed later')}`, 'supervisor@centre')).status).toBe(404);
    expect((await drill.wire.executions())[`${idOf('filed later')}-1`]).toBe('ABORTED');
  });

  it('takes run numbers that no execution ever had', async () => {
    expect(await Promise.all(['untouched', 'closed later', 'restarted later'].map(runOf))).toEqual([2, 2, 4]);
    expect(await drill.wire.executions()).toMatchObject({
      [`${idOf('restarted later')}-3`]: 'ABORTED',
      [`${idOf('restarted later')}-4`]: 'RUNNING',
      [`${idOf('closed later')}-1`]: 'SUCCEEDED',
      [`${idOf('closed later')}-2`]: 'RUNNING',
    });
  });

  it('records the limit again that had passed, at its own instant; only what the backup forgot is told twice', async () => {
    const { breaches } = await ticketOf(drill.hotline, idOf('late later'));
    expect(breaches.map(({ limit }) => limit)).toEqual(['2026-11-24T18:00:00.000+08:00']);
    expect(await told('late later', 'citizen-late')).toBe(2);
    expect(await told('late later', 'unit-dispatched')).toBe(1);
    expect(await told('untouched', 'unit-dispatched')).toBe(1);
    expect(await told('archived before', 'citizen-archived')).toBe(1);
  });

  it('lists again what was filed in its last seconds, by its commits alone', async () => {
    const { body } = await drill.hotline.get('/tickets?stage=dispatched', 'supervisor@centre');
    const listed = (body as unknown as { items: readonly { ticketId: string }[] }).items.map(
      ({ ticketId }) => ticketId,
    );
    expect(listed).toContain(idOf('filed just before'));
  });

  it('takes a filing again that is repeated with its key, though its number once had a workflow', async () => {
    const again = await file('a-key-of-the-platform');
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, null]);
    expect(again.body.ticketId).toBe(idOf('filed later'));
    expect(await runOf('filed later')).toBe(2);
    await hasConverged(drill);
  });
});

describe('workflows that are lost, or behind their tickets', () => {
  it('are found by the daily sweep alone when Step Functions has forgotten all', async () => {
    await drill.restoreExecutions();
    expect(await drill.wire.executions()).toEqual({});
    const { dueAt } = await ticketOf(drill.hotline, idOf('untouched'));
    await drill.hotline.clock({ to: '2026-11-25T07:00:30+08:00' });
    await hasConverged(drill);
    expect((await ticketOf(drill.hotline, idOf('untouched'))).dueAt).toBe(dueAt);
  }, 60_000);

  it('are found when they are of another day than the table, tokens and all', async () => {
    await drill.restoreExecutions(backup);
    await drill.hotline.clock({ to: '2026-11-26T07:00:30+08:00' });
    await hasConverged(drill);
    const { breaches } = await ticketOf(drill.hotline, idOf('untouched'));
    expect(breaches.map(({ limit }) => limit)).toEqual(['2026-11-25T18:00:00.000+08:00']);
  }, 60_000);
});
