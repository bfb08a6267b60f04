import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { supervisor } from '../support/people.ts';
import { type Pages, startPages } from './support/pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());

const handle = async (ticketId: string) => {
  const handler = await pages.linkOf('unit-dispatched', ticketId);
  await pages.fill(handler, 'submit-result', { summary: '换热站循环泵已更换。', outcome: 'solved' });
  await pages.confirm(await pages.linkOf('signatory-to-sign', ticketId), 'sign-result', { approve: 'true' });
};
const surveyed = async () => {
  const ticketId = await pages.dispatched();
  await handle(ticketId);
  return { ticketId, code: await pages.linkOf('citizen-survey', ticketId) };
};
const query = (number: string, secret: string, more: object = {}) =>
  pages.request('/progress', { number, secret }, { method: 'POST', ...more });
/** The caller's page, as a progress query leads to it. */
const progress = async (ticketId: string) =>
  (await query(ticketId, '8000', { address: `203.0.113.${ticketId.slice(-2)}` })).headers.location?.slice(
    '/t/'.length,
  ) ?? '';

describe('the survey', () => {
  it('takes two taps: the first sends nothing, the second all', async () => {
    const { ticketId, code } = await surveyed();
    const { html } = await pages.open(code);
    expect(html).toContain('换热站循环泵已更换。');
    expect(html).toContain('href="?s=satisfied#survey"');
    const second = await pages.open(code, { query: { s: 'basically-satisfied' } });
    expect(second.html).toContain('您选择了“基本满意”');
    const before = (await pages.commits(ticketId)).length;
    const sent = await pages.fill(code, 'answer-survey', { solved: 'yes' }, { query: { s: 'basically-satisfied' } });
    expect(sent.status).toBe(303);
    expect(await pages.commits(ticketId)).toHaveLength(before + 1);
    expect((await pages.get(`/tickets/${ticketId}`)).ticket.answer).toMatchObject({
      solved: 'yes',
      satisfaction: 'basically-satisfied',
      medium: 'page',
    });
  });

  it('is answered again until the archive; the last answer counts, all are kept', async () => {
    const { ticketId, code } = await surveyed();
    await pages.fill(code, 'answer-survey', { satisfaction: 'satisfied', solved: 'yes' });
    expect((await pages.open(code)).html).toContain('您的评价:满意,已解决');
    await pages.fill(code, 'answer-survey', { satisfaction: 'dissatisfied', solved: 'no', comment: '又停了' });
    const { ticket } = await pages.get(`/tickets/${ticketId}`);
    expect(ticket.answer).toMatchObject({ satisfaction: 'dissatisfied', comment: '又停了' });
    expect(ticket.timeline.filter(({ event }) => event === 'SurveyAnswered')).toHaveLength(2);
    const audited = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
    await pages.post(`/tickets/${ticketId}/record-callback`, audited, { as: supervisor });
    expect((await pages.open(code)).html).not.toContain('请您评价');
    expect((await pages.send(code, { act: 'answer-survey', satisfaction: 'satisfied', solved: 'yes' })).status).toBe(
      409,
    );
  });

  it('never archives by itself', async () => {
    const { ticketId, code } = await surveyed();
    await pages.fill(code, 'answer-survey', { satisfaction: 'satisfied', solved: 'yes' });
    expect((await pages.get(`/tickets/${ticketId}`)).ticket.stage).toBe('callback');
  });
});

describe('the caller’s page', () => {
  it('says honestly where the matter stands', async () => {
    const ticketId = await pages.dispatched();
    const code = await progress(ticketId);
    expect((await pages.open(code)).html).toContain('由永宁县住房和城乡建设局办理,11月24日(周二)18:00前答复您');
    const handler = await pages.linkOf('unit-dispatched', ticketId);
    await pages.fill(handler, 'request-extension', { workingDays: '4', reason: '内部说明:预算不足' });
    const { html } = await pages.open(code);
    expect(html).toContain('申请延长办理时间,上级正在审核');
    expect(html).not.toContain('预算不足');
    expect(html).not.toContain('已办结');
  });

  it('says it is sorry when the limit has passed', async () => {
    const ticketId = await pages.dispatched();
    const code = await progress(ticketId);
    await pages.post(`/tickets/${ticketId}/urge`, { message: '请尽快' }, { at: '2026-11-24T18:00:01+08:00' });
    const { html } = await pages.open(code, { at: '2026-11-23T11:59:00+08:00' });
    expect(html).toContain('很抱歉,答复期限11月24日(周二)18:00已过');
  });

  it('shows a result only once it is signed', async () => {
    const ticketId = await pages.dispatched();
    const code = await progress(ticketId);
    const handler = await pages.linkOf('unit-dispatched', ticketId);
    await pages.fill(handler, 'submit-result', { summary: '草稿里的话', outcome: 'solved' });
    expect((await pages.open(code)).html).not.toContain('草稿里的话');
    await pages.confirm(await pages.linkOf('signatory-to-sign', ticketId), 'sign-result', { approve: 'true' });
    expect((await pages.open(code)).html).toContain('草稿里的话');
  });

  it('adds information, urges, and withdraws only when sure', async () => {
    const ticketId = await pages.dispatched();
    const code = await progress(ticketId);
    expect((await pages.fill(code, 'add-information', { text: '五楼也没有' })).status).toBe(303);
    expect((await pages.fill(code, 'urge', { message: '请尽快' })).status).toBe(303);
    const unsure = await pages.fill(code, 'withdraw', { reason: '已解决' });
    expect([unsure.status, unsure.html.includes('id="withdraw-sure-error"')]).toEqual([422, true]);
    expect((await pages.get(`/tickets/${ticketId}`)).ticket.stage).not.toBe('withdrawn');
    expect((await pages.fill(code, 'withdraw', { reason: '已解决', sure: 'yes' })).status).toBe(303);
    expect((await pages.get(`/tickets/${ticketId}`)).ticket.stage).toBe('withdrawn');
  });

  it('asks to have it taken up again without telling the story again', async () => {
    const { ticketId, code } = await surveyed();
    const audited = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
    await pages.post(`/tickets/${ticketId}/record-callback`, audited, { as: supervisor });
    expect((await pages.fill(code, 'reopen', { reopenReason: '问题仍未解决' })).status).toBe(303);
    const { html } = await pages.open(code);
    expect(html).toContain('您已申请重新办理,将在11月24日(周二)18:00前答复您');
    expect((await pages.send(code, { act: 'reopen', reopenReason: '问题仍未解决' })).status).toBe(409);
  });
});

