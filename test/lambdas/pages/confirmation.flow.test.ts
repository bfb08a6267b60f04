import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carriedBy, type Pages, startPages } from './support/pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());

/** A result that waits for the signature: the signatory's link, and the form as it would be sent. */
const toSign = async () => {
  const ticketId = await pages.dispatched();
  const handler = await pages.linkOf('unit-dispatched', ticketId);
  await pages.fill(handler, 'submit-result', { summary: '已修复。', outcome: 'solved' });
  const code = await pages.linkOf('signatory-to-sign', ticketId);
  const { html } = await pages.open(code);
  return { ticketId, code, form: { ...carriedBy(html, 'sign-result'), approve: 'true', note: '同意' } };
};
const at = (time: string) => ({ at: `2026-11-23T${time}+08:00` });
const stageOf = async (ticketId: string) => (await pages.get(`/tickets/${ticketId}`)).ticket.stage;
const codesTo = async (ticketId: string) => {
  await pages.flow();
  return pages.texts('confirm-code', ticketId);
};

describe('电子确认 (R67)', () => {
  it('asks for the six digits sent to the registered phone, and shows what they confirm', async () => {
    const { ticketId, code, form } = await toSign();
    const { status, html } = await pages.send(code, form);
    expect(status).toBe(200);
    for (const text of ['短信确认', '审签 · 同意并签字', '同意', '尾号1142']) expect(html).toContain(text);
    expect(await stageOf(ticketId)).toBe('signature');
    const [sms] = await codesTo(ticketId);
    expect(sms).toMatchObject({ to: '+8610000001142', params: { subject: `工单${ticketId}`, purpose: '签字' } });
    expect(sms?.params.code).toMatch(/^\d{6}$/);
  });

  it('takes digits as people type them, and a second press of the button', async () => {
    const { ticketId, code, form } = await toSign();
    await pages.send(code, form);
    const digits = await pages.digits();
    const wide = [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    const answers = await Promise.all([1, 2].map(() => pages.send(code, { ...form, code: ` ${wide} ` })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const signed = (await pages.commits(ticketId)).filter(({ command }) => command === 'sign-result');
    expect(signed).toHaveLength(1);
  });

  it.each(['一二三四五六', '１２３４５é', '\u0000'.repeat(6), '⑴⑵'])('takes %j for wrong digits', async (typed) => {
    const { ticketId, code, form } = await toSign();
    await pages.send(code, form);
    const answer = await pages.send(code, { ...form, code: typed });
    expect([answer.status, answer.html.includes('还可以试4次')]).toEqual([422, true]);
    expect(await stageOf(ticketId)).toBe('signature');
  });

  it('lets nobody guess: five tries, then another code', async () => {
    const { ticketId, code, form } = await toSign();
    await pages.send(code, form);
    const digits = await pages.digits();
    const wrong = digits === '000000' ? '111111' : '000000';
    const tries = [];
    for (let n = 0; n < 5; n += 1) tries.push((await pages.send(code, { ...form, code: wrong })).html);
    expect(tries[0]).toContain('还可以试4次');
    expect(tries[4]).toContain('验证码已失效');
    expect((await pages.send(code, { ...form, code: digits })).html).toContain('验证码已失效');
    expect(await stageOf(ticketId)).toBe('signature');
  });

  it('lets nobody guess at the same moment either, nor get another code at once', async () => {
    const { ticketId, code, form } = await toSign();
    await pages.send(code, form, at('10:00:00'));
    const digits = await pages.digits();
    const guesses = Array.from({ length: 30 }, (_, n) => String((Number(digits) + n + 1) % 1_000_000).padStart(6, '0'));
    const answers = await Promise.all(
      guesses.map((guess) => pages.send(code, { ...form, code: guess }, at('10:00:10'))),
    );
    expect(answers.filter(({ html }) => html.includes('还可以试'))).toHaveLength(4);
    expect((await pages.send(code, { ...form, code: digits }, at('10:00:20'))).status).toBe(422);
    expect((await pages.send(code, { ...form, again: 'yes' }, at('10:00:30'))).status).toBe(429);
    expect(await codesTo(ticketId)).toHaveLength(1);
    expect((await pages.send(code, { ...form, again: 'yes' }, at('10:01:00'))).status).toBe(200);
    expect(await codesTo(ticketId)).toHaveLength(2);
    expect(await stageOf(ticketId)).toBe('signature');
  });

  it('is over after ten minutes', async () => {
    const { ticketId, code, form } = await toSign();
    await pages.send(code, form, at('10:00:00'));
    const digits = await pages.digits();
    expect((await pages.send(code, { ...form, code: digits }, at('10:10:00'))).status).toBe(422);
    expect((await pages.send(code, { ...form, code: digits }, at('10:09:59'))).status).toBe(303);
    expect(await stageOf(ticketId)).toBe('callback');
  });

  it('confirms what was shown: other fields ask again', async () => {
    const { ticketId, code, form } = await toSign();
    await pages.send(code, form);
    const digits = await pages.digits();
    const other = { ...form, approve: 'false', note: '退回' };
    expect((await pages.send(code, { ...other, code: digits })).status).toBe(422);
    expect(await stageOf(ticketId)).toBe('signature');
    await pages.send(code, other, at('10:00:30'));
    expect((await pages.send(code, { ...other, code: digits }, at('10:00:40'))).status).toBe(303);
    expect(await stageOf(ticketId)).toBe('dispatched');
    expect(await codesTo(ticketId)).toHaveLength(1);
  });

  it('is never the code of an earlier day again, when that one is forgotten', async () => {
    const { ticketId, code, form } = await toSign();
    await pages.send(code, form, at('10:00:00'));
    const [first] = await codesTo(ticketId);
    const { pk, sk } =
      (await pages.items()).find(({ template, codeKey }) => template === 'confirm-code' && codeKey) ?? {};
    await pages.expire({ pk, sk });
    await pages.send(code, form, { at: '2026-12-02T10:00:00+08:00' });
    const codes = await codesTo(ticketId);
    expect(codes).toHaveLength(2);
    expect(codes.at(-1)?.params.code).not.toBe(first?.params.code);
  });

  it('sends one a minute, five an hour and ten a day at most', async () => {
    const { ticketId, code, form } = await toSign();
    const again = { ...form, again: 'yes' };
    await pages.send(code, form, at('10:00:00'));
    await pages.send(code, again, at('10:00:59'));
    expect(await codesTo(ticketId)).toHaveLength(1);
    for (const minute of ['01', '02', '03', '04']) {
      await pages.send(code, again, at(`10:${minute}:00`));
      await pages.flow();
    }
    const refused = await pages.send(code, again, at('10:05:00'));
    expect([refused.status, refused.html.includes('获取验证码过于频繁')]).toEqual([429, true]);
    expect(await codesTo(ticketId)).toHaveLength(5);
    expect(new Set((await codesTo(ticketId)).map(({ params }) => params.code)).size).toBe(5);
    for (let hour = 12; hour < 22; hour += 1) {
      await pages.send(code, again, at(`${hour}:00:00`));
      await pages.flow();
    }
    expect(await codesTo(ticketId)).toHaveLength(10);
  });

  it('tells a refusal before any code is sent', async () => {
    const { ticketId, code, form } = await toSign();
    await pages.confirm(code, 'sign-result', { approve: 'true' });
    const before = (await codesTo(ticketId)).length;
    const { status } = await pages.send(code, { ...form, seen: '' });
    expect(status).toBe(409);
    expect(await codesTo(ticketId)).toHaveLength(before);
  });

  it('needs none where a login has signed already', async () => {
    const { ticketId } = await toSign();
    const signatory = { sub: 'signatory-3', roles: ['signatory'], unit: 'dept-housing' };
    expect((await pages.post(`/tickets/${ticketId}/sign-result`, { approve: true }, { as: signatory })).status).toBe(
      200,
    );
    expect((await pages.commits(ticketId)).at(-1)?.by.confirmed).toBeUndefined();
  });

  it('is never stored in the clear, and the link’s code neither', async () => {
    const { code, form } = await toSign();
    await pages.send(code, form);
    const digits = await pages.digits();
    const table = JSON.stringify((await pages.items()).filter(({ sk }) => !String(sk).startsWith('SMS#')));
    expect(table).not.toContain(code);
    expect(table).not.toMatch(new RegExp(`(?<!\\d)${digits}(?!\\d)`));
  });
});
