import { afterAll, describe, expect, it } from '@jest/globals';
import { levelOneSecret } from '../../../lambdas/shared/webhooks/level-one-subscriber.ts';
import { signer } from '../support/api.ts';
import { centreHead, handler, intake, reader, signatory, supervisor, upstream } from '../support/people.ts';
import { carriedBy } from './support/desk-acts.ts';
import { at, endpoint, levelOnePath, partOf, startLevelOneDesk } from './support/level-one-desk.ts';

const { desk, act, ofLevelOne, concluded, applied, open, mark } = await startLevelOneDesk();
afterAll(() => desk.stop());

const general = { sub: 'general-1', roles: ['general'], unit: 'centre' };
const path = levelOnePath;

describe('what goes up to level 1 by hand (R4, R41)', () => {
  it('is listed: what waits for level 1, and what is to be handed over', async () => {
    const [result, closure] = [await concluded(), await applied()];
    const { html } = await open(path);
    expect(partOf(html, '待上报')).toContain(result.ticketId);
    expect(partOf(html, '待上报')).toContain(result.number);
    expect(partOf(html, '待上报')).toContain('办理结果');
    expect(partOf(html, '待一级平台决定')).toContain(closure.ticketId);
    expect(partOf(html, '待一级平台决定')).toContain(`/desk/tickets/${closure.ticketId}#acts`);
    expect(partOf(html, '待一级平台决定')).not.toContain(result.ticketId);
    expect((await open(`${path}?month=2026-10`)).html).toContain('<b>2026-10月份</b>');
  });

  it('leaves out the county’s own, until it goes up', async () => {
    const own = await desk.dispatched();
    await act(own, 'submit-result', { summary: '已修', outcome: 'solved' }, handler);
    await act(own, 'sign-result', { approve: true }, signatory);
    expect((await open(path)).html).not.toContain(own);
  });

  it('has a sheet with materials and checklist, to print and as a workbook', async () => {
    const { ticketId, number } = await applied();
    const { html } = await open(`${path}/${ticketId}`);
    for (const text of [number, '受管网所限', '已列入明年计划', '☑ 有 · 向来电群众的回复和解释', '☐ 缺 · 现场照片'])
      expect(html).toContain(text);
    const printed = await open(`${path}/${ticketId}/file?format=html`);
    expect(printed.html).toMatch(/^<!doctype html>/);
    expect(printed.html).toContain('报送银川市一级平台材料');
    expect(printed.html).toContain('已列入明年计划');
    const workbook = await open(`${path}/${ticketId}/file?format=xlsx`);
    expect(workbook.status).toBe(200);
    expect(Buffer.from(workbook.html, 'base64').subarray(0, 2).toString()).toBe('PK');
    expect((await open(`${path}/${ticketId}/file?format=exe`)).status).toBe(404);
    expect((await open(`${path}/file?month=2026-11`)).status).toBe(200);
  });

  it('is marked as handed over once: when, by whom, how, and what was missing', async () => {
    const { ticketId } = await concluded();
    const carried = carriedBy((await open(`${path}/${ticketId}`)).html, 'hand-over') ?? {};
    const marked = await mark(ticketId, { way: 'paper', note: '已送市便民中心窗口' });
    expect([marked.status, marked.location]).toEqual([303, `${path}/${ticketId}?did=hand-over`]);
    const { html } = await open(`${path}/${ticketId}?did=hand-over`);
    expect(html).toContain('已登记上报。');
    expect(html).toContain('已送市便民中心窗口');
    expect(html).toContain('缺少材料: 向来电群众的回复和解释; 联系群众的记录; 现场照片');
    const list = (await open(path)).html;
    expect(partOf(list, '待上报')).not.toContain(ticketId);
    expect(partOf(list, '已上报')).toContain(ticketId);
    expect(partOf(list, '已上报')).toContain('纸质材料');
    expect(carriedBy((await open(`${path}/${ticketId}`)).html, 'hand-over')).toBeUndefined();
    const again = { ...carried, way: 'file', nonce: 'E'.repeat(16) };
    const twice = await desk.as(supervisor).send(`${path}/${ticketId}`, again, { at: at('24T10:00') });
    expect([twice.status, twice.html.includes('此项已登记上报。')]).toEqual([409, true]);
  });

  it('is marked once however often the form is sent, and not from a sheet that is out of date', async () => {
    const { ticketId } = await concluded();
    const carried = carriedBy((await open(`${path}/${ticketId}`)).html, 'hand-over') ?? {};
    const send = (fields: object = {}) =>
      desk
        .as(supervisor)
        .send(`${path}/${ticketId}`, { ...carried, way: 'platform', ...fields }, { at: at('24T10:00') });
    expect([(await send()).status, (await send()).status]).toEqual([303, 303]);
    const stale = await applied();
    const before = carriedBy((await open(`${path}/${stale.ticketId}`)).html, 'hand-over') ?? {};
    await act(stale.ticketId, 'record-upstream-decision', { accept: false, reason: '应予解决' }, supervisor);
    const late = await desk
      .as(supervisor)
      .send(`${path}/${stale.ticketId}`, { ...before, way: 'paper' }, { at: at('24T10:00') });
    expect(late.status).toBe(409);
    expect(late.html).toContain('工单情况已变化');
  });

  it('refuses a form that says nothing, and says what is missing', async () => {
    const { ticketId } = await concluded();
    expect((await mark(ticketId, { way: 'pigeon' })).status).toBe(422);
    expect((await mark(ticketId, { way: 'paper', note: '长'.repeat(501) })).html).toContain('备注最长500字');
    expect((await mark(ticketId, { way: 'paper', at: 'x' })).status).toBe(422);
    expect((await mark(ticketId, { way: 'paper', nonce: 'short' })).status).toBe(404);
  });

  it('is the centre’s; the signing secret is its head’s', async () => {
    for (const who of [handler, signatory, intake, reader, upstream]) expect((await open(path, who)).status).toBe(403);
    for (const who of [general, supervisor]) {
      const page = await open(path, who);
      expect([page.status, page.html.includes(levelOneSecret(1, signer))]).toEqual([200, false]);
    }
    const head = (await open(path, centreHead)).html;
    expect(head).toContain(levelOneSecret(1, signer));
    expect(head).toContain(endpoint);
    expect((await open(`${path}/20261123000000`)).status).toBe(404);
    expect((await open(`${path}/none`)).status).toBe(404);
  });

  it('speaks English too', async () => {
    const { ticketId } = await applied();
    const { html } = await desk.as(supervisor).open(`${path}/${ticketId}?lang=en`, { at: at('24T09:00') });
    expect(html).toContain('reply and explanation to the caller');
  });
});

