import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CloudAssembly } from '../../../local/assembly/cloud-assembly.ts';
import { synthesizeSupportApp } from '../assembly/support/synthesized.ts';

const script = fileURLToPath(new URL('./support/serve.ts', import.meta.url));

describe('A run that is killed', () => {
  let assembly: CloudAssembly;
  let dataFolder: string;
  let child: ChildProcess;

  const serve = async () => {
    child = spawn(process.execPath, [script, dataFolder, assembly.folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    return JSON.parse(line.toString('utf8')) as { apiUrl: string };
  };
  const kill = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  const authorized = async (apiUrl: string) => {
    const { token } = (await (await fetch(`${apiUrl}/local/token?role=clerk`)).json()) as { token: string };
    return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  };

  beforeAll(async () => {
    assembly = await synthesizeSupportApp();
  }, 60_000);
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'crash-'));
  });
  afterEach(async () => {
    if (child.exitCode === null && child.signalCode === null) await kill();
    await rm(dataFolder, { recursive: true, force: true });
  });

  it('has delivered, after its next start, every item it acknowledged', async () => {
    const first = await serve();
    const headers = await authorized(first.apiUrl);
    const body = (id: number) => JSON.stringify({ id: String(id), to: '+8613909500001' });
    const ids = Array.from({ length: 20 }, (_, index) => index);
    const acknowledged: number[] = [];
    const posts = ids.map(async (id) => {
      const response = await fetch(`${first.apiUrl}/letters`, { method: 'POST', headers, body: body(id) });
      if (response.status === 201) acknowledged.push(id);
      if (acknowledged.length === 5) await kill();
    });
    await Promise.allSettled(posts);
    expect(acknowledged.length).toBeGreaterThanOrEqual(5);
    const second = await serve();
    await fetch(`${second.apiUrl}/local/settled`);
    for (const id of acknowledged) {
      const letter = await fetch(`${second.apiUrl}/letters/${id}`, { headers });
      expect(await letter.json()).toMatchObject({ id: String(id), heardAt: 'stream' });
    }
  }, 60_000);
});
