import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TicketView } from '../../../lambdas/shared/schemas/ticket-view.ts';
import { type Run, startRun } from '../../../local/run.ts';
import type { AccountMessage } from '../../../local/wechat/chat.ts';
import { type Hotline, hotlineAt } from '../../flow/support/hotline.ts';
import { jpeg } from '../../lambdas/photo-check/support/pictures.ts';

describe('The official account on this machine', () => {
  let dataFolder: string;
  let run: Run;
  let hotline: Hotline;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'wechat-'));
    const now = Date.parse('2026-11-23T09:00:00+08:00');
    run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', profile: 'china', now });
    hotline = hotlineAt(run.apiUrl);
  }, 60_000);
  afterAll(async () => {
    await run.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }, 30_000);

  const address = () => `${run.apiUrl}/local/wechat-messages`;
  const say = async (
    message: object,
  ): Promise<{ readonly id: number; readonly status: number; readonly answer: string }> => {
    const answered = await fetch(address(), { method: 'POST', body: JSON.stringify({ from: 'oUser1', ...message }) });
    expect(answered.status).toBe(202);
    return (await answered.json()) as { id: number; status: number; answer: string };
  };
  const heard = async (): Promise<string> => {
    await hotline.settled();
    const messages = (await (await fetch(`${address()}?from=oUser1`)).json()) as AccountMessage[];
    return messages.findLast(({ own }) => !own)?.text ?? '';
  };

  it('takes a report from the first word to the photo on the ticket', async () => {
    expect(await say({ event: 'subscribe' })).toMatchObject({ status: 200, answer: 'success' });
    expect(await heard()).toContain('欢迎关注');
    for (const message of [
      { event: 'REPORT' },
      { text: '同意' },
      { text: '1' },
      { text: '路灯坏了三天,晚上看不见路' },
      { place: { lat: 38.2773, long: 106.2532, label: '团结西路' } },
      { picture: jpeg.toString('base64') },
      { text: '完成' },
      { text: '13800138000' },
    ])
      await say(message);
    expect(await heard()).toContain('请核对');
    const confirmed = await say({ text: '确认' });
    const told = await heard();
    const [, ticketId = ''] = /工单编号:(\d+)/.exec(told) ?? [];
    await say({ text: '确认', id: confirmed.id });
    const { body } = await hotline.get(`/tickets/${ticketId}`, 'supervisor@centre');
    const ticket = body as unknown as TicketView;
    expect(ticket).toMatchObject({ stage: 'received', channel: 'wechat' });
    expect(ticket.photos).toMatchObject([{ step: 'problem' }]);
    expect(await heard()).toBe(told);
    await say({ text: `查 ${ticketId}` });
    await say({ text: '8000' });
    const link = /http:\S+$/.exec(await heard())?.[0] ?? '';
    expect(link.startsWith(`${run.apiUrl}/t/`)).toBe(true);
    expect((await fetch(link)).status).toBe(200);
  });

  it.each([
    ['no body', ''],
    ['no person', '{"text":"x"}'],
    ['nothing said', '{"from":"oUser1"}'],
  ])('says what is wrong with %s', async (_, body) => {
    expect((await fetch(address(), { method: 'POST', body })).status).toBe(422);
  });
});
