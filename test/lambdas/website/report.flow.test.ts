import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTicket } from '../../../lambdas/shared/store/commits.ts';
import { readProof, storeProof } from '../../../lambdas/website/proofs.ts';
import { proofHash } from '../../../lambdas/website/prove-phone.ts';
import { matter, startWebsite, type Website } from './support.ts';

let site: Website;
beforeAll(async () => {
  site = await startWebsite();
});
afterAll(() => site.stop());

const at = (time: string, address = '203.0.113.7') => ({ at: `2026-11-23T${time}+08:00`, address });
let phones = 0;
/** A phone that nobody has used yet. */
const newPhone = (): string => {
  phones += 1;
  return `139${String(phones).padStart(8, '0')}`;
};

describe('The form', () => {
  it('tells emergencies first, needs no script, and is small', async () => {
    const { status, html, headers } = await site.ask(undefined);
    expect(status).toBe(200);
    expect(html.indexOf('110')).toBeLessThan(html.indexOf('<form'));
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('no-store');
  });

  it('is there in English', async () => {
    const { html } = await site.ask(undefined, { query: { lang: 'en' } });
    expect(html).toContain('Report a matter');
    expect(html).toContain('name="lang" value="en"');
  });

  it('keeps what was filled in when something is wrong, and says where', async () => {
    const { status, html } = await site.ask({ ...matter, subject: ' ', phone: '12345', step: 'send' });
    expect(status).toBe(422);
    for (const kept of ['三单元楼道灯坏了一周。', '和苑小区3号楼', '王秀兰', 'value="12345"'])
      expect(html).toContain(kept);
    expect(html).toContain('<a href="#subject">标题(一句话): 必填</a>');
    expect(html).toMatch(/id="phone"[^>]*aria-invalid="true" aria-describedby="phone-error"/);
    expect(html).toMatch(/<option value="town-tuanjiexilu" selected/);
  });

  it('sends nothing to a place that the county does not have', async () => {
    const { status, html } = await site.ask({ ...matter, phone: newPhone(), town: 'town-nowhere', step: 'send' });
    expect([status, html.includes('id="town-error"')]).toEqual([422, true]);
  });

  it('writes what was typed as text', async () => {
    const { html } = await site.ask({ ...matter, subject: '<script>alert(1)</script>', phone: '', step: 'send' });
    expect(html).not.toContain('<script>alert');
  });

  it('comes back as it was for a correction', async () => {
    const { status, html } = await site.ask({ ...matter, step: 'correct' });
    expect([status, html.includes('value="楼道灯坏了"')]).toEqual([200, true]);
  });
});

