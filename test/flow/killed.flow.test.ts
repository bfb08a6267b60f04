import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { statesEntered } from './support/history.ts';
import { type Hotline, heating, hotlineAt } from './support/hotline.ts';

const main = fileURLToPath(new URL('../../local/main.ts', import.meta.url));
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
};

let dataFolder: string;
let child: ChildProcess;
let hotline: Hotline;
let awsUrl: string;

/** Starts the local run as `npm start` does, in a process of its own. */
const start = async (...flags: readonly string[]): Promise<void> => {
  const [port, awsPort] = [await freePort(), await freePort()];
  const ports = ['--port', String(port), '--aws-port', String(awsPort), '--data', dataFolder, '--clock', 'manual'];
  child = spawn(process.execPath, [main, ...ports, ...flags], { stdio: 'ignore' });
  awsUrl = `http://127.0.0.1:${awsPort}`;
  hotline = hotlineAt(`http://127.0.0.1:${port}`);
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${hotline.apiUrl}/local/settled`).catch(() => undefined);
    if (answer?.ok) return;
    await setTimeout(50);
  }
  throw new Error('the local run did not start');
};
const kill = async (): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'killed-'));
});
afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) await kill();
  await rm(dataFolder, { recursive: true, force: true });
});

const file = async (): Promise<string> => (await hotline.post('/tickets', heating, 'intake@centre')).body.ticketId;
const ticketOf = async (id: string) => (await hotline.get(`/tickets/${id}`, 'supervisor@centre')).body;
const templates = async (id: string) => (await hotline.messages(id)).map(({ template }) => template);

describe('a hotline that is killed with kill -9', () => {
  it('right after an acknowledged write: the workflow starts, the SMS goes out, nothing is lost', async () => {
    await start('--now', '2026-11-23T09:00:00+08:00');
    const id = await file();
    const { status } = await hotline.post(
      `/tickets/${id}/dispatch`,
      { unit: 'dept-housing', class: 'ordinary' },
      'intake@centre',
    );
    expect(status).toBe(200);
    await kill();
    await start();
    await hotline.settled();
    expect(await ticketOf(id)).toMatchObject({ stage: 'dispatched', dueAt: '2026-11-24T18:00:00.000+08:00' });
    expect((await statesEntered(awsUrl, `${id}-1`)).at(-1)).toBe('AwaitDayOne');
    expect([...new Set(await templates(id))].toSorted()).toEqual(['citizen-dispatched', 'unit-dispatched']);
  }, 120_000);

  it('in a wait and in a milestone: started again, the limit fires at its instant, once', async () => {
    await start('--now', '2026-11-23T09:00:00+08:00');
    const id = await file();
    await hotline.post(`/tickets/${id}/dispatch`, { unit: 'dept-housing', class: 'ordinary' }, 'intake@centre');
    await hotline.settled();
    await kill();
    await start();
    await hotline.clock({ to: '2026-11-24T17:59:59.000+08:00' });
    const moved = hotline.clock({ to: '2026-11-24T18:00:05.000+08:00' }).catch(() => undefined);
    await setTimeout(15);
    await kill();
    await moved;
    await start();
    await hotline.clock({ to: '2026-11-24T18:30:00.000+08:00' });
    const { breaches, overdue, timeline } = await ticketOf(id);
    expect([overdue, breaches.length]).toEqual([true, 1]);
    expect(breaches[0]?.limit).toBe('2026-11-24T18:00:00.000+08:00');
    expect(timeline.filter(({ event }) => event === 'LimitPassed')).toHaveLength(1);
    expect((await statesEntered(awsUrl, `${id}-1`)).at(-1)).toBe('AwaitOverdue');
    expect(await templates(id)).toEqual(expect.arrayContaining(['citizen-late', 'unit-late', 'centre-unit-late']));
  }, 120_000);
});
