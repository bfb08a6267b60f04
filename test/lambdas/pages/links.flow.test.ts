import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { supervisor } from '../support/people.ts';
import { everyLink } from './support/every-link.ts';
import { type Pages, startPages } from './support/pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());

const result = { summary: '已修复。', outcome: 'solved' };
const commitsOf = async (ticketId: string) => (await pages.commits(ticketId)).length;

describe('a link of one ticket, role and round', () => {
  const acts = {
    acknowledge: {},
    'contact-citizen': { medium: 'phone', note: '已联系' },
    'submit-result': result,
    'sign-result': { approve: 'true' },
    'request-extension': { workingDays: '4', reason: '理由' },
    'request-return': { suggestedUnit: 'undetermined', reason: '理由' },
    'request-closure': { ground: 'objective-conditions', replyToCitizen: '已答复', statement: '说明' },
    'decide-return': { approve: 'false', reason: '理由' },
    'decide-extension': { approve: 'false', reason: '理由' },
    'decide-closure': { approve: 'false', reason: '理由' },
    delegate: { unit: '640121100200' },
    'withdraw-request': {},
    'record-callback': { medium: 'phone', reached: 'false' },
    'answer-survey': { solved: 'yes', satisfaction: 'satisfied' },
    'add-information': { text: '补充' },
    urge: { message: '催办' },
    reopen: { reason: '理由' },
    withdraw: { reason: '理由' },
    dispatch: { unit: 'dept-water', class: 'simple' },
    reassign: { unit: 'dept-water', reason: '理由' },
    restart: {},
    supervise: { message: '督办', replyBy: '2026-11-25T18:00' },
  };
  const own: Readonly<Record<string, readonly string[]>> = {
    handler: [
      'acknowledge',
      'contact-citizen',
      'submit-result',
      'request-extension',
      'request-return',
      'request-closure',
      'delegate',
      'withdraw-request',
      'decide-extension',
    ],
    liaison: ['contact-citizen', 'submit-result', 'request-extension'],
    reviewer: ['decide-return', 'decide-extension', 'decide-closure'],
    signatoryRequest: ['sign-result', 'withdraw-request'],
    signatory: ['sign-result', 'withdraw-request'],
    citizen: ['answer-survey', 'add-information', 'urge', 'reopen', 'withdraw'],
  };

  it('does nothing that another role’s page offers', async () => {
    const { ticketId, links } = await everyLink(pages);
    const before = await commitsOf(ticketId);
    for (const [role, code] of Object.entries(links))
      for (const [act, fields] of Object.entries(acts)) {
        if (own[role]?.includes(act)) continue;
        const { status } = await pages.send(code, { act, ...fields });
        expect([role, act, [404, 410].includes(status)]).toEqual([role, act, true]);
      }
    expect(await commitsOf(ticketId)).toBe(before);
  });

  it('does nothing to another ticket, whatever is sent along', async () => {
    const [one, other] = [await pages.received(), await pages.received()];
    const before = await commitsOf(other.ticketId);
    for (const [act, fields] of Object.entries(acts))
      await pages.send(one.code, {
        act,
        ...fields,
        ticket: other.ticketId,
        ticketId: other.ticketId,
        id: other.ticketId,
      });
    expect(await commitsOf(other.ticketId)).toBe(before);
  });

  it('opens nothing once the ticket is another unit’s, and shows nothing of it', async () => {
    const { ticketId, code } = await pages.received();
    await pages.post(`/tickets/${ticketId}/reassign`, { unit: 'dept-water', reason: '职责' }, { as: supervisor });
    const { status, html } = await pages.open(code);
    expect(status).toBe(410);
    expect(html).toContain('工单已不由贵单位办理');
    expect(html).not.toMatch(/小区暖气不热|王秀兰|和苑/);
    expect(html).not.toContain('发送新链接');
    const before = await commitsOf(ticketId);
    expect((await pages.send(code, { act: 'submit-result', ...result })).status).toBe(410);
    expect((await pages.send(code, { act: 'new-link' })).status).toBe(410);
    await pages.flow();
    expect(pages.texts('new-link', ticketId)).toHaveLength(0);
    expect(await commitsOf(ticketId)).toBe(before);
  });

  it('opens nothing when the ticket came back to the same unit by another way', async () => {
    const { ticketId, code } = await pages.received();
    await pages.post(
      `/tickets/${ticketId}/reassign`,
      { unit: 'dept-water', reason: '职责' },
      { as: supervisor, at: '2026-11-23T11:00:00+08:00' },
    );
    await pages.post(
      `/tickets/${ticketId}/reassign`,
      { unit: 'dept-housing', reason: '更正' },
      { as: supervisor, at: '2026-11-23T12:00:00+08:00' },
    );
    expect((await pages.open(code, { at: '2026-11-23T13:00:00+08:00' })).status).toBe(410);
    const fresh = await pages.linkOf('unit-dispatched', ticketId);
    expect((await pages.open(fresh, { at: '2026-11-23T13:00:00+08:00' })).status).toBe(200);
  });

  it('is over with its round, the caller’s too', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(code, 'submit-result', result);
    await pages.confirm(await pages.linkOf('signatory-to-sign', ticketId), 'sign-result', { approve: 'true' });
    const survey = await pages.linkOf('citizen-survey', ticketId);
    const failed = { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' };
    await pages.post(`/tickets/${ticketId}/record-callback`, failed, { as: supervisor });
    const overs = [await pages.open(code), await pages.open(survey)];
    expect(overs.map(({ status }) => status)).toEqual([410, 410]);
    expect(overs[0]?.html).toContain('请使用最新短信中的链接');
    expect(overs[1]?.html).toContain('可凭工单编号和电话后四位查询进度');
    expect((await pages.send(survey, { act: 'answer-survey', solved: 'yes', satisfaction: 'satisfied' })).status).toBe(
      410,
    );
    expect((await pages.open(await pages.linkOf('unit-rework', ticketId))).status).toBe(200);
  });

  it('of a caller does nothing that a unit’s page offers', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(code, 'submit-result', result);
    await pages.confirm(await pages.linkOf('signatory-to-sign', ticketId), 'sign-result', { approve: 'true' });
    const survey = await pages.linkOf('citizen-survey', ticketId);
    const before = await commitsOf(ticketId);
    for (const [act, fields] of Object.entries(acts)) {
      if (own.citizen?.includes(act)) continue;
      const { status } = await pages.send(survey, { act, ...fields });
      expect([act, status]).toEqual([act, 404]);
    }
    expect(await commitsOf(ticketId)).toBe(before);
  });
});
