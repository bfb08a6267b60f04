import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { privateErased } from '../../../domain/tickets/erasure.ts';
import { stripCommit } from '../../../lambdas/erase/strip-commit.ts';
import { append } from '../../../lambdas/shared/store/append.ts';
import { type Pages, startPages } from './support/pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());

const afternoon = '2026-11-24T15:00:00+08:00';

/** A ticket that was withdrawn and then erased on request, while its links were still good. */
const erased = async (more: object = {}): Promise<{ ticketId: string; unit: string; caller: string }> => {
  const { ticketId, code: unit } = await pages.received(more);
  const caller = await pages.linkOf('citizen-dispatched', ticketId);
  await pages.post(`/tickets/${ticketId}/withdraw`, { reason: '已自行解决,房号3号楼' });
  for (const commit of await pages.commits(ticketId)) await stripCommit(pages.dependencies.table, commit);
  const facts = { at: Date.parse(afternoon), command: 'erasure', by: { sub: 'workflow', roles: [] } };
  const { county, table } = pages.dependencies;
  await append(table, ticketId, county, facts, () => ({ events: [privateErased(facts.at, 'order')] }));
  return { ticketId, unit, caller };
};

const said = ['王秀兰', '13800138000', '和苑小区', '室温', '恢复供暖', '3号楼'];
const query = (number: string, secret: string, address: string) =>
  pages.request('/progress', { number, secret }, { method: 'POST', address, at: afternoon });

describe('the pages of an erased ticket', () => {
  it('say to the unit and to the caller that it was erased, in both languages, and repeat nothing', async () => {
    const { unit, caller } = await erased();
    for (const code of [unit, caller]) {
      if (code === '') continue;
      const chinese = await pages.open(code, { at: afternoon });
      expect([chinese.status, chinese.html.includes('按规定删除')]).toEqual([200, true]);
      const english = await pages.open(code, { at: afternoon, query: { lang: 'en' } });
      expect(english.html).toContain('were erased');
      for (const word of said) expect(`${chinese.html}${english.html}`).not.toContain(word);
      expect(chinese.html).not.toContain('反映人匿名');
    }
    expect(unit).not.toBe('');
  });

  it('offer nothing to do any more', async () => {
    const { unit } = await erased();
    const { html } = await pages.open(unit, { at: afternoon });
    expect(html).not.toContain('name="act" value="contact-citizen"');
    const sent = await pages.send(unit, { act: 'contact-citizen', medium: 'phone', note: '致电' }, { at: afternoon });
    expect(sent.status).toBe(409);
  });

  it('print, too', async () => {
    const { unit } = await erased();
    expect((await pages.open(unit, { at: afternoon, query: { view: 'print' } })).status).toBe(200);
  });
});

describe('the progress query of an erased ticket', () => {
  it('says why nobody can be recognised by the phone any more', async () => {
    const { ticketId } = await erased();
    const { status, html } = await query(ticketId, '8000', '203.0.113.77');
    expect([status, html.includes('个人信息已按规定删除')]).toEqual([410, true]);
  });

  it('still opens an anonymous one by its code, which is no personal data', async () => {
    const filed = await pages.post('/tickets', {
      channel: 'phone',
      type: 'help',
      subject: '路灯不亮',
      description: '巷口路灯不亮',
      request: '请修复',
      citizen: { anonymous: true },
    });
    const { ticketId, queryCode = '' } = filed.ticket;
    await pages.post(`/tickets/${ticketId}/withdraw`, { reason: '已亮' });
    for (const commit of await pages.commits(ticketId)) await stripCommit(pages.dependencies.table, commit);
    const facts = { at: Date.parse(afternoon), command: 'erasure', by: { sub: 'workflow', roles: [] } };
    const { county, table } = pages.dependencies;
    await append(table, ticketId, county, facts, () => ({ events: [privateErased(facts.at, 'period')] }));
    const { status, headers } = await query(ticketId, queryCode, '203.0.113.78');
    expect(status).toBe(303);
    const page = await pages.open(headers.location?.slice('/t/'.length) ?? '', { at: afternoon });
    expect(page.html).toContain('按规定删除');
    expect(page.html).not.toContain('路灯');
  });
});
