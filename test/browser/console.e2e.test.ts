import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { type Run, startRun } from '../../local/run.ts';
import { describedFetch } from '../support/described-fetch.ts';
import { graveViolations } from './support/accessibility.ts';
import { openBrowser } from './support/browser.ts';

describe('The console of the local run', () => {
  let dataFolder: string;
  let run: Run;
  let browser: Browser;
  let page: Page;
  /** What the page asked of others, and what went wrong in it. */
  let faults: string[];

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'console-'));
    const now = Date.parse('2026-11-23T09:00:00+08:00');
    run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await run.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    faults = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${run.apiUrl}/`) && !request.url().startsWith('data:')) faults.push(request.url());
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
    });
    await page.goto(`${run.apiUrl}/local/`);
    await page.locator('#now:not(:empty)').waitFor();
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
  });

  const texts = (locator: Locator) => locator.allTextContents();
  const current = () => page.locator('#graph g.current');
  /** Files a sample on the page and answers its number once it is the chosen one. */
  const file = async (kind: string): Promise<string> => {
    const before = new URL(page.url()).hash;
    await page.click(`[data-sample=${kind}]`);
    await page.waitForURL((url) => url.hash !== before && url.hash !== '');
    const ticketId = new URL(page.url()).hash.slice(1).split('-')[0] ?? '';
    await page.locator('#summary .facts', { hasText: ticketId }).waitFor();
    return ticketId;
  };
  const act = async (role: string, unit: string, path: string, body: object): Promise<void> => {
    const { token } = (await (await fetch(`${run.apiUrl}/local/token?role=${role}&unit=${unit}`)).json()) as {
      token: string;
    };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await describedFetch(`${run.apiUrl}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    expect([path, response.status]).toEqual([path, 200]);
  };

  it('shows an empty run what to do first, with the workflow drawn', async () => {
    await page.locator('#no-executions').waitFor();
    expect(await page.locator('[data-step="1"]').getAttribute('class')).toContain('now');
    expect(await page.locator('#day').textContent()).toBe('工作日');
    expect(await texts(page.locator('#graph text.name'))).toEqual(expect.arrayContaining(['待派', '待回访', '归档']));
    expect(await current().count()).toBe(0);
    expect(await graveViolations(page)).toEqual([]);
  });

  it('shows the SMS of a filed ticket on the phones of caller and handler, and opens the link beside them', async () => {
    const ticketId = await file('heating');
    const handler = page.locator('.phone', { hasText: '住建局 · 承办人' });
    await handler.locator('li', { hasText: ticketId }).waitFor();
    expect(await page.locator('.phone', { hasText: '群众' }).first().textContent()).toContain(ticketId);
    expect(await handler.locator('.dot').isVisible()).toBe(true);
    const link = handler.locator('a');
    await link.click();
    await page.locator('#page').waitFor();
    expect(await page.locator('#page-owner').textContent()).toBe('住建局 · 承办人');
    const path = await link.getAttribute('href');
    expect(path).toMatch(/^\/t\/[\w-]{16,}$/);
    expect(await page.locator('#page-tab').getAttribute('href')).toBe(path);
    await page.frameLocator('#page-frame').locator('h1').waitFor();
    expect(page.frames().map((frame) => new URL(frame.url()).pathname)).toContain(path);
    await handler.locator('.dot').waitFor({ state: 'hidden' });
    expect(await graveViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('#page').waitFor({ state: 'hidden' });
  });

  it('brings a ticket to the archive with the centre’s buttons, live, while others act elsewhere', async () => {
    const ticketId = await file('street');
    expect(await page.locator('#summary .waits').textContent()).toContain(
      '等待中心派单,至 11月23日(周一)24:00 还剩 15小时',
    );
    expect(await page.locator('#act-unit').inputValue()).toBe('dept-urban-management');
    await page.click('#act-dispatch');
    await page.locator('#summary .waits', { hasText: '等待承办单位办理,至 11月24日(周二)18:00' }).waitFor();
    const command = (name: string) => `/tickets/${ticketId}/${name}`;
    const extension = { reason: '须更换电缆', workingDays: 3 };
    await act('handler', 'dept-urban-management', command('request-extension'), extension);
    await page.click('#act-grant-the-extension');
    await page.locator('#graph g.current', { hasText: 'AwaitExtended' }).waitFor();
    const result = { summary: '路灯已修复', outcome: 'solved' };
    await act('handler', 'dept-urban-management', command('submit-result'), result);
    await page.locator('#next-link', { hasText: '分管负责人' }).waitFor();
    await act('signatory', 'dept-urban-management', command('sign-result'), { approve: true });
    await page.click('#act-satisfied-archive');
    await page.locator('#summary .waits', { hasText: '已归档' }).waitFor();
    await page.locator('#graph g.visited', { hasText: '归档' }).waitFor();
    const passed = ['待派', '简单、普通', '延时', '延时审核', '待签字', '待回访', '归档'];
    expect((await texts(page.locator('#graph g.visited text.name'))).sort()).toEqual(passed.sort());
    const timeline = await texts(page.locator('.timeline li'));
    expect(timeline.at(0)).toContain('归档');
    expect(timeline.at(-1)).toContain('受理登记');
    expect(timeline.join()).toContain('须更换电缆');
  });

  it('says no in the words of the regulation', async () => {
    await file('heating');
    await page.locator('#next-link').waitFor();
    await page.fill('#to', '2026-11-22T09:00');
    const filed = await file('noise');
    await page.locator('.execution .number', { hasText: filed }).waitFor();
    expect(await page.inputValue('#to')).toBe('2026-11-22T09:00');
    await page.click('#go');
    await page.locator('#notice', { hasText: 'cannot go back' }).waitFor();
  });

  it('keeps what a person texts back as the person’s own bubble, or says why it cannot be sent', async () => {
    const ticketId = await file('noise');
    const caller = page.locator('.phone', { hasText: ticketId }).filter({ hasText: '群众' });
    await caller.locator('input').fill('谢谢');
    await caller.locator('button', { hasText: '发送' }).click();
    await caller.locator('li.own, .said:not(:empty)').first().waitFor();
    const replies = (await (await fetch(`${run.apiUrl}/local/replies`)).json()) as unknown[];
    expect(await caller.locator('li.own', { hasText: '谢谢' }).count()).toBe(replies.length);
  });

  it('moves the clock to the next working day, and tells what came of it without a reload', async () => {
    const ticketId = await file('water');
    await page.locator('.moves [data-move*=workday]').click();
    await page.locator('#now', { hasText: '2026年11月24日 周二 08:30:00' }).waitFor();
    await page.locator('#moving').waitFor({ state: 'hidden' });
    /** The last of them is seen at the look that follows the movement. */
    await page.locator('.phone', { hasText: '水务局 · 值班' }).filter({ hasText: '第48次呼叫' }).waitFor();
    await page.click('#open-link');
    await page.locator('[data-step="3"].done').waitFor();
    await page.click('#page-close');
    await page.fill('#filter', ticketId);
    await page.locator('.execution').nth(1).waitFor({ state: 'detached' });
    expect(await texts(page.locator('.execution .number'))).toEqual([ticketId]);
    await page.fill('#filter', '水务局');
    await page.locator('.phone', { hasText: '住建局' }).first().waitFor({ state: 'detached' });
  });

  it('draws all states, shows their clauses and the event history, by keyboard too', async () => {
    await page.locator('.execution').first().focus();
    await page.keyboard.press('Enter');
    await page.click('#by-state');
    await page.locator('#graph g', { hasText: 'Milestone' }).focus();
    expect(await page.locator('#state-words').textContent()).toContain('时限或提醒到点,依事实记录');
    await page.focus('#tab-timeline');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#tab-history').getAttribute('aria-selected')).toBe('true');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await graveViolations(page)).toEqual([]);
    await page.click('#history .more');
    expect(await texts(page.locator('#history tbody tr').last().locator('td'))).toContain('ExecutionStarted');
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('nav').waitFor();
    await page.locator('.phone a').first().click();
    await page.locator('#page').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await graveViolations(page)).toEqual([]);
  });

  it('looks by itself when it cannot be told of changes', async () => {
    const deaf = await browser.newPage();
    await deaf.route('**/local/events', (route) => route.abort());
    await deaf.goto(`${run.apiUrl}/local/`);
    await deaf.locator('.execution').first().waitFor();
    const ticketId = await file('heating');
    await deaf.locator('.execution', { hasText: ticketId }).waitFor();
    await deaf.close();
  });
});