describe('A report', () => {
  it('is filed once the phone is proved, and shows its number and how to follow it', async () => {
    const { form, code } = await site.proved({ phone: newPhone() });
    expect(await site.tickets()).toEqual([]);
    const { status, html } = await site.ask({ ...form, code, step: 'file' });
    expect(status).toBe(200);
    const ticket = (await readTicket(site.table, site.numberIn(html)))?.ticket;
    expect(ticket?.filing).toMatchObject({
      channel: 'website',
      type: 'help',
      town: 'town-tuanjiexilu',
      private: { subject: '楼道灯坏了', name: '王秀兰', phone: `+86${form.phone}` },
    });
    expect(ticket?.filedBy).toEqual({ sub: 'self-service:website' });
    const link = /href="\/t\/([\w-]{16})"/.exec(html)?.[1] ?? '';
    expect((await site.open(link)).status).toBe(200);
    expect(html).toContain('href="/progress"');
  });

  it('reads it back and says to which phone the code went, never the code', async () => {
    const phone = newPhone();
    const asked = { ...matter, phone, confidential: 'true', nonce: await site.nonce(), step: 'send' };
    const { html } = await site.ask(asked);
    const code = await site.digits();
    for (const read of ['团结西路街道', '和苑小区3号楼', '王秀兰', '要求保密'])
      expect(html.slice(html.indexOf('<dl>'), html.indexOf('</dl>'))).toContain(read);
    expect(html).toContain(`尾号${phone.slice(-4)}`);
    expect(html).toContain('三单元楼道灯坏了一周。');
    expect(html).not.toContain(code);
    const [sms] = site.texts('confirm-code').slice(-1);
    expect(sms).toMatchObject({ to: `+86${phone}`, params: { subject: '网站诉求', purpose: '登记' } });
  });

  it('is filed once however often the button is pressed', async () => {
    const { form, code } = await site.proved({ phone: newPhone() });
    const before = (await site.tickets()).length;
    const twice = await Promise.all([1, 2].map(() => site.ask({ ...form, code, step: 'file' })));
    const later = await site.ask({ ...form, code, step: 'file' }, at('11:00:00'));
    const numbers = [...twice, later].map(({ html }) => site.numberIn(html));
    expect(new Set(numbers).size).toBe(1);
    expect(numbers[0]).not.toBe('');
    expect((await site.tickets()).length).toBe(before + 1);
  });

  it('is not filed with wrong digits, nor after five tries, nor after ten minutes', async () => {
    const { form, code } = await site.proved({ phone: newPhone() });
    const before = (await site.tickets()).length;
    const wrong = code === '000000' ? '000001' : '000000';
    for (const left of [4, 3, 2, 1]) {
      const { status, html } = await site.ask({ ...form, code: wrong, step: 'file' });
      expect([status, html.includes(`还可以试${left}次`)]).toEqual([422, true]);
    }
    for (const digits of [wrong, code])
      expect((await site.ask({ ...form, code: digits, step: 'file' })).html).toContain('验证码已失效');
    const other = await site.proved({ phone: newPhone() });
    const late = await site.ask({ ...other.form, code: other.code, step: 'file' }, at('10:10:00'));
    expect([late.status, late.html.includes('验证码已失效')]).toEqual([422, true]);
    expect((await site.tickets()).length).toBe(before);
  });

  it('is not filed for another phone, or from another form, than the code was sent for', async () => {
    const { form, code } = await site.proved({ phone: newPhone() });
    const before = (await site.tickets()).length;
    for (const other of [{ phone: newPhone() }, { nonce: 'AAAAAAAAAAAAAAAA' }, { nonce: '' }])
      expect((await site.ask({ ...form, ...other, code, step: 'file' })).status).toBe(422);
    expect((await site.tickets()).length).toBe(before);
  });

  it('may be copied together, with the unseen marks that phones put around a number', async () => {
    const phone = newPhone();
    const copied = { phone: `\u202a${phone}\u202c`, description: `楼道灯坏了,物业\u202d${phone}\u202c不接` };
    const { form, code } = await site.proved(copied);
    const { html } = await site.ask({ ...form, code, step: 'file' });
    const { filing } = (await readTicket(site.table, site.numberIn(html)))?.ticket ?? {};
    expect(filing?.private).toMatchObject({ phone: `+86${phone}`, description: `楼道灯坏了,物业${phone}不接` });
  });

  it('may be corrected while the code is good', async () => {
    const { form, code } = await site.proved({ phone: newPhone() });
    const { html } = await site.ask({ ...form, subject: '楼道灯和门禁坏了', code, step: 'file' });
    const ticket = (await readTicket(site.table, site.numberIn(html)))?.ticket;
    expect(ticket?.filing.private?.subject).toBe('楼道灯和门禁坏了');
  });

  it('is another one when the page before is filled in anew: it gets a code and a number of its own', async () => {
    const { form, code } = await site.proved({ phone: newPhone() });
    const first = site.numberIn((await site.ask({ ...form, code, step: 'file' })).html);
    const other = { ...form, subject: '门禁坏了' };
    const asked = await site.ask({ ...other, step: 'send' }, at('11:00:00'));
    expect([asked.status, asked.html.includes('验证码已发到')]).toEqual([200, true]);
    const nonce = /name="nonce" value="([\w-]{16})"/.exec(asked.html)?.[1] ?? '';
    expect(nonce).not.toBe(form.nonce);
    const late = { ...other, code: await site.digits(), nonce, step: 'file' };
    const filed = await site.ask(late, at('11:01:00'));
    const ticket = (await readTicket(site.table, site.numberIn(filed.html)))?.ticket;
    expect(ticket?.filing.private?.subject).toBe('门禁坏了');
    expect(ticket?.id).not.toBe(first);
  });

  it('is shown again, with no other code, when the page before is sent as it was', async () => {
    const { form, code } = await site.proved({ phone: newPhone() });
    const first = site.numberIn((await site.ask({ ...form, code, step: 'file' })).html);
    await site.digits();
    const sent = site.texts('confirm-code').length;
    expect(site.numberIn((await site.ask({ ...form, step: 'send' }, at('11:00:00'))).html)).toBe(first);
    await site.digits();
    expect(site.texts('confirm-code')).toHaveLength(sent);
  });

  it('is counted once, also when the mark of the form was lost with the first answer', async () => {
    const { form, code } = await site.proved({ phone: newPhone() });
    const number = site.numberIn((await site.ask({ ...form, code, step: 'file' })).html);
    const counted = async () => (await site.items()).filter(({ pk }) => String(pk).startsWith('RATE#website-report'));
    const before = await counted();
    const hash = proofHash({ phone: `+86${form.phone}`, nonce: form.nonce ?? '' }, await site.dependencies.signer());
    const proof = await readProof(site.table, hash);
    expect(proof?.filed).toBe(number);
    if (proof) await storeProof(site.table, hash, { n: proof.n, at: proof.at, tries: 0 }, proof);
    expect(site.numberIn((await site.ask({ ...form, code, step: 'file' })).html)).toBe(number);
    expect(await counted()).toEqual(before);
  });

  it('stands under one number in English too', async () => {
    const { form, code } = await site.proved({ phone: newPhone(), lang: 'en' });
    const { html } = await site.ask({ ...form, code, step: 'file' });
    expect(html).toContain('Recorded');
    expect(html).toContain('?lang=en');
  });
});

