import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import type { StreamMapping } from '../../../local/assembly/model.ts';
import type { StreamRecord } from '../../../local/dynamodb/stream-record.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { type Consume, mapping, monday, openRun, taken, thrown } from './run.ts';

const root = temporaryFolder();
const ticketOf = ({ dynamodb }: StreamRecord) => String(dynamodb.Keys.pk?.S);
const numberOf = ({ dynamodb }: StreamRecord) => dynamodb.SequenceNumber;

/** Writes one commit of each ticket, delivers them as one batch and notes every batch with the second it came at. */
async function deliver(changes: Partial<StreamMapping>, tickets: readonly string[], consume: Consume) {
  const batches: string[] = [];
  const note: Consume = (batch, name) => {
    batches.push(`${(run.clock.now() - monday) / 1000}: ${batch.map(ticketOf).join('')}`);
    return consume(batch, name);
  };
  const run = await openRun(mkdtempSync(join(root, 'run-')), note, []);
  const discarded: string[] = [];
  const control = run.dynamo.addMapping(mapping(changes), async (_, records, error) => {
    const { errorType } = error as { errorType: string };
    discarded.push(`${records.map(ticketOf).join('')} ${errorType}`);
  });
  control.pause();
  await run.dynamo.start();
  for (const ticket of tickets) await put(run, ticket);
  control.resume();
  await run.activity.settled();
  return { ...run, batches, discarded };
}

function put({ client }: { client: { send(command: PutItemCommand): Promise<unknown> } }, ticket: string, sk = '1') {
  const Item = { pk: { S: ticket }, sk: { S: `EVENT#000${sk}` } };
  return client.send(new PutItemCommand({ TableName: 'Tickets', Item }));
}

function failing(...bad: string[]): Consume {
  return (batch) => (batch.some((record) => bad.includes(ticketOf(record))) ? thrown : taken);
}

function reporting(...bad: string[]): Consume {
  return (batch) => {
    const failed = batch.filter((record) => bad.includes(ticketOf(record)));
    return { ok: true, payload: { batchItemFailures: failed.map((record) => ({ itemIdentifier: numberOf(record) })) } };
  };
}

describe('a batch that fails', () => {
  it('is retried with growing delays on the clock of the run', async () => {
    let calls = 0;
    const consume: Consume = () => {
      calls += 1;
      return calls < 4 ? thrown : taken;
    };
    const { clock, batches, discarded } = await deliver({}, ['a', 'b'], consume);
    expect(batches).toEqual(['0: ab']);
    expect(clock.pending()).toEqual({ timers: 0, retries: 1, nextAt: undefined, nextFor: [] });
    await clock.moveTo(monday + 60_000);
    expect(batches).toEqual(['0: ab', '1: ab', '3: ab', '7: ab']);
    expect(clock.pending().retries).toBe(0);
    expect(discarded).toEqual([]);
  });

  it('goes to the destination of failures when its retries are used up', async () => {
    const { clock, batches, discarded } = await deliver({ maximumRetryAttempts: 2 }, ['a', 'b'], failing('a'));
    await clock.moveTo(monday + 60_000);
    expect(batches).toEqual(['0: ab', '1: ab', '3: ab']);
    expect(discarded).toEqual(['ab Error']);
  });

  it('goes there when its first record is too old', async () => {
    const changes = { maximumRetryAttempts: undefined, maximumRecordAgeSeconds: 5 };
    const { clock, batches, discarded } = await deliver(changes, ['a'], failing('a'));
    await clock.moveTo(monday + 60_000);
    expect(batches).toEqual(['0: a', '1: a', '3: a', '7: a']);
    expect(discarded).toEqual(['a Error']);
  });

  it('is halved until the bad record stands alone', async () => {
    const changes = { bisectBatchOnFunctionError: true, maximumRetryAttempts: 1 };
    const { clock, batches, discarded } = await deliver(changes, ['a', 'b', 'c', 'd', 'e'], failing('b'));
    expect(batches.toSorted()).toEqual(['0: a', '0: ab', '0: abc', '0: abcde', '0: b', '0: c', '0: de']);
    await clock.moveTo(monday + 60_000);
    expect(batches.slice(7)).toEqual(['1: b']);
    expect(discarded).toEqual(['b Error']);
  });

  it('keeps the order of a partition key when it is halved', async () => {
    const seen: string[] = [];
    const run = await openRun(
      mkdtempSync(join(root, 'run-')),
      (batch) => {
        if (batch.length > 1) return thrown;
        seen.push(String(batch[0]?.dynamodb.Keys.sk?.S));
        return taken;
      },
      [],
    );
    const control = run.dynamo.addMapping(mapping({ bisectBatchOnFunctionError: true }), async () => {});
    control.pause();
    await run.dynamo.start();
    for (const commit of ['1', '2', '3', '4']) await put(run, 'a', commit);
    control.resume();
    await run.activity.settled();
    expect(seen).toEqual(['1', '2', '3', '4'].map((commit) => `EVENT#000${commit}`));
  });

  it('holds back its partition keys and no others while it waits', async () => {
    const run = await deliver({ parallelizationFactor: 1 }, ['a'], failing('a'));
    await put(run, 'a', '2');
    await put(run, 'b');
    await run.activity.settled();
    expect(run.batches).toEqual(['0: a', '0: b']);
  });
});

describe('a batch with failed items', () => {
  const reports = { reportBatchItemFailures: true };

  it('is retried from the lowest failed record on', async () => {
    let consume = reporting('d', 'b');
    const { clock, batches } = await deliver(reports, ['a', 'b', 'c', 'd'], (...call) => consume(...call));
    consume = reporting();
    await clock.moveTo(monday + 60_000);
    expect(batches).toEqual(['0: abcd', '1: bcd']);
  });

  it('gives up on the failed record only when it bisects', async () => {
    const changes = { ...reports, bisectBatchOnFunctionError: true, maximumRetryAttempts: 2 };
    const { clock, batches, discarded } = await deliver(changes, ['a', 'b', 'c'], reporting('b'));
    await clock.moveTo(monday + 60_000);
    expect(batches).toEqual(['0: abc', '1: bc', '3: bc', '3: c']);
    expect(discarded).toEqual(['b BatchItemFailures']);
  });

  it('fails as a whole when the report names no record of it', async () => {
    const unknown: Consume = () => ({ ok: true, payload: { batchItemFailures: [{ itemIdentifier: '' }] } });
    const { clock, discarded } = await deliver({ ...reports, maximumRetryAttempts: 0 }, ['a', 'b'], unknown);
    expect(discarded).toEqual(['ab BatchItemFailures']);
    expect(clock.pending().retries).toBe(0);
  });

  it('is delivered when the report is empty, absent or not asked for', async () => {
    for (const payload of [null, {}, { batchItemFailures: [] }, { batchItemFailures: null }, 'text']) {
      const { clock } = await deliver(reports, ['a'], () => ({ ok: true, payload }));
      expect(clock.pending().retries).toBe(0);
    }
    const { clock } = await deliver({}, ['a'], reporting('a'));
    expect(clock.pending().retries).toBe(0);
  });
});
