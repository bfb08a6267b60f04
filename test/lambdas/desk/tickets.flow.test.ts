import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  admin,
  centreHead,
  handler,
  intake,
  leadingGroup,
  otherHandler,
  reader,
  signatory,
  supervisor,
} from '../support/people.ts';
import { carriedBy, type Desk, startDesk } from './support/desk-acts.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const pageOf = (ticketId: string): string => `/desk/tickets/${ticketId}`;
const stageOf = async (ticketId: string) => (await desk.get(pageOf(ticketId).replace('/desk', ''))).ticket.stage;
const eventsOf = async (ticketId: string) =>
  (await desk.commits(ticketId)).flatMap(({ events }) => events.map(({ type }) => type));

const concluded = async (): Promise<string> => {
  const ticketId = await desk.dispatched();
  await desk.as(handler).act(ticketId, 'submit-result', { summary: '循环泵已更换', outcome: 'solved' });
  await desk.as(signatory).act(ticketId, 'sign-result', { approve: 'true' });
  return ticketId;
};

describe('the page of a ticket', () => {
  it('tells stage, light, time left, matter, both clocks, ledger and timeline in words', async () => {
    const ticketId = await desk.dispatched();
    const { status, html } = await desk.as(supervisor).open(pageOf(ticketId));
    expect(status).toBe(200);
    for (const text of [
      ticketId,
      '办理中',
      '正常',
      '还剩',
      '11月24日(周二)18:00前办结',
      '小区暖气不热',
      '请尽快恢复供暖。',
      '+8613800138000',
      '群众等候',
      '承办单位',
      '时限台账',
      '普通事项',
      '办理经过',
    ])
      expect(html).toContain(text);
  });

  it('turns red when the limit is past, and amber within four hours of it', async () => {
    const ticketId = await desk.dispatched();
    const at = async (moment: string) => (await desk.as(supervisor).open(pageOf(ticketId), { at: moment })).html;
    expect(await at('2026-11-24T13:59:00+08:00')).toContain('light green');
    expect(await at('2026-11-24T14:00:00+08:00')).toContain('light amber');
    expect(await at('2026-11-24T18:00:00+08:00')).toContain('light red');
  });

  it('keeps the caller of a report from the unit, and the whole ticket from the body complained of', async () => {
    const report = { type: 'violation-report', complainedUnit: 'dept-water' };
    const ticketId = await desk.dispatched(report);
    const seen = (await desk.as(handler).open(pageOf(ticketId))).html;
    expect(seen).toContain('保密');
    expect(seen).not.toMatch(/13800138000|王秀兰|3号楼/);
    expect(await desk.as(otherHandler).open(pageOf(ticketId))).toMatchObject({
      status: 403,
      html: expect.stringContaining('被投诉单位'),
    });
  });

  it.each([
    ['another unit', otherHandler, 403],
    ['the holder', handler, 200],
    ['a reader of the county', reader, 200],
  ])('is shown as the API shows it: %s', async (_, who, status) => {
    const ticketId = await desk.dispatched();
    expect((await desk.as(who).open(pageOf(ticketId))).status).toBe(status);
    expect((await desk.get(`/tickets/${ticketId}`, { as: who })).status).toBe(status);
  });

  it.each([
    ['99999999999999', 404],
    ['20261123000010', 404],
    ['x', 404],
  ])('says that there is no ticket %s', async (number, status) => {
    expect((await desk.as(supervisor).open(pageOf(number))).status).toBe(status);
  });

  it('links the execution in the console of the partition, or that of the local run, for those who watch it', async () => {
    const ticketId = await desk.dispatched();
    const aws = (await desk.as(supervisor).open(pageOf(ticketId))).html;
    expect(aws).toContain('https://cn-northwest-1.console.amazonaws.cn/states/home');
    expect((await desk.as(handler).open(pageOf(ticketId))).html).not.toContain('console.amazonaws.cn');
    const local = await startDesk([], { workflowConsole: 'http://127.0.0.1:3000/local/' });
    const there = await local.dispatched();
    expect((await local.as(supervisor).open(pageOf(there))).html).toContain(`http://127.0.0.1:3000/local/#${there}-1`);
    await local.stop();
  });

  it('prints without forms', async () => {
    const ticketId = await desk.dispatched();
    const { html } = await desk.as(supervisor).open(`${pageOf(ticketId)}/print`);
    expect(html).toContain('打印于2026年11月23日(周一)10:00');
    expect(html).not.toContain('name="act"');
  });

  it('speaks English', async () => {
    const ticketId = await desk.dispatched();
    const { html } = await desk.as(supervisor).open(pageOf(ticketId), { query: { lang: 'en' } });
    for (const text of ['In time', 'Deadline ledger', 'Time taken', 'Conclude by Tue 24 Nov 2026 18:00'])
      expect(html).toContain(text);
  });

  it('records that its unit has read it, once, and only when the page says so itself', async () => {
    const ticketId = await desk.dispatched();
    const unit = desk.as(handler);
    expect((await unit.open(pageOf(ticketId))).html).toContain('data-reads');
    expect(await eventsOf(ticketId)).not.toContain('NoticeRead');
    for (let turn = 0; turn < 2; turn += 1)
      expect((await unit.send(pageOf(ticketId), { act: 'mark-read' })).status).toBe(204);
    expect((await eventsOf(ticketId)).filter((type) => type === 'NoticeRead')).toHaveLength(1);
  });
});