describe('Codes', () => {
  it('are sent once a minute, the same within ten, and three an hour to one phone', async () => {
    const phone = newPhone();
    const form = { ...matter, phone, nonce: await site.nonce() };
    const sent = async () => {
      await site.digits();
      return site.texts('confirm-code').filter(({ to }) => to === `+86${phone}`).length;
    };
    const ask = async (step: string, time: string, more: Record<string, string> = {}) =>
      (await site.ask({ ...form, ...more, step }, at(time, `198.51.100.${phones}`))).status;
    expect([await ask('send', '14:00:00'), await sent()]).toEqual([200, 1]);
    expect([await ask('again', '14:00:59'), await sent()]).toEqual([200, 1]);
    expect([await ask('send', '14:05:00'), await sent()]).toEqual([200, 1]);
    expect([await ask('again', '14:06:00'), await sent()]).toEqual([200, 2]);
    expect([await ask('send', '14:07:00', { nonce: await site.nonce() }), await sent()]).toEqual([200, 3]);
    expect([await ask('send', '14:08:00', { nonce: await site.nonce() }), await sent()]).toEqual([429, 3]);
    expect([await ask('send', '15:00:00', { nonce: await site.nonce() }), await sent()]).toEqual([200, 4]);
  });

  it('are not sent without end from one address', async () => {
    const statuses: unknown[] = [];
    for (let n = 0; n < 21; n += 1) {
      const form = { ...matter, phone: newPhone(), nonce: await site.nonce(), step: 'send' };
      statuses.push((await site.ask(form, at('16:00:00', '192.0.2.1'))).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
  });
});

describe('What is no form of this page', () => {
  it.each([
    [403, { 'sec-fetch-site': 'cross-site' }],
    [415, { 'content-type': 'text/plain' }],
  ])('is answered %i', async (status, headers) => {
    expect((await site.ask({ ...matter, step: 'send' }, { headers })).status).toBe(status);
  });

  it('is not a body of many thousand characters', async () => {
    expect((await site.ask({ description: '字'.repeat(50_000) })).status).toBe(413);
  });
});

it('stores no phone outside the ticket and the SMS that was asked for', async () => {
  const proofs = (await site.items()).filter(({ pk }) => /^(?:PROOF|RATE)#/.test(String(pk)));
  expect(proofs.length).toBeGreaterThan(10);
  expect(JSON.stringify(proofs)).not.toMatch(/139\d{8}|192\.0\.2/);
});