describe('the progress query (R50)', () => {
  it('opens by number and last four digits, however they are typed', async () => {
    const ticketId = await pages.dispatched();
    const spaced = `${ticketId.slice(0, 8)} ${ticketId.slice(8)}`;
    const { status, headers } = await query(spaced, '8000');
    expect([status, headers.location]).toEqual([303, expect.stringMatching(/^\/t\/[\w-]{16}$/)]);
    const code = headers.location?.slice('/t/'.length) ?? '';
    expect((await pages.open(code)).html).toContain(ticketId);
    expect((await pages.open(code, { at: '2026-11-23T13:00:00+08:00' })).status).toBe(410);
  });

  it('opens an anonymous report by its query code', async () => {
    const filed = await pages.post('/tickets', {
      channel: 'phone',
      type: 'help',
      subject: '路灯',
      description: '不亮',
      request: '修',
      citizen: { anonymous: true },
    });
    const { ticketId, queryCode = '' } = filed.ticket;
    const opened = await query(ticketId, queryCode);
    expect(opened.status).toBe(303);
    expect((await query(ticketId, '0000')).status).toBe(422);
    const code = opened.headers.location?.slice('/t/'.length) ?? '';
    const expired = await pages.open(code, { at: '2027-03-01T09:00:00+08:00' });
    expect(expired.status).toBe(410);
    expect(expired.html).not.toContain('发送新链接');
  });

  it('tells who left no phone that the matter was archived after an audit, not after a callback', async () => {
    const filed = await pages.post('/tickets', {
      channel: 'phone',
      type: 'help',
      subject: '路灯',
      description: '不亮',
      request: '修',
      citizen: { anonymous: true },
    });
    const { ticketId, queryCode = '' } = filed.ticket;
    const to = { unit: 'dept-housing', class: 'ordinary' };
    await pages.post(`/tickets/${ticketId}/dispatch`, to);
    await handle(ticketId);
    const audited = await pages.post(
      `/tickets/${ticketId}/record-callback`,
      { medium: 'phone', reached: false, audit: 'pass' },
      { as: supervisor },
    );
    expect(audited.ticket.stage).toBe('archived');
    const { headers } = await query(ticketId, queryCode);
    const { html } = await pages.open(headers.location?.slice('/t/'.length) ?? '');
    expect(html).toContain('未留联系电话,经审核后归档。');
    expect(html).not.toContain('已回访');
  });

  it('says the same of a wrong digit and of a number that nobody has', async () => {
    const ticketId = await pages.dispatched();
    const wrong = await query(ticketId, '8001');
    const unknown = await query('20261123004210', '8000');
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(wrong.html.replaceAll(ticketId, '')).toBe(unknown.html.replaceAll('20261123004210', ''));
    expect((await query('20261123004211', '8000')).html).toContain('工单编号有误');
  });

  it('lets nobody try all digits: six tries an hour at a ticket, thirty from an address', async () => {
    const ticketId = await pages.dispatched();
    const from = { address: '198.51.100.9' };
    const tries: number[] = [];
    for (let n = 0; n < 8; n += 1) tries.push((await query(ticketId, String(1000 + n), from)).status);
    expect(tries).toEqual([422, 422, 422, 422, 422, 422, 429, 429]);
    expect((await query(ticketId, '8000', from)).status).toBe(429);
    expect((await query(ticketId, '8000', { address: '198.51.100.10' })).status).toBe(303);
    expect((await query(ticketId, '8000', { ...from, at: '2026-11-23T11:00:00+08:00' })).status).toBe(303);
  });
});