describe('a matter of level 1 entered by hand (R4)', () => {
  const call = {
    channel: 'upstream',
    phone: '13800138000',
    type: 'help',
    subject: '路灯不亮',
    description: '三盏路灯不亮',
    request: '请修复',
    category: 'utilities/heating',
    nonce: 'C'.repeat(16),
    upstreamNumber: 'YC-HAND-1',
    upstreamDueAt: '2026-11-25T12:00',
  };
  const send = (step: string, more: object = {}) =>
    desk.as(intake).send('/desk/intake', { ...call, step, ...more }, { at: at('23T09:00') });

  it('is taken down with its number and limit, read back, and filed once', async () => {
    const form = await desk.as(intake).open('/desk/intake/level-one', { at: at('23T09:00') });
    expect(form.html).toContain('name="upstreamNumber"');
    expect(form.html).toContain('name="upstreamDueAt"');
    const back = await send('read-back');
    expect(back.html).toContain('一级平台工单YC-HAND-1。');
    expect(back.html).toContain('一级平台要求在11月25日(周三)12:00前办结。');
    const filed = await send('file');
    expect(filed.status).toBe(303);
    const found = await desk.get('/tickets?upstreamNumber=YC-HAND-1', { as: supervisor });
    expect(found.body.items).toHaveLength(1);
    const other = await send('file', { nonce: 'D'.repeat(16), description: '另一件' });
    expect(other.status).toBe(409);
    expect(other.html).toContain('此一级平台编号已登记为工单');
  });

  it('says what is wrong with a limit', async () => {
    const wrong = await send('read-back', { upstreamDueAt: '2026-02-30T10:00', upstreamNumber: 'YC-HAND-2' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('upstreamDueAt-error');
  });
});

describe('the two limits at the desk (§9-G)', () => {
  it('both stand at the ticket’s head, with whether the county is late', async () => {
    const { ticketId } = await ofLevelOne();
    const page = async (time: string) =>
      (await desk.as(supervisor).open(`/desk/tickets/${ticketId}`, { at: at(time) })).html;
    expect(await page('23T11:00')).toContain('一级平台时限:11月25日(周三)12:00;法定时限:11月24日(周二)18:00。');
    expect(await page('23T11:00')).not.toContain('对一级平台已超期');
    expect(await page('25T12:00')).toContain('<b>对一级平台已超期</b>');
  });

  it('an extension beyond level 1’s is granted with the later one that level 1 has set', async () => {
    const { ticketId } = await ofLevelOne();
    await act(ticketId, 'request-extension', { reason: '施工', workingDays: 4 }, handler);
    const decide = (fields: Readonly<Record<string, string>>) =>
      desk
        .as(centreHead)
        .act(
          ticketId,
          'decide-extension',
          { approve: 'true', reason: '属实', workingDays: '4', ...fields },
          { at: at('24T10:00') },
        );
    const refused = await decide({});
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('延时超过一级平台时限');
    expect((await decide({ upstreamDueAt: '2026-11-27T18:00' })).status).toBe(303);
    const { ticket } = await desk.get(`/tickets/${ticketId}`, { as: supervisor, at: at('24T11:00') });
    expect([ticket.dueAt, ticket.upstreamDueAt]).toEqual([
      '2026-11-27T18:00:00.000+08:00',
      '2026-11-27T18:00:00.000+08:00',
    ]);
  });
});
