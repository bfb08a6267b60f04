import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageScript, stylesheet } from '../../lambdas/pages/assets/assets.ts';
import { effortOf } from './support/effort.ts';
import { hostileForm } from './support/form-body.ts';
import { faultsIn } from './support/holds.ts';
import { type Hotline, startHotline } from './support/hotline.ts';
import { hostileHeaders, hostileMethod, hostileQuery, hostileSegment } from './support/oddities.ts';
import { giveLink, prepare, recordPhoto } from './support/prepare.ts';
import { recipes, unit } from './support/recipes.ts';
import type { HostileRequest } from './support/request.ts';
import { openTally } from './support/tally.ts';
import { pageRoutes, wantedAt } from './support/targets.ts';

const tally = openTally('pages');
const photo = `${'0'.repeat(32)}-00000000`;
let hotline: Hotline;
let ticketId: string;
let codes: readonly string[];

beforeAll(async () => {
  hotline = await startHotline();
  ticketId = await prepare(hotline, recipes.acknowledge);
  await hotline.show(ticketId);
  const handler = { to: 'post', unit, post: 'handler' } as const;
  const open = await giveLink(hotline, ticketId, 'handler', handler);
  codes = [
    open,
    await giveLink(hotline, ticketId, 'citizen', { to: 'citizen' }),
    await giveLink(hotline, ticketId, 'handler', handler, 1),
    await giveLink(hotline, await prepare(hotline, recipes['record-callback']), 'citizen', { to: 'citizen' }),
  ];
  await recordPhoto(hotline, ticketId, photo);
});
afterAll(async () => {
  tally.close();
  await hotline.stop();
});

const addresses = Array.from({ length: 250 }, (_, n) => `198.51.100.${n}`);

/** The path of a route with its variables filled. */
const filled = (path: string): fc.Arbitrary<string> => {
  const parts = path.split('/').map((part) => {
    if (part === '{code}') return hostileSegment([...codes, 'AAAAAAAAAAAAAAAA']);
    if (part === '{photo}') return hostileSegment([photo]);
    if (part === '{file}')
      return hostileSegment([stylesheet, pageScript].map((asset) => asset.path.split('/').at(-1) ?? ''));
    return fc.constant(part);
  });
  return fc.tuple(...parts).map((all) => all.join('/'));
};

const queries = {
  lang: ['en', 'zh'],
  group: ['tickets', 'problems'],
  did: ['acknowledge', 'my-tickets', 'x'],
  view: ['print'],
  s: ['satisfied'],
  step: ['problem', 'result'],
  key: [`incoming/20261123000000/1/problem/citizen/${'0'.repeat(32)}`],
  etag: ['"x"'],
};

const matter = {
  type: 'help',
  subject: '路灯',
  description: '路灯坏了',
  request: '请修',
  phone: '13800138000',
  nonce: 'AAAAAAAAAAAAAAAA',
};

/** What is filled in on a page. */
const formsOf = (path: string): Readonly<Record<string, string>> => {
  if (path === '/progress') return { number: ticketId, secret: '8000', lang: 'zh' };
  return path === '/report' ? { ...matter, town: 'town-yanghe', step: 'file', code: '123456' } : { act: 'acknowledge' };
};

const requestTo = (key: string): fc.Arbitrary<HostileRequest> => {
  const [method = '', path = ''] = key.split(' ');
  const form = hostileForm(formsOf(path));
  return fc
    .tuple(
      hostileMethod(method),
      filled(path),
      hostileQuery(queries),
      hostileHeaders,
      form,
      fc.constantFrom(...addresses),
      fc.nat(60),
    )
    .map(([asked, target, query, headers, sent, address, hours]) => ({
      method: asked,
      target: `${target}${query}`,
      headers: { ...headers, ...(asked === 'POST' ? { 'content-type': sent.type } : {}) },
      ...(asked === 'POST' ? { body: sent.body } : {}),
      address,
      at: Date.parse('2026-11-23T10:00:00+08:00') + hours * 3_600_000,
    }));
};

const rightForms: Readonly<Record<string, string>> = {
  '/progress': 'number=NUMBER&secret=8000',
  '/t/{code}': 'act=acknowledge',
  '/report': String(new URLSearchParams({ ...matter, step: 'send' })),
};

const shareOf = (route: string): number => (route.startsWith('POST') ? 1000 : route.startsWith('HEAD') ? 150 : 500);

/** What the route takes, and the same of nothing that there is: each fuzz begins with both. */
const examplesOf = (key: string): [HostileRequest][] => {
  const [method = '', path = ''] = key.split(' ');
  const file = stylesheet.path.split('/').at(-1) ?? '';
  const target = path
    .replace('{code}', codes[0] ?? '')
    .replace('{photo}', photo)
    .replace('{file}', file);
  const elsewhere = path.replace('{code}', 'AAAAAAAAAAAAAAAA').replace('{photo}', photo).replace('{file}', 'x');
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const form = (text: string) => (method === 'POST' ? { headers, body: Buffer.from(text) } : {});
  const right = (rightForms[path] ?? '').replace('NUMBER', ticketId);
  return [[{ method, target, ...form(right) }], [{ method, target: elsewhere, ...form('act=x') }]];
};

describe.each(pageRoutes)('%s', (route) => {
  it('shows what is asked as text: no fault, no markup from outside, strict policy, nothing in the log', async () => {
    await fc.assert(
      fc.asyncProperty(requestTo(route), async (request) => {
        const answered = await hotline.ask(request);
        tally.note(answered.route ?? 'no route', answered.status);
        const code = answered.headers.location?.match(/^\/t\/([\w-]{16})/)?.[1];
        if (code) hotline.log.secrets.add(code);
        expect(faultsIn(request, answered)).toEqual([]);
        if (request.method === 'HEAD' && answered.by === 'function') expect(answered.body).toHaveLength(0);
      }),
      { ...effortOf(route, shareOf(route)), examples: examplesOf(route) },
    );
  });

  it('was not idle', () => {
    expect(tally.oneSided([route], wantedAt(route))).toEqual([]);
  });
});

it('logged all the while', () => {
  expect(hotline.log.lines()).toBeGreaterThan(0);
});
