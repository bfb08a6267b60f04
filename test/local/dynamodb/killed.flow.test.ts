import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import type { StreamRecord } from '../../../local/dynamodb/stream-record.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { mapping, openRun, taken, tickets } from './run.ts';

const root = temporaryFolder();
const program = fileURLToPath(new URL('./killed-run.ts', import.meta.url));

/** Runs until so many commits are acknowledged and kills the process: what was acknowledged, what a consumer took. */
async function killAfter(count: number, folder: string) {
  const given = [folder, JSON.stringify(tickets), JSON.stringify(mapping())];
  const child = spawn(process.execPath, [program, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const said = { acknowledged: [] as string[], taken: [] as string[] };
  for await (const line of createInterface({ input: child.stdout })) {
    const [what, commit] = line.split(' ') as [keyof typeof said, string];
    said[what].push(commit);
    if (said.acknowledged.length === count) child.kill('SIGKILL');
  }
  await exited;
  return said;
}

describe('a run that is killed', () => {
  it('has lost no acknowledged write and no delivery of one', async () => {
    const folder = mkdtempSync(join(root, 'run-'));
    const killed = await killAfter(400, folder);
    const delivered = new Set<string>();
    const consume = (batch: readonly StreamRecord[]) => {
      for (const { dynamodb } of batch) delivered.add(String(dynamodb.NewImage?.pk?.S));
      return taken;
    };
    const run = await openRun(folder, consume, [mapping()]);
    await run.dynamo.start();
    await run.activity.settled();
    const owed = killed.acknowledged.filter((commit) => !killed.taken.includes(commit));
    expect(owed.length).toBeGreaterThan(0);
    expect(owed.filter((commit) => !delivered.has(commit))).toEqual([]);
    for (const pk of killed.acknowledged) {
      const Key = { pk: { S: pk }, sk: { S: 'EVENT#0001' } };
      const { Item } = await run.client.send(new GetItemCommand({ TableName: 'Tickets', Key }));
      expect(Item?.pk).toEqual({ S: pk });
    }
  });
});
