import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyLink } from './support/every-link.ts';
import { type Pages, startPages } from './support/pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());

/** Everything in the table, but for the counters of tries. */
const stored = async () =>
  JSON.stringify(
    (await pages.items())
      .filter(({ pk }) => !String(pk).startsWith('RATE#'))
      .sort((one, other) => `${one.pk}${one.sk}`.localeCompare(`${other.pk}${other.sk}`)),
  );

describe('opening a link', () => {
  it.each(['GET', 'HEAD'] as const)('by %s changes nothing, however often and whoever opens it', async (method) => {
    const { links } = await everyLink(pages);
    const before = await stored();
    for (const code of Object.values(links))
      for (const query of [{}, { lang: 'en' }, { view: 'print' }, { s: 'satisfied' }, { did: 'submit-result' }])
        for (const _ of ['preview', 'again']) {
          const { status, html } = await pages.open(code, { method, query: query as Record<string, string> });
          expect(status).toBeLessThan(500);
          if (method === 'HEAD') expect(html).toBe('');
        }
    expect(await stored()).toBe(before);
  });

  it('is sent with a policy that lets nothing in from elsewhere, and no referrer out', async () => {
    const { code } = await pages.received();
    const { headers, html } = await pages.open(code);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(html).not.toMatch(/<(script|style)(?![^>]*src=)[^>]*>[^<]|\son\w+=|style="/);
    const addresses = [...html.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, address = '']) => address);
    for (const address of addresses) expect(address).toMatch(/^(\/|\?|#|tel:)/);
  });

  it('loads less than 30 kB in all, also with a long story', async () => {
    const text = '小区三天没有供暖,'.repeat(400).slice(0, 4000);
    const ticketId = await pages.dispatched({ description: text, request: '尽快恢复'.repeat(100) }, 'town-yanghe');
    const code = await pages.linkOf('unit-dispatched', ticketId);
    for (let n = 0; n < 25; n += 1)
      await pages.fill(code, 'contact-citizen', { medium: 'phone', note: `第${n}次联系` });
    const { html } = await pages.open(code);
    const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    const bodies = await Promise.all(assets.map(async (path) => (await pages.request(path, undefined)).html));
    /** The story itself is 12 kB of it: four thousand characters of three bytes. */
    const told = Buffer.byteLength(text);
    const bytes = [html, ...bodies].reduce((sum, body) => sum + Buffer.byteLength(body), 0);
    expect(assets).toHaveLength(3);
    expect(bytes - told).toBeLessThan(30 * 1024);
  });
});

describe('a link that has come to its end', () => {
  it('tells that it expired, and sends a new one to the registered phone only, once in ten minutes', async () => {
    const { ticketId, code } = await pages.received();
    const later = { at: '2026-12-24T09:00:00+08:00' };
    const expired = await pages.open(code, later);
    expect([expired.status, expired.html.includes('链接已过期')]).toEqual([410, true]);
    expect(expired.html).not.toContain('小区暖气不热');
    for (const _ of [1, 2, 3]) {
      const sent = await pages.send(code, { act: 'new-link', to: '+8613900000000', phone: '13900000000' }, later);
      expect(sent.html).toContain('新链接已发送到登记的手机');
    }
    const fresh = await pages.linkOf('new-link', ticketId);
    const messages = pages.texts('new-link', ticketId);
    expect(messages.map(({ to }) => to)).toEqual(['+8610000001143']);
    expect((await pages.open(fresh, later)).html).toContain('小区暖气不热');
  });

  it.each(['AAAAAAAAAAAAAAAA', 'short', '%3Cscript%3E', 'a'.repeat(400)])(
    'an unknown code (%#) tells nothing',
    async (code) => {
      const { status, html } = await pages.open(code, { address: '198.51.100.1' });
      expect(status).toBe(404);
      expect(html).toContain('链接无法识别');
      expect(html).not.toContain(code);
    },
  );

  it('guessing is slowed down by address, and hinders nobody who has a link', async () => {
    const { code } = await pages.received();
    const from = { address: '198.51.100.66' };
    const statuses: number[] = [];
    for (let n = 0; n < 40; n += 1)
      statuses.push((await pages.open(`guess-${String(n).padStart(10, '0')}`, from)).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
    expect((await pages.open(code, from)).status).toBe(200);
    expect((await pages.open('guess-9999999999', { address: '198.51.100.67' })).status).toBe(404);
    expect((await pages.open('guess-9999999999', { ...from, at: '2026-11-23T10:20:00+08:00' })).status).toBe(404);
  });
});
