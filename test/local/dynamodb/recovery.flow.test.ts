import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import type { StreamRecord } from '../../../local/dynamodb/stream-record.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { mapping, openRun, type TestRun, taken, thrown } from './run.ts';

const root = temporaryFolder();
const TableName = 'Tickets';
const everything = mapping({ filters: [] });
const key = (ticket: string, sk = 'EVENT#0001') => ({ pk: { S: ticket }, sk: { S: sk } });

const put = ({ client }: TestRun, ticket: string, sk?: string) =>
  client.send(new PutItemCommand({ TableName, Item: key(ticket, sk) }));

/** Writes with consumers that fail, stops, and answers what the next run delivers at its start. */
async function afterRestart(write: (run: TestRun) => Promise<unknown>, prepare?: (run: TestRun) => Promise<unknown>) {
  const folder = mkdtempSync(join(root, 'run-'));
  let answer = taken;
  const first = await openRun(folder, () => answer, [everything]);
  await first.dynamo.start();
  await prepare?.(first);
  await first.activity.settled();
  answer = thrown;
  await write(first);
  await first.activity.settled();
  await first.stop();
  const records: StreamRecord[] = [];
  const consume = (batch: readonly StreamRecord[]) => {
    records.push(...batch);
    return taken;
  };
  for (const _ of ['second', 'third']) {
    const run = await openRun(folder, consume, [everything]);
    await run.dynamo.start();
    await run.activity.settled();
    await run.stop();
  }
  return records.map(({ eventName, dynamodb: { Keys } }) => `${eventName} ${Keys.pk?.S} ${Keys.sk?.S}`);
}

const update = ({ client }: TestRun, ticket: string) => {
  const expression = { UpdateExpression: 'SET erased = :e', ExpressionAttributeValues: { ':e': { BOOL: true } } };
  return client.send(new UpdateItemCommand({ TableName, Key: key(ticket), ...expression }));
};

describe('a run that opens the folder of another', () => {
  it('delivers once more what was not delivered, in order, and then no more', async () => {
    const delivered = await afterRestart(async (run) => {
      await put(run, '2', 'EVENT#0001');
      await put(run, '1', 'EVENT#0002');
      await put(run, '1', 'EVENT#0003');
    });
    const commits = ['1 EVENT#0002', '1 EVENT#0003', '2 EVENT#0001'];
    expect(delivered).toEqual(commits.map((commit) => `INSERT ${commit}`));
  });

  it('delivers nothing of what was delivered', async () => {
    expect(
      await afterRestart(
        async () => {},
        (run) => put(run, '1'),
      ),
    ).toEqual([]);
  });

  it('tells a change as a change and a removal as a removal', async () => {
    const delivered = await afterRestart(
      async (run) => {
        await update(run, '1');
        await run.client.send(new DeleteItemCommand({ TableName, Key: key('2') }));
        await update(run, '3');
      },
      async (run) => {
        await put(run, '1');
        await put(run, '2');
      },
    );
    expect(delivered).toEqual(['MODIFY 1', 'REMOVE 2', 'INSERT 3'].map((change) => `${change} EVENT#0001`));
  });

  it('tells an insertion that was changed since as an insertion', async () => {
    const delivered = await afterRestart(async (run) => {
      await put(run, '1');
      await update(run, '1');
    });
    expect(delivered).toEqual(['INSERT 1 EVENT#0001']);
  });

  it('gives its records higher sequence numbers', async () => {
    const folder = mkdtempSync(join(root, 'run-'));
    const numbers: string[] = [];
    for (const ticket of ['1', '2', '3']) {
      const consume = (batch: readonly StreamRecord[]) => {
        numbers.push(...batch.map(({ dynamodb }) => dynamodb.SequenceNumber));
        return taken;
      };
      const run = await openRun(folder, consume, [everything]);
      await run.dynamo.start();
      await put(run, ticket);
      await run.activity.settled();
      await run.stop();
    }
    expect(numbers).toEqual([...new Set(numbers)].sort());
    expect(numbers).toHaveLength(3);
  });

  it('keeps a record until all its consumers have it', async () => {
    const folder = mkdtempSync(join(root, 'run-'));
    const [signal, publish] = [mapping({ functionArn: 'signal' }), mapping({ functionArn: 'publish' })];
    const first = await openRun(folder, (_, name) => (name === 'publish' ? thrown : taken), [signal, publish]);
    await first.dynamo.start();
    await put(first, '1');
    await first.activity.settled();
    await first.stop();
    const consumers: string[] = [];
    const consume = (_: unknown, name: string) => {
      consumers.push(name);
      return taken;
    };
    const second = await openRun(folder, consume, [signal, publish]);
    await second.dynamo.start();
    await second.activity.settled();
    expect(consumers).toEqual(['signal', 'publish']);
  });
});
