import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { supervisor } from '../support/people.ts';
import { carriedBy, type Pages, startPages } from './support/pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());

const result = { summary: '换热站循环泵已更换,室温恢复至20℃。', outcome: 'solved' };
const signed = async (ticketId: string) => {
  const code = await pages.linkOf('signatory-to-sign', ticketId);
  return pages.confirm(code, 'sign-result', { approve: 'true' });
};

describe('the page of a reviewer', () => {
  it('shows the reason and what either decision does to the dates before it is made', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(code, 'request-extension', { workingDays: '4', reason: '设备外购' });
    const link = await pages.linkOf('centre-to-review', ticketId);
    const { html } = await pages.open(link);
    for (const text of [
      '设备外购',
      '第4个工作日(11月27日(周五)18:00)',
      '时限为11月27日(周五)18:00',
      '时限为11月24日(周二)18:00',
    ])
      expect(html).toContain(text);
    expect((await pages.confirm(link, 'decide-extension', { approve: 'true', reason: '属实' })).status).toBe(303);
    expect((await pages.get(`/tickets/${ticketId}`)).ticket).toMatchObject({
      stage: 'dispatched',
      class: 'complex',
      dueAt: '2026-11-27T18:00:00.000+08:00',
    });
  });

  it('warns of the breach that a refusal lays bare', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(
      code,
      'request-return',
      { suggestedUnit: 'dept-water', reason: '属供水管网' },
      { at: '2026-11-24T17:30:00+08:00' },
    );
    const link = await pages.linkOf('centre-to-review', ticketId);
    const { html } = await pages.open(link, { at: '2026-11-25T09:00:00+08:00' });
    expect(html).toContain('将记录超期(11月24日(周二)18:00)');
    expect(html).toContain('由永宁县水务局办理');
  });

  it('sends a return to one place: units and what is not the county’s stand in one list', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(code, 'request-return', { suggestedUnit: 'dept-water', reason: '属供水管网' });
    const link = await pages.linkOf('centre-to-review', ticketId);
    const { html } = await pages.open(link);
    expect(html).not.toContain('name="outside"');
    expect(html).toContain('<option value="level-1">报一级平台(银川市)</option>');
    const reply = { approve: 'true', reason: '属市级' };
    const both = await pages.fill(link, 'decide-return', { ...reply, unit: 'dept-water', outside: 'level-1' });
    expect(both.status).toBe(422);
    expect(both.html).toContain('新的承办单位与不属本县只能选其一');
    expect((await pages.confirm(link, 'decide-return', { ...reply, unit: 'level-1' })).status).toBe(303);
    expect((await pages.get(`/tickets/${ticketId}`)).ticket.stage).toBe('upstream');
  });

  it('is told when the request was decided meanwhile', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(code, 'request-extension', { workingDays: '4', reason: '设备外购' });
    const link = await pages.linkOf('centre-to-review', ticketId);
    await pages.fill(code, 'withdraw-request');
    expect(await pages.open(link)).toMatchObject({ status: 410 });
    expect((await pages.open(link)).html).toContain('已有审核结果');
  });
});

describe('a village’s liaison', () => {
  it('is given a limit, and asks for another, by the fields of a date as browsers send them', async () => {
    const { ticketId, code } = await pages.received({}, 'town-yanghe');
    const task = { unit: '640121100200', dueAt: '2026-11-24T15:30' };
    expect((await pages.fill(code, 'delegate', task)).status).toBe(303);
    const liaison = await pages.linkOf('village-task', ticketId);
    const more = { reason: '户主外出', dueAt: '2026-11-24T17:00' };
    expect((await pages.fill(liaison, 'request-extension', more)).status).toBe(303);
    expect((await pages.open(code)).html).toContain('17:00');
  });

  it('reports on the own task and asks the township for more time', async () => {
    const { ticketId, code } = await pages.received({}, 'town-yanghe');
    const village = '640121100200';
    expect((await pages.fill(code, 'delegate', { unit: village, note: '请入户核实' })).status).toBe(303);
    const link = await pages.linkOf('village-task', ticketId);
    const { html } = await pages.open(link);
    expect(html).toContain('提交办理结果');
    expect(html).not.toContain('申请退回');
    expect((await pages.fill(link, 'submit-result', result)).status).toBe(303);
    expect((await pages.get(`/tickets/${ticketId}`)).ticket.stage).toBe('dispatched');
  });
});

describe('the supervisor’s page', () => {
  it('records a call that nobody took, whatever the caller had answered before', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(code, 'submit-result', result);
    await signed(ticketId);
    const survey = await pages.linkOf('citizen-survey', ticketId);
    await pages.fill(survey, 'answer-survey', { satisfaction: 'dissatisfied', solved: 'no' });
    const link = await pages.linkOf('centre-to-call', ticketId);
    const sent = { medium: 'phone', reached: 'false', satisfaction: 'dissatisfied', solved: 'no' };
    expect((await pages.fill(link, 'record-callback', sent)).status).toBe(303);
    expect((await pages.commits(ticketId)).at(-1)?.events[0]).toMatchObject({
      type: 'CallbackRecorded',
      reached: false,
    });
  });

  it('records the callback and archives, confirmed by a code', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(code, 'submit-result', result);
    await signed(ticketId);
    const survey = await pages.linkOf('citizen-survey', ticketId);
    await pages.fill(survey, 'answer-survey', { satisfaction: 'satisfied', solved: 'yes' });
    const link = await pages.linkOf('centre-survey-answered', ticketId);
    const audit = { medium: 'page', reached: 'true', satisfaction: 'satisfied', solved: 'yes', audit: 'pass' };
    expect((await pages.confirm(link, 'record-callback', audit)).status).toBe(303);
    expect((await pages.get(`/tickets/${ticketId}`)).ticket.stage).toBe('archived');
  });

  it('answers a caller who asked to have it taken up again', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(code, 'submit-result', result);
    await signed(ticketId);
    const survey = await pages.linkOf('citizen-survey', ticketId);
    const audited = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
    await pages.post(`/tickets/${ticketId}/record-callback`, audited, { as: supervisor });
    const asked = await pages.fill(survey, 'reopen', { reopenReason: '问题再次出现', reason: '今早又停了' });
    expect(asked.status).toBe(303);
    const link = await pages.linkOf('centre-reopen-asked', ticketId);
    expect((await pages.open(link)).html).toContain('问题再次出现:今早又停了');
    const { html } = await pages.open(link);
    const unconfirmed = await pages.send(link, { ...carriedBy(html, 'reopen'), reason: '情况属实' });
    expect(html).toContain('请在11月24日(周二)18:00前答复');
    for (const text of ['短信确认', '情况属实']) expect(unconfirmed.html).toContain(text);
    expect((await pages.confirm(link, 'reopen', { reason: '情况属实' })).status).toBe(303);
    expect((await pages.get(`/tickets/${ticketId}`)).ticket).toMatchObject({ stage: 'dispatched', round: 2 });
  });
});
