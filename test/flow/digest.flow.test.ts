import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Run, startRun } from '../../local/run.ts';
import { type Hotline, heating, hotlineAt, type Message } from './support/hotline.ts';

const handler = '+8610000001143';
let dataFolder: string;
let run: Run;
let hotline: Hotline;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'digest-'));
  const now = Date.parse('2026-11-20T10:00:00+08:00');
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
  hotline = hotlineAt(run.apiUrl);
}, 60_000);
afterAll(async () => {
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

const digests = async (): Promise<readonly string[]> => {
  const messages = await (await fetch(`${run.apiUrl}/local/messages?to=${encodeURIComponent(handler)}`)).json();
  return (messages as readonly Message[])
    .filter(({ template }) => template === 'unit-digest')
    .map(({ at, text }) => `${at.slice(0, 16)} ${text.slice(0, text.indexOf('查看'))}`);
};

describe('the morning digest of the running hotline', () => {
  it('comes at start of business of working days while the unit has tickets', async () => {
    const { body } = await hotline.post('/tickets', heating, 'intake@centre');
    const dispatch = { unit: 'dept-housing', class: 'ordinary' };
    await hotline.post(`/tickets/${body.ticketId}/dispatch`, dispatch, 'intake@centre');
    await hotline.clock({ to: '2026-11-24T09:00:00+08:00' });
    expect(await digests()).toEqual([
      '2026-11-23T08:30 【永宁12345】今日到期1件,已超期0件,在办共1件。',
      '2026-11-24T08:30 【永宁12345】今日到期0件,已超期1件,在办共1件。',
    ]);
  }, 120_000);
});