describe('the acts of a ticket', () => {
  it('offer each post its own, and say why an act is barred', async () => {
    const ticketId = await desk.dispatched();
    const centre = (await desk.as(supervisor).open(pageOf(ticketId))).html;
    for (const act of ['reassign', 'supervise', 'urge', 'merge', 'withdraw'])
      expect(carriedBy(centre, act)).toBeDefined();
    for (const act of ['dispatch', 'submit-result', 'sign-result']) expect(carriedBy(centre, act)).toBeUndefined();
    const unit = (await desk.as(handler).open(pageOf(ticketId), { at: '2026-11-25T09:00:00+08:00' })).html;
    expect(carriedBy(unit, 'submit-result')).toBeDefined();
    expect(carriedBy(unit, 'request-return')).toBeUndefined();
    expect(unit).toMatch(/申请退回<\/b>.*依据:三\(二\)/s);
    expect(carriedBy((await desk.as(reader).open(pageOf(ticketId))).html, 'urge')).toBeUndefined();
  });

  it('dispatch to a unit typed by a part of its name', async () => {
    const ticketId = await desk.file();
    const { status, location } = await desk
      .as(intake)
      .act(ticketId, 'dispatch', { 'unit~named': '住房和城乡建设', class: 'ordinary' });
    expect([status, location]).toEqual([303, `/desk/tickets/${ticketId}?did=dispatch`]);
    expect((await desk.get(`/tickets/${ticketId}`)).ticket.unit).toBe('dept-housing');
    expect((await desk.as(intake).open(location ?? '')).html).toContain('已派单');
  });

  it('are done once, however often a form is sent, and again from the page opened anew', async () => {
    const ticketId = await desk.dispatched();
    const unit = desk.as(handler);
    const carried = carriedBy((await unit.open(pageOf(ticketId))).html, 'contact-citizen');
    const form = { ...carried, medium: 'phone', note: '已约定下午上门' };
    const answers = await Promise.all([1, 2, 3].map(() => unit.send(pageOf(ticketId), form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await eventsOf(ticketId)).filter((type) => type === 'CitizenContacted')).toHaveLength(1);
    await unit.act(ticketId, 'contact-citizen', { medium: 'phone', note: '已约定下午上门' });
    expect((await eventsOf(ticketId)).filter((type) => type === 'CitizenContacted')).toHaveLength(2);
  });

  it('are not carried out from a page that shows another state, and keep what was typed', async () => {
    const ticketId = await desk.dispatched();
    const carried = carriedBy((await desk.as(handler).open(pageOf(ticketId))).html, 'submit-result') ?? {};
    await desk.as(intake).act(ticketId, 'add-information', { text: '五楼也不热' });
    const form = { ...carried, summary: '循环泵已更换', outcome: 'solved' };
    const stale = await desk.as(handler).send(pageOf(ticketId), form);
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('工单有了新情况');
    expect(stale.html).toContain('循环泵已更换</textarea>');
    expect(await stageOf(ticketId)).toBe('dispatched');
    const again = { ...form, ...carriedBy(stale.html, 'submit-result') };
    expect((await desk.as(handler).send(pageOf(ticketId), again)).status).toBe(303);
    expect(await stageOf(ticketId)).toBe('signature');
  });

  it('give back what was typed also where the form is not there any more, or the ticket is another unit’s', async () => {
    const ended = await desk.file();
    const decline = carriedBy((await desk.as(supervisor).open(pageOf(ended))).html, 'decline') ?? {};
    await desk.as(intake).act(ended, 'dispatch', { unit: 'dept-housing', class: 'ordinary' });
    const late = await desk.as(supervisor).send(pageOf(ended), { ...decline, reason: '属劳动争议甲', route: '仲裁' });
    expect([late.status, late.html.includes('属劳动争议甲')]).toEqual([409, true]);
    const moved = await desk.dispatched();
    const result = carriedBy((await desk.as(handler).open(pageOf(moved))).html, 'submit-result') ?? {};
    await desk.as(supervisor).act(moved, 'reassign', { unit: 'dept-water', reason: '派错单位' });
    const form = { ...result, summary: '循环泵已更换<乙>', outcome: 'solved' };
    const gone = await desk.as(handler).send(pageOf(moved), form);
    expect([gone.status, gone.html.includes('循环泵已更换&lt;乙&gt;')]).toEqual([403, true]);
  });

  it('are refused at the form with the clause and what next, and keep what was typed', async () => {
    const ticketId = await desk.dispatched();
    const refused = await desk.as(supervisor).act(ticketId, 'reassign', { unit: 'dept-housing', reason: '派单有误甲' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('依据:');
    expect(refused.html).toContain('派单有误甲</textarea>');
    const missing = await desk.as(supervisor).act(ticketId, 'supervise', { message: '请报送整改情况', replyBy: '' });
    expect(missing.status).toBe(422);
    expect(missing.html).toMatch(/答复时限:\s*必填/);
    expect(missing.html).toContain('请报送整改情况</textarea>');
  });

  it('correct a wrong dispatch at the head of the page while it is fresh', async () => {
    const ticketId = await desk.dispatched();
    const soon = '2026-11-23T10:40:00+08:00';
    expect((await desk.as(supervisor).open(pageOf(ticketId), { at: soon })).html).toContain('派错了?改派');
    expect((await desk.as(intake).open(pageOf(ticketId), { at: soon })).html).toContain('请立即告知督办员改派');
    const later = (await desk.as(supervisor).open(pageOf(ticketId), { at: '2026-11-23T12:00:00+08:00' })).html;
    expect(later).not.toContain('派错了?改派');
    expect(carriedBy(later, 'reassign')).toBeDefined();
    const corrected = { unit: 'dept-water', reason: '管线归水务' };
    expect((await desk.as(supervisor).act(ticketId, 'reassign', corrected, { at: soon })).status).toBe(303);
    expect((await desk.get(`/tickets/${ticketId}`)).ticket.unit).toBe('dept-water');
  });

  it('lead through the life of a ticket: result, signature, callback by a supervisor who did not dispatch, archive', async () => {
    const ticketId = await concluded();
    expect(await stageOf(ticketId)).toBe('callback');
    const called = { medium: 'phone', reached: 'true', solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
    const intakes = (await desk.as(intake).open(pageOf(ticketId))).html;
    expect(intakes).not.toContain('name="audit"');
    await desk.as(supervisor).act(ticketId, 'record-callback', { ...called, callReference: '20261123-0007' });
    expect(await stageOf(ticketId)).toBe('archived');
    expect((await desk.as(supervisor).act(ticketId, 'reopen', { reason: '又停暖了' })).status).toBe(303);
  });

  it('review a return, an extension and a closure, told beforehand what each decision does', async () => {
    const ticketId = await desk.dispatched();
    await desk
      .as(handler)
      .act(ticketId, 'request-return', { reason: '属城管', suggestedUnit: 'dept-urban-management' });
    const review = (await desk.as(supervisor).open(pageOf(ticketId))).html;
    for (const text of ['待您审核', '属城管', '同意后', '不同意后']) expect(review).toContain(text);
    await desk.as(supervisor).act(ticketId, 'decide-return', { approve: 'true', reason: '属实' });
    expect((await desk.get(`/tickets/${ticketId}`)).ticket).toMatchObject({
      unit: 'dept-urban-management',
      returns: 1,
    });
    const other = await desk.dispatched();
    await desk.as(handler).act(other, 'request-extension', { reason: '外购设备', workingDays: '4' });
    await desk.as(centreHead).act(other, 'decide-extension', { approve: 'true', reason: '属实', workingDays: '4' });
    expect((await desk.get(`/tickets/${other}`)).ticket.dueAt).toBe('2026-11-27T18:00:00.000+08:00');
  });

  it('supervise, appoint lead and partners, merge, hold and restart', async () => {
    const [ticketId, master] = [await desk.dispatched(), await desk.dispatched()];
    const until = '2026-11-25T18:00';
    await desk.as(supervisor).act(ticketId, 'supervise', { message: '请报送整改情况', replyBy: until });
    expect((await desk.get(`/tickets/${ticketId}`)).ticket.supervision?.replyBy).toBe(`${until}:00.000+08:00`);
    await desk.as(handler).act(ticketId, 'reply-supervision', { text: '整改已完成' });
    await desk.as(supervisor).act(ticketId, 'propose-joint', { impact: 'wide', reason: '多人反映' });
    const lead = { 'lead~named': 'dept-water', 'partners:dept-housing': 'true', 'partners:dept-transport': 'true' };
    await desk.as(leadingGroup).act(ticketId, 'join', { ...lead, minutes: '会议纪要' });
    const { joint } = (await desk.get(`/tickets/${ticketId}`)).ticket;
    expect(joint).toEqual({ lead: 'dept-water', partners: ['dept-housing', 'dept-transport'] });
    const same = await desk.dispatched();
    const wrong = await desk.as(supervisor).act(same, 'merge', { into: '20261123999990' });
    expect(wrong.status).toBe(422);
    await desk.as(supervisor).act(same, 'merge', { into: master });
    expect(await stageOf(same)).toBe('merged');
    expect((await desk.as(supervisor).open(pageOf(same))).html).toContain(`href="/desk/tickets/${master}"`);
    await desk.as(admin).act(master, 'restart');
    await desk.as(centreHead).act(master, 'hold', { until: '2027-12-01T00:00', reason: '行政诉讼' });
    expect(await eventsOf(master)).toEqual(expect.arrayContaining(['WorkflowRestarted', 'ErasureHeld']));
  });

  it('take the urgency off at the dispatch when its box is not ticked, and remember that on a refused form', async () => {
    const ticketId = await desk.file({ urgent: true });
    const page = (await desk.as(intake).open(pageOf(ticketId))).html;
    expect(page).toMatch(/type="checkbox" name="urgent" value="true" checked/);
    const refused = await desk.as(intake).act(ticketId, 'dispatch', { unit: 'dept-nowhere', class: 'ordinary' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('请从单位名录中选择。');
    expect(refused.html).not.toMatch(/GET \/|接口/);
    expect(refused.html).not.toMatch(/type="checkbox" name="urgent" value="true" checked/);
    await desk.as(intake).act(ticketId, 'dispatch', { unit: 'dept-housing', class: 'ordinary' });
    expect((await desk.get(`/tickets/${ticketId}`)).ticket.urgent).toBe(false);
    const still = await desk.file({ urgent: true });
    await desk.as(intake).act(still, 'dispatch', { unit: 'dept-housing', class: 'ordinary', urgent: 'true' });
    expect((await desk.get(`/tickets/${still}`)).ticket.urgent).toBe(true);
  });

  it('answer at once, decline with a route, withdraw for the caller', async () => {
    const answered = await desk.file({ type: 'inquiry' });
    await desk.as(intake).act(answered, 'answer', { reply: '周一至周五可办' });
    expect(await stageOf(answered)).toBe('callback');
    const inCall = { medium: 'in-call', reached: 'true', solved: 'yes', satisfaction: 'satisfied' };
    expect((await desk.as(intake).act(answered, 'record-callback', inCall)).status).toBe(303);
    const declined = await desk.file();
    await desk.as(intake).act(declined, 'decline', { reason: '已进入诉讼', route: '县法院' });
    expect(await stageOf(declined)).toBe('received');
    await desk.as(supervisor).act(declined, 'decline', { reason: '已进入诉讼', route: '县法院' });
    expect(await stageOf(declined)).toBe('declined');
    const withdrawn = await desk.file();
    const unsure = await desk.as(intake).act(withdrawn, 'withdraw', { reason: '已自行解决' });
    expect(unsure.status).toBe(422);
    await desk.as(intake).act(withdrawn, 'withdraw', { reason: '已自行解决', sure: 'yes' });
    expect(await stageOf(withdrawn)).toBe('withdrawn');
  });

  it('are nobody else’s: a form that the page does not have is not carried out', async () => {
    const ticketId = await desk.dispatched();
    for (const act of ['answer-survey', 'nothing', '__proto__'])
      expect((await desk.as(supervisor).send(pageOf(ticketId), { act })).status).toBe(404);
    const forged = await desk.as(handler).send(pageOf(ticketId), { act: 'erase', reason: '越权' });
    expect(forged.status).toBe(409);
    expect(await stageOf(ticketId)).toBe('dispatched');
  });
});

describe('deputies (代)', () => {
  it('act for the post they stand in for, and only then', async () => {
    const deputies = [
      { unit: 'dept-housing', role: 'signatory', sub: handler.sub, from: '2026-11-23', until: '2026-11-30' } as const,
    ];
    const covered = await startDesk(deputies);
    const ticketId = await covered.dispatched();
    await covered.as(handler).act(ticketId, 'submit-result', { summary: '已更换', outcome: 'solved' });
    await covered.as(handler).act(ticketId, 'sign-result', { approve: 'true' });
    expect((await covered.commits(ticketId)).at(-1)?.by).toMatchObject({ sub: handler.sub, deputyFor: 'signatory' });
    await covered.stop();
  });
});
