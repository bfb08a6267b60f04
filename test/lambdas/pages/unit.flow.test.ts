import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
const last = async (ticketId: string) => (await pages.commits(ticketId)).at(-1);

describe('the page of a unit’s handler', () => {
  it('shows what the caller asked, the limit and why it is that date', async () => {
    const { code } = await pages.received();
    const { status, html } = await pages.open(code, { at: '2026-11-23T14:00:00+08:00' });
    expect(status).toBe(200);
    for (const text of ['小区暖气不热', '请尽快恢复供暖', '和苑小区3号楼', '还剩1天4小时', '11月24日(周二)18:00前办结'])
      expect(html).toContain(text);
    expect(html).toContain('第1个工作日为11月24日(周二)18:00');
    expect(html).toContain('href="tel:+8613800138000"');
  });

  it('offers what can be done and greys what cannot, with the clause', async () => {
    const { code } = await pages.received();
    const { html } = await pages.open(code, { at: '2026-11-24T18:30:00+08:00' });
    const off = html.slice(html.indexOf('现在不能办理'));
    expect(off).toContain('已过第一个工作日,不能申请退回');
    expect(off).toContain('三(二) 在接受工单后第一个工作日内申请退回');
    expect(html.slice(0, html.indexOf('现在不能办理'))).toContain('提交办理结果');
  });

  it('signs for, reports, and is told so by a page that a reload only reads', async () => {
    const { ticketId, code } = await pages.received();
    expect(await pages.fill(code, 'acknowledge')).toMatchObject({
      status: 303,
      headers: { location: `/t/${code}?did=acknowledge` },
    });
    expect((await pages.fill(code, 'submit-result', result)).status).toBe(303);
    const { html } = await pages.open(code, { query: { did: 'submit-result' } });
    expect(html).toContain('办理结果已提交,等待审签');
    expect((await last(ticketId))?.by).toMatchObject({ sub: 'handler@dept-housing', unit: 'dept-housing' });
  });

  it('says what is missing beside its field, and keeps what was typed', async () => {
    const { ticketId, code } = await pages.received();
    const before = await pages.commits(ticketId);
    const { status, html } = await pages.fill(code, 'submit-result', { summary: '已更换阀门。', outcome: '' });
    expect(status).toBe(422);
    expect(html).toContain('没有提交成功');
    expect(html).toContain('已更换阀门。</textarea>');
    expect(html).toMatch(/办理结果: 必填/);
    expect(await pages.commits(ticketId)).toHaveLength(before.length);
  });

  it('tells the clause and what to do next when the regulation refuses', async () => {
    const { code } = await pages.received();
    const { status, html } = await pages.fill(code, 'submit-result', { summary: '已解释。', outcome: 'explained' });
    expect(status).toBe(409);
    expect(html).toContain('求助、投诉、举报不能仅以“已解释”反馈');
    expect(html).toContain('确因客观条件无法解决的,请申请办结');
    expect(html).toContain('三(三)');
  });

  it('hides who the caller is of a confidential ticket, and says how to reach him', async () => {
    const { code } = await pages.received({ type: 'violation-report' });
    const { html } = await pages.open(code);
    expect(html).not.toMatch(/王秀兰|13800138000|3号楼/);
    expect(html).toContain('反映人信息保密,请通过县12345中心联系');
  });

  it('asks for more time with the dates it may ask for', async () => {
    const { ticketId, code } = await pages.received();
    const { html } = await pages.open(code);
    expect(html).toContain('第4个工作日(11月27日(周五)18:00)');
    expect(html).not.toContain('第6个工作日');
    expect((await pages.fill(code, 'request-extension', { workingDays: '4', reason: '设备外购' })).status).toBe(303);
    expect((await pages.get(`/tickets/${ticketId}`)).ticket.stage).toBe('extension-review');
    expect((await pages.fill(code, 'withdraw-request')).status).toBe(303);
    expect((await pages.get(`/tickets/${ticketId}`)).ticket.stage).toBe('dispatched');
  });

  it('delegates to villages of its own only; a department has none', async () => {
    const { code } = await pages.received({}, 'town-yanghe');
    const { html } = await pages.open(code);
    expect(html).toContain('交办村居');
    const department = await pages.received();
    expect((await pages.open(department.code)).html).not.toContain('交办村居');
  });

  it('speaks English by its switch, the forms too', async () => {
    const { code } = await pages.received();
    const { html } = await pages.open(code, { query: { lang: 'en' } });
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('Submit the result');
    expect(carriedBy(html, 'submit-result').lang).toBe('en');
    const wrong = await pages.send(code, { ...carriedBy(html, 'submit-result'), summary: '' });
    expect(wrong.html).toContain('Not submitted');
  });
});

describe('the page of a signatory', () => {
  it('signs with the code that went to the registered phone, on record as confirmed', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(code, 'submit-result', result);
    expect((await signed(ticketId)).status).toBe(303);
    expect((await pages.get(`/tickets/${ticketId}`)).ticket.stage).toBe('callback');
    expect((await last(ticketId))?.by).toMatchObject({ sub: 'signatory@dept-housing', confirmed: true });
  });

  it('sends nothing back without saying what to change', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(code, 'submit-result', result);
    const link = await pages.linkOf('signatory-to-sign', ticketId);
    const refused = await pages.fill(link, 'sign-result', { approve: 'false' });
    expect([refused.status, refused.html.includes('id="sign-result-note-error"')]).toEqual([422, true]);
  });

  it('sends the result back with a note', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(code, 'submit-result', result);
    const link = await pages.linkOf('signatory-to-sign', ticketId);
    expect((await pages.confirm(link, 'sign-result', { approve: 'false', note: '请附照片' })).status).toBe(303);
    expect((await pages.get(`/tickets/${ticketId}`)).ticket.stage).toBe('dispatched');
  });

  it('prints a form to be signed by hand', async () => {
    const { ticketId, code } = await pages.received();
    await pages.fill(code, 'submit-result', result);
    const link = await pages.linkOf('signatory-to-sign', ticketId);
    const { html } = await pages.open(link, { query: { view: 'print' } });
    for (const text of [ticketId, result.summary, '同意并签字']) expect(html).toContain(text);
  });
});
