import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carriedBy, type Pages, startPages } from './support/pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());

const result = { summary: '已修复。', outcome: 'solved' };
const commitsOf = async (ticketId: string) => (await pages.commits(ticketId)).length;

describe('sending a form', () => {
  it('twice acts once, one after the other or at the same moment', async () => {
    const { ticketId, code } = await pages.received();
    const { html } = await pages.open(code);
    const fields = { ...carriedBy(html, 'contact-citizen'), medium: 'phone', note: '已约定上门' };
    const before = await commitsOf(ticketId);
    const answers = await Promise.all([1, 2, 3].map(() => pages.send(code, fields)));
    answers.push(await pages.send(code, fields));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await commitsOf(ticketId)).toBe(before + 1);
  });

  it('from a page that shows an older state is refused, with the new state and what was typed', async () => {
    const { ticketId, code } = await pages.received();
    const { html } = await pages.open(code);
    const stale = carriedBy(html, 'submit-result');
    await pages.post(`/tickets/${ticketId}/add-information`, { text: '同一单元五楼也没有暖气' });
    const before = await commitsOf(ticketId);
    const refused = await pages.send(code, { ...stale, ...result });
    expect(refused.status).toBe(409);
    for (const text of ['工单有了新情况', '同一单元五楼也没有暖气', '已修复。</textarea>'])
      expect(refused.html).toContain(text);
    expect(await commitsOf(ticketId)).toBe(before);
    expect((await pages.send(code, { ...carriedBy(refused.html, 'submit-result'), ...result })).status).toBe(303);
  });

  it('is not held up by what others only read or were reminded of', async () => {
    const { ticketId, code } = await pages.received();
    const { html } = await pages.open(code);
    await pages.send(code, { act: 'mark-read' });
    await pages.post(
      `/tickets/${ticketId}/acknowledge`,
      {},
      { as: { sub: 'h', roles: ['handler'], unit: 'dept-housing' } },
    );
    expect((await pages.send(code, { ...carriedBy(html, 'submit-result'), ...result })).status).toBe(303);
  });

  it('from another site, or as something else than a form, is refused', async () => {
    const { ticketId, code } = await pages.received();
    const before = await commitsOf(ticketId);
    const fields = { act: 'acknowledge' };
    const foreign = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.test' }];
    for (const headers of foreign) expect((await pages.send(code, fields, { headers })).status).toBe(403);
    const json = await pages.send(code, fields, { headers: { 'content-type': 'application/json' } });
    expect(json.status).toBe(415);
    expect(await commitsOf(ticketId)).toBe(before);
    expect((await pages.send(code, fields, { headers: { origin: 'https://hotline.test' } })).status).toBe(303);
  });

  it('from an old browser, which names no origin for a page without referrer, is taken', async () => {
    const { code } = await pages.received();
    expect((await pages.send(code, { act: 'acknowledge' }, { headers: { origin: 'null' } })).status).toBe(303);
  });

  it('with the same words from a page opened later is an act of its own: three calls are three contacts', async () => {
    const { ticketId, code } = await pages.received();
    for (const hour of ['10', '14', '16']) {
      const at = `2026-11-23T${hour}:10:00+08:00`;
      expect((await pages.fill(code, 'contact-citizen', { medium: 'phone', note: '无人接听' }, { at })).status).toBe(
        303,
      );
    }
    const contacts = (await pages.commits(ticketId)).filter(({ command }) => command === 'contact-citizen');
    expect(contacts).toHaveLength(3);
  });

  it('records the reading once', async () => {
    const { ticketId, code } = await pages.received();
    for (const _ of [1, 2, 3]) expect((await pages.send(code, { act: 'mark-read' })).status).toBe(204);
    const reads = (await pages.commits(ticketId))
      .flatMap(({ events }) => events)
      .filter(({ type }) => type === 'NoticeRead');
    expect(reads).toHaveLength(1);
  });
});
