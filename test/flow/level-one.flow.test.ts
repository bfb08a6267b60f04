import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { levelOneFilingExample } from '../../lambdas/shared/schemas/filing-example.ts';
import type { ArrivedLetter } from '../../local/level-one/letter-box.ts';
import { type Run, startRun } from '../../local/run.ts';
import { deskVisitor } from './support/desk-visitor.ts';
import { type Hotline, hotlineAt } from './support/hotline.ts';

let dataFolder: string;
let run: Run;
let hotline: Hotline;
const now = Date.parse('2026-11-23T10:00:00+08:00');

const begin = async (more: object = {}): Promise<void> => {
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', profile: 'china', ...more });
  hotline = hotlineAt(run.apiUrl);
};
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'level-one-'));
  await begin({ now });
}, 60_000);
afterAll(async () => {
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

type Letter = ArrivedLetter & { readonly content: { readonly type: string; readonly data: Record<string, unknown> } };
type Inbox = { readonly connected: boolean; readonly letters: readonly Letter[] };

const levelOne = async (init?: RequestInit): Promise<Inbox> =>
  (await (await fetch(`${run.apiUrl}/local/level-one`, init)).json()) as Inbox;
const takes = (yes: boolean) => levelOne({ method: 'PUT', body: JSON.stringify({ takes: yes }) });
const about = async (ticketId: string): Promise<readonly Letter[]> =>
  (await levelOne()).letters.filter(({ content }) => content.data.ticketId === ticketId);

let numbers = 0;
/** A matter that level 1 handed down, with the unit's signed result. */
const concluded = async (): Promise<{ readonly ticketId: string; readonly number: string }> => {
  numbers += 1;
  const number = `YC202611230008${numbers}`;
  const filed = await hotline.post('/tickets', { ...levelOneFilingExample, upstreamNumber: number }, 'upstream@');
  const { ticketId } = filed.body;
  const act = async (name: string, body: object, as: string) =>
    expect((await hotline.post(`/tickets/${ticketId}/${name}`, body, as)).status).toBe(200);
  await act('dispatch', { unit: 'dept-housing', class: 'ordinary' }, 'intake@centre');
  await act('submit-result', { summary: '已更换阀门,恢复供暖。', outcome: 'solved' }, 'handler@dept-housing');
  await act('sign-result', { approve: true }, 'signatory@dept-housing');
  await hotline.settled();
  return { ticketId, number };
};

describe('level 1 beside the running hotline (R4)', () => {
  it('gets the result of the ticket that it filed: under its own number, signed, without the caller', async () => {
    const { ticketId, number } = await concluded();
    const [letter, ...others] = await about(ticketId);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      verified: true,
      status: 204,
      content: {
        type: 'level-one.result',
        data: { upstreamNumber: number, result: { outcome: 'solved', summary: '已更换阀门,恢复供暖。' } },
      },
    });
    expect(JSON.stringify(letter)).not.toContain(levelOneFilingExample.citizen.phone ?? '');
    expect(levelOneFilingExample.citizen.phone).toBeDefined();
  }, 60_000);

  it('gets what was given up after a day once the head of the centre sends it again, with the id it had', async () => {
    await takes(false);
    const { ticketId } = await concluded();
    const [first] = await about(ticketId);
    expect(first).toMatchObject({ verified: true, status: 503 });
    await hotline.clock({ advance: 'PT26H' });
    const tried = (await about(ticketId)).length;
    await hotline.clock({ advance: 'PT5H' });
    expect(await about(ticketId)).toHaveLength(tried);
    const head = await deskVisitor(run.apiUrl, 'centre-head@centre');
    expect(await head.open('/desk/level-one/deliveries')).toContain('试送一天未收');
    await takes(true);
    expect(await head.send('/desk/level-one/deliveries', 'send-again')).toBe('/desk/level-one/deliveries?did=sent');
    await hotline.clock({ advance: 'PT1M' });
    const arrived = await about(ticketId);
    expect(arrived.filter(({ status }) => status === 204)).toMatchObject([{ id: first?.id, verified: true }]);
    expect(await head.open('/desk/level-one/deliveries')).toContain('没有未送达的推送');
  }, 120_000);

  it('gets a ticket from its beginning when it lost it', async () => {
    const { ticketId } = await concluded();
    const head = await deskVisitor(run.apiUrl, 'centre-head@centre');
    await head.send('/desk/level-one/deliveries', 'send-one', { subject: ticketId });
    await hotline.clock({ advance: 'PT1M' });
    const ids = (await about(ticketId)).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    expect(await head.send('/desk/level-one/deliveries', 'send-one', { subject: '20261123000000' })).toBe('422');
  }, 60_000);

  it('still verifies what comes after a restart, and shows what came before', async () => {
    const before = (await levelOne()).letters.length;
    await run.stop();
    await begin();
    const { ticketId } = await concluded();
    expect(await about(ticketId)).toMatchObject([{ verified: true, status: 204 }]);
    expect((await levelOne()).letters).toHaveLength(before + 1);
  }, 120_000);
});
