import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { graveViolations } from './support/accessibility.ts';
import type { Centre } from './support/centre.ts';
import { logIn } from './support/desk.ts';
import { startHotline } from './support/hotline.ts';

/** Where pictures are kept, when they are asked for. */
const pictures = process.env.SCREENSHOTS;

const queues = ['dispatch', 'review', 'callback', 'overdue', 'urgent', 'unread', 'hard', 'supervised'];

let centre: Centre;
let browser: Browser;
let stop: () => Promise<void>;
let page: Page;
/** What the page asked of others, and what went wrong in it. */
let faults: string[];

beforeAll(async () => {
  ({ centre, browser, stop } = await startHotline());
  const handler = ['handler', 'dept-housing'] as const;
  await centre.post('/tickets', {
    channel: 'phone',
    type: 'help',
    subject: '路灯不亮',
    description: '胜利街东段路灯连续多日不亮。',
    request: '请修复',
    category: 'urban-construction/municipal-facilities',
    citizen: { phone: '13900139000' },
    location: { town: 'town-yanghe' },
  });
  const returned = await centre.takesCall('dept-housing');
  await centre.post(
    `/tickets/${returned}/request-return`,
    { reason: '不属于本单位', suggestedUnit: 'dept-water' },
    ...handler,
  );
  const signing = await centre.takesCall('dept-housing');
  await centre.post(`/tickets/${signing}/submit-result`, { summary: '已恢复供暖', outcome: 'solved' }, ...handler);
  const concluded = await centre.takesCall('dept-housing', { urgent: true });
  await centre.post(`/tickets/${concluded}/submit-result`, { summary: '已恢复供暖', outcome: 'solved' }, ...handler);
  await centre.post(`/tickets/${concluded}/sign-result`, { approve: true }, 'signatory', 'dept-housing');
  await centre.takesCall('dept-housing', { urgent: true });
  await centre.settled();
});
afterAll(() => stop());

const open = async (options: BrowserContextOptions = {}): Promise<void> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', ...options });
  page = await context.newPage();
  faults = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${centre.apiUrl}/`) && !request.url().startsWith('data:'))
      faults.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
  });
};

/** No barrier, nothing wider than the screen; a picture when one is asked for. */
const look = async (name: string): Promise<void> => {
  const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect([name, wider, await graveViolations(page)]).toEqual([name, 0, []]);
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `desk-${name}.png`), fullPage: true });
};

const goTo = (path: string) => page.goto(`${centre.apiUrl}${path}`, { waitUntil: 'domcontentloaded' });

afterEach(async () => {
  await page.context().close();
  expect(faults).toEqual([]);
});

describe('The desk', () => {
  beforeEach(() => open());

  it('is entered by choosing a post, and left again', async () => {
    await goTo('/desk/queues/review');
    await look('login');
    await page.locator('button[value="supervisor"]').click();
    await page.waitForURL('**/desk/queues/review');
    expect(await page.locator('.who').innerText()).toContain('督办员');
    const cookies = await page.context().cookies();
    expect(cookies.find(({ name }) => name === '__Host-desk')).toMatchObject({
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
      path: '/',
    });
    await page.getByRole('button', { name: '退出' }).click();
    await look('logged-out');
    await goTo('/desk');
    expect(page.url()).toContain('/local/oidc/authorize');
  });

  it('shows the centre what is to be done, in its own queues', async () => {
    await logIn(page, centre.apiUrl, { role: 'supervisor' });
    await look('home');
    expect(await page.locator('[data-count="dispatch"]').innerText()).toBe('1');
    for (const queue of queues) {
      await goTo(`/desk/queues/${queue}`);
      await look(queue);
    }
    await goTo('/desk/queues/review');
    expect(await page.locator('.tickets tbody').innerText()).toContain('审退回');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'To review' }).waitFor();
    await look('review-english');
  });

  it('renews its figures while it is looked at', async () => {
    await logIn(page, centre.apiUrl, { role: 'intake' });
    const urgent = page.locator('[data-count="urgent"]');
    const before = Number(await urgent.innerText());
    await centre.takesCall('dept-housing', { urgent: true });
    await centre.settled();
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    await page.locator('[data-count="urgent"]', { hasText: String(before + 1) }).waitFor();
  });

  it('finds a ticket by the caller’s phone, which shows up in no address', async () => {
    await logIn(page, centre.apiUrl, { role: 'intake' }, '/desk/search');
    await look('search');
    await page.fill('#phone', '139 0013 9000');
    await page
      .locator('form', { has: page.locator('#phone') })
      .getByRole('button')
      .click();
    await page.getByText('路灯不亮').waitFor();
    expect(page.url()).toBe(`${centre.apiUrl}/desk/search`);
    await look('found');
    await page.fill('#number', '12');
    await page
      .locator('form', { has: page.locator('#number') })
      .getByRole('button')
      .click();
    await page.getByRole('alert').waitFor();
    await look('search-wrong');
  });
});

describe('The desk of a unit', () => {
  it('can be read on a phone', async () => {
    await open({ viewport: { width: 360, height: 740 } });
    await logIn(page, centre.apiUrl, { role: 'handler', unit: 'dept-housing' });
    await look('unit-phone');
    await goTo('/desk/queues/unit');
    await look('unit-queue-phone');
    await goTo('/desk/search');
    await look('search-phone');
  });

  it('works without JavaScript', async () => {
    await open({ javaScriptEnabled: false });
    await logIn(page, centre.apiUrl, { role: 'signatory', unit: 'dept-housing' });
    await page.locator('a[href="/desk/queues/sign"]').click();
    expect(await page.locator('.tickets tbody tr').count()).toBe(1);
    await page.selectOption('#filter-town', 'town-yanghe');
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByText('没有符合筛选条件').waitFor();
  });
});
