import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { supervisor } from '../support/people.ts';
import { carriedBy, type Pages, startPages } from './support/pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());

const dispatched = async () => {
  const ticketId = await pages.dispatched();
  return { ticketId, code: await pages.linkOf('unit-dispatched', ticketId) };
};
const result = { summary: '已修复。', outcome: 'solved' };
const commitsOf = async (ticketId: string) => (await pages.commits(ticketId)).length;

/** Everything in the table, but for the counters of tries. */
const stored = async () =>
  JSON.stringify(
    (await pages.items())
      .filter(({ pk }) => !String(pk).startsWith('RATE#'))
      .sort((one, other) => `${one.pk}${one.sk}`.localeCompare(`${other.pk}${other.sk}`)),
  );

/** One ticket that has been through everything: every kind of link that was sent about it, by the template. */
const everyLink = async () => {
  const ticketId = await pages.dispatched({}, 'town-yanghe');
  const handler = await pages.linkOf('unit-dispatched', ticketId);
  await pages.fill(handler, 'delegate', { unit: '640121100200' });
  const liaison = await pages.linkOf('village-task', ticketId);
  await pages.fill(handler, 'request-extension', { workingDays: '4', reason: '设备外购' });
  const reviewer = await pages.linkOf('centre-to-review', ticketId);
  const signatoryRequest = await pages.linkOf('signatory-request', ticketId);
  await pages.fill(handler, 'submit-result', result);
  const signatory = await pages.linkOf('signatory-to-sign', ticketId);
  return { ticketId, links: { handler, liaison, reviewer, signatoryRequest, signatory } };
};

describe('opening a link', () => {
  it.each(['GET', 'HEAD'] as const)('by %s changes nothing, however often and whoever opens it', async (method) => {
    const { links } = await everyLink();
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
    const { code } = await dispatched();
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

describe('sending a form', () => {
  it('twice acts once, one after the other or at the same moment', async () => {
    const { ticketId, code } = await dispatched();
    const { html } = await pages.open(code);
    const fields = { ...carriedBy(html, 'contact-citizen'), medium: 'phone', note: '已约定上门' };
    const before = await commitsOf(ticketId);
    const answers = await Promise.all([1, 2, 3].map(() => pages.send(code, fields)));
    answers.push(await pages.send(code, fields));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await commitsOf(ticketId)).toBe(before + 1);
  });

  it('from a page that shows an older state is refused, with the new state and what was typed', async () => {
    const { ticketId, code } = await dispatched();
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
    const { ticketId, code } = await dispatched();
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
    const { ticketId, code } = await dispatched();
    const before = await commitsOf(ticketId);
    const fields = { act: 'acknowledge' };
    const foreign = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.test' }, { origin: 'null' }];
    for (const headers of foreign) expect((await pages.send(code, fields, { headers })).status).toBe(403);
    const json = await pages.send(code, fields, { headers: { 'content-type': 'application/json' } });
    expect(json.status).toBe(415);
    expect(await commitsOf(ticketId)).toBe(before);
    expect((await pages.send(code, fields, { headers: { origin: 'https://hotline.test' } })).status).toBe(303);
  });

  it('records the reading once', async () => {
    const { ticketId, code } = await dispatched();
    for (const _ of [1, 2, 3]) expect((await pages.send(code, { act: 'mark-read' })).status).toBe(204);
    const reads = (await pages.commits(ticketId))
      .flatMap(({ events }) => events)
      .filter(({ type }) => type === 'NoticeRead');
    expect(reads).toHaveLength(1);
  });
});

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
  };

  it('does nothing that another role’s page offers', async () => {
    const { ticketId, links } = await everyLink();
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
    const [one, other] = [await dispatched(), await dispatched()];
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
    const { ticketId, code } = await dispatched();
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
    const { ticketId, code } = await dispatched();
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
    const { ticketId, code } = await dispatched();
    await pages.fill(code, 'submit-result', result);
    await pages.confirm(await pages.linkOf('signatory-to-sign', ticketId), 'sign-result', { approve: 'true' });
    const survey = await pages.linkOf('citizen-survey', ticketId);
    const failed = { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' };
    await pages.post(`/tickets/${ticketId}/record-callback`, failed, { as: supervisor });
    for (const old of [code, survey]) {
      const { status, html } = await pages.open(old);
      expect([status, html.includes('工单已进入新一轮办理')]).toEqual([410, true]);
    }
    expect((await pages.send(survey, { act: 'answer-survey', solved: 'yes', satisfaction: 'satisfied' })).status).toBe(
      410,
    );
    expect((await pages.open(await pages.linkOf('unit-rework', ticketId))).status).toBe(200);
  });
});

describe('a link that has come to its end', () => {
  it('tells that it expired, and sends a new one to the registered phone only, once in ten minutes', async () => {
    const { ticketId, code } = await dispatched();
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
    const { code } = await dispatched();
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
