import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Hono } from 'hono';
import type { DeskEnv } from '../../../lambdas/desk/dependencies.ts';
import { tellNext } from '../../../lambdas/desk/http/flash.ts';
import { supervisor } from '../support/people.ts';
import { type DeskUnderTest, startDesk } from './support/desk.ts';

const signatorysDeputy = { sub: 'handler@dept-housing', roles: ['handler'], unit: 'dept-housing' };
let desk: DeskUnderTest;

beforeAll(async () => {
  const deputy = { unit: 'dept-housing', role: 'signatory', sub: signatorysDeputy.sub } as const;
  desk = await startDesk({ deputies: [{ ...deputy, from: '2026-11-20', until: '2026-11-24' }] });
});
afterAll(() => desk.stop());

describe('every page', () => {
  it('begins with its doctype, as a browser wants it', async () => {
    const pages = ['/desk', '/desk/queues/review', '/desk/search', '/desk/queues/nowhere', '/desk/logged-out'];
    for (const address of pages)
      expect([address, (await desk.visit(address, { as: supervisor })).text]).toEqual([
        address,
        expect.stringMatching(/^<!doctype html><html lang="zh-CN">/),
      ]);
  });

  it('names the post that is stood in for, while it is', async () => {
    const during = await desk.visit('/desk', { as: signatorysDeputy });
    expect(during.text).toContain('承办人员、代分管负责人');
    const later = await desk.visit('/desk', { as: signatorysDeputy, at: '2026-11-25T09:00:00+08:00' });
    expect(later.text).not.toContain('分管负责人<');
  });

  it('is shown in the other language, with what else its address says, and stays so', async () => {
    const page = await desk.visit('/desk/queues/review?town=town-yanghe', { as: supervisor });
    expect(page.text).toContain('href="/desk/queues/review?town=town-yanghe&amp;lang=en"');
    const english = await desk.visit('/desk/queues/review?town=town-yanghe&lang=en', { as: supervisor });
    expect(english.text).toContain('<html lang="en">');
    const kept = english.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const next = await desk.visit('/desk/logged-out', { headers: { cookie: kept } });
    expect(next.text).toContain('Logged out');
  });

  it('says once what was done', async () => {
    const app = new Hono<DeskEnv>().post('/', (context) => {
      tellNext(context, { tone: 'done', text: '已派单 <b>' });
      return context.redirect('/desk', 303);
    });
    const told = (await app.request('/', { method: 'POST' })).headers.getSetCookie()[0]?.split(';')[0];
    const cookie = `${await desk.cookieOf(supervisor)}; ${told}`;
    const page = await desk.visit('/desk', { headers: { cookie } });
    expect(page.text).toContain('<p class="flash done" role="status">已派单 &lt;b&gt;</p>');
    expect(page.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-desk-flash=; Max-Age=0/)]);
  });
});
