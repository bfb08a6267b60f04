import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clerk, handler, intake, supervisor } from '../support/people.ts';
import { type Desk, startDesk } from './support/desk-acts.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const pasted = {
  channel: 'wechat-group',
  originalText: '@网格员 3号楼后面垃圾\n堆了一个礼拜了!!!',
  originalSender: '幸福人家',
  type: 'help',
  'category~named': '环境卫生',
  subject: '垃圾堆积',
  description: '和苑小区3号楼后垃圾堆积一周。',
  request: '请清运。',
  town: 'town-yanghe',
};

const nonceOf = (html: string): string => /name="nonce" value="([^"]+)"/.exec(html)?.[1] ?? '';
const take = async (more: Readonly<Record<string, string>> = {}) => {
  const nonce = nonceOf((await desk.as(intake).open('/desk/intake/group')).html);
  const { 'category~named': _, ...form } = pasted;
  return desk.as(intake).send('/desk/intake', { ...form, nonce, step: 'file', ...more });
};
const filedIn = (location: string | undefined): string => /filed\/(\d+)/.exec(location ?? '')?.[1] ?? '';

describe('a message of a group (R18)', () => {
  it('is pasted into a form of its own, which the form for calls leads to', async () => {
    const { html } = await desk.as(intake).open('/desk/intake/group');
    expect(html).toContain('原文(原样粘贴)');
    expect(html).toMatch(/value="wechat-group"[^>]*selected/);
    expect((await desk.as(intake).open('/desk/intake')).html).toContain('href="/desk/intake/group"');
    expect((await desk.as(clerk).open('/desk/intake/group')).status).toBe(200);
    expect((await desk.as(handler).open('/desk/intake/group')).status).toBe(403);
  });

  it('is read back with its sender, and filed with the original beside what was made of it', async () => {
    const nonce = nonceOf((await desk.as(intake).open('/desk/intake/group')).html);
    const { 'category~named': _, ...form } = pasted;
    const { html } = await desk.as(intake).send('/desk/intake', { ...form, nonce, step: 'read-back' });
    expect(html).toContain('由幸福人家在微信群反映,原文留存:@网格员 3号楼后面垃圾');
    const ticketId = filedIn((await take()).location);
    const { ticket } = await desk.get(`/tickets/${ticketId}`, { as: supervisor });
    expect(ticket).toMatchObject({
      channel: 'wechat-group',
      description: '和苑小区3号楼后垃圾堆积一周。',
      original: { sender: '幸福人家', text: '@网格员 3号楼后面垃圾\n堆了一个礼拜了!!!' },
      citizen: { anonymous: false },
    });
    const page = await desk.as(supervisor).open(`/desk/tickets/${ticketId}`);
    expect(page.html).toContain('幸福人家:@网格员 3号楼后面垃圾');
  });

  it('may carry the unseen marks that programs put around what is copied: nobody could find them to take them out', async () => {
    const copied = { originalText: '联系\u202d13912345678\u202c\u2028急', originalSender: '\u2068老王\u2069' };
    const ticketId = filedIn((await take(copied)).location);
    const { ticket } = await desk.get(`/tickets/${ticketId}`, { as: supervisor });
    expect(ticket.original).toEqual({ sender: '老王', text: '联系13912345678\n急' });
  });

  it('is kept from the unit where the caller is kept from it, sender and all', async () => {
    const ticketId = filedIn((await take({ confidential: 'true', description: '幸福人家说垃圾堆积' })).location);
    await desk.post(`/tickets/${ticketId}/dispatch`, { unit: 'dept-housing', class: 'ordinary' }, { as: intake });
    const { ticket } = await desk.get(`/tickets/${ticketId}`, { as: handler });
    expect(ticket.original).toBeUndefined();
    expect(JSON.stringify(ticket)).not.toContain('幸福人家');
  });

  it('needs no phone, for its sender is reached in the group; a call does', async () => {
    expect(filedIn((await take()).location)).not.toBe('');
    const { status, html } = await take({ channel: 'phone' });
    expect([status, html.includes('请登记联系电话')]).toEqual([422, true]);
    expect((await take({ anonymous: 'true' })).status).toBe(422);
  });

  it.each([
    ['sender', { originalSender: '' }],
    ['text', { originalText: ' ' }],
  ])('needs its %s', async (_, more) => {
    expect((await take(more)).status).toBe(422);
  });

  it('is not filed without its original, not even with a phone, and all that is missing is named at once', async () => {
    const { status, html } = await take({ originalSender: '', originalText: '', subject: '', phone: '13800138000' });
    expect(status).toBe(422);
    for (const field of ['originalText', 'originalSender', 'subject']) expect(html).toContain(`href="#${field}"`);
    expect((await take({ originalSender: '', originalText: '', phone: '13800138000' })).status).toBe(422);
  });

  it('gets a query code, and a form for its pictures, which only intake has', async () => {
    const ticketId = filedIn((await take()).location);
    const { html } = await desk.as(intake).open(`/desk/intake/filed/${ticketId}`);
    expect(html).toContain('请私下告诉发送人查询码,不要发到群里');
    expect(html).toContain('href="/desk/intake/group"');
    expect(html).toMatch(new RegExp(`name="key" value="incoming/${ticketId}/1/problem/intake/[0-9a-f]{32}"`));
    expect(html).toContain('enctype="multipart/form-data"');
    const sent = await desk.as(intake).open(`/desk/intake/filed/${ticketId}?picture=sent`);
    expect(sent.html).toContain('图片已上传');
  });
});
