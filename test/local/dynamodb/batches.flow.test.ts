import { describe, expect, it } from '@jest/globals';
import { recordingRun } from './recording-run.ts';
import { type Consume, mapping, taken } from './run.ts';

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
