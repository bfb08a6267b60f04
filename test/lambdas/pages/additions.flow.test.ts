import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addedBefore } from '../support/additions.ts';
import { intake } from '../support/people.ts';
import { carriedBy, type Pages, startPages } from './support/pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());

const most = 50;
/** A ticket to which its caller has added so often, and the caller's page. */
const filed = async (added: number) => {
  const ticketId = await pages.dispatched();
  await addedBefore(pages, ticketId, added);
  const asked = { number: ticketId, secret: '8000' };
  const address = `203.0.113.${ticketId.slice(-2)}`;
  const { headers } = await pages.request('/progress', asked, { method: 'POST', address });
  return { ticketId, code: headers.location?.split('/').at(-1) ?? '' };
};
const addedTo = async (ticketId: string): Promise<number> =>
  (await pages.commits(ticketId)).flatMap(({ events }) => events.filter(({ type }) => type === 'InformationAdded'))
    .length;

describe('the page of a caller who has added to the ticket as often as it takes', () => {
  it('takes the last, and greys adding and urging from then on with whom to call', async () => {
    const { ticketId, code } = await filed(most - 1);
    expect((await pages.fill(code, 'add-information', { text: '第五十条' })).status).toBe(303);
    const { html } = await pages.open(code);
    expect([carriedBy(html, 'add-information'), carriedBy(html, 'urge')]).toEqual([{}, {}]);
    expect(html).toContain('已满50次,不再记录新的,之前的全部有效;如有新情况,请拨打12345。');
    expect(html).toContain('第五十条');
    expect((await pages.open(code, { query: { lang: 'en' } })).html).toContain('Call 12345 with news.');
    expect(await addedTo(ticketId)).toBe(most);
  });

  it('refuses what is sent all the same, with the clause and what to do, and changes nothing', async () => {
    const { ticketId, code } = await filed(most);
    const before = (await pages.commits(ticketId)).length;
    const added = await pages.send(code, { act: 'add-information', text: '第五十一条' });
    const urged = await pages.send(code, { act: 'urge', message: '请尽快' });
    for (const { status, html } of [added, urged]) {
      expect(status).toBe(409);
      expect(html).toContain('通话时说明工单编号,由中心工作人员登记。');
      expect(html).toContain('三(五) 可追踪、受监督');
    }
    expect(await pages.commits(ticketId)).toHaveLength(before);
  });

  it('still withdraws, and the centre still records what the caller tells by phone', async () => {
    const { ticketId, code } = await filed(most);
    const more = await pages.post(`/tickets/${ticketId}/add-information`, { text: '来电补充' }, { as: intake });
    expect(more.status).toBe(200);
    expect(await addedTo(ticketId)).toBe(most + 1);
    expect((await pages.fill(code, 'withdraw', { reason: '已解决', sure: 'yes' })).status).toBe(303);
  });

  it('takes the first answer to the survey, then shows it without asking again', async () => {
    const { ticketId } = await filed(most);
    const handler = await pages.linkOf('unit-dispatched', ticketId);
    await pages.fill(handler, 'submit-result', { summary: '换热站循环泵已更换。', outcome: 'solved' });
    await pages.confirm(await pages.linkOf('signatory-to-sign', ticketId), 'sign-result', { approve: 'true' });
    const code = await pages.linkOf('citizen-survey', ticketId);
    expect((await pages.open(code)).html).toContain('href="?s=satisfied#survey"');
    const answer = { satisfaction: 'satisfied', solved: 'yes' };
    expect((await pages.fill(code, 'answer-survey', answer)).status).toBe(303);
    const { html } = await pages.open(code);
    expect(html).toContain('您的评价:满意,已解决');
    expect(html).toContain('如有新情况,请拨打12345。');
    expect(html).not.toContain('href="?s=satisfied#survey"');
    const again = await pages.send(code, { act: 'answer-survey', ...answer, satisfaction: 'dissatisfied' });
    expect(again.status).toBe(409);
  });
});
