import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { graveViolations } from './support/accessibility.ts';
import { logIn } from './support/desk.ts';
import { startHotline } from './support/hotline.ts';

/** Where pictures are kept, when they are asked for. */
const pictures = process.env.SCREENSHOTS;

let hotline: Awaited<ReturnType<typeof startHotline>>;
beforeAll(async () => {
  hotline = await startHotline();
});
afterAll(() => hotline.stop());

const picture = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

describe('the organisation at the desk, in a browser', () => {
  it.each([true, false])('is read and changed by the head of the centre (script: %s)', async (javaScriptEnabled) => {
    const { browser, centre } = hotline;
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      javaScriptEnabled,
    });
    const page = await context.newPage();
    const head = { role: 'centre-head', unit: 'centre' } as const;
    await logIn(page, centre.apiUrl, head, '/desk/organisation');
    await page.locator('.townships summary').first().click();
    await picture(page, `organisation-tree-${javaScriptEnabled}`);
    if (javaScriptEnabled) expect(await graveViolations(page)).toEqual([]);

    await page.goto(`${centre.apiUrl}/desk/organisation/units/dept-water`, { waitUntil: 'domcontentloaded' });
    const form = page.locator('details.change').filter({ has: page.locator('input[name="act"][value="rename"]') });
    await form.locator('summary').click();
    const shortName = javaScriptEnabled ? '水务局甲' : '水务局乙';
    await form.locator('input[name="shortName"]').fill(shortName);
    await form.locator('button').click();
    await page.waitForURL(/did=rename/, { waitUntil: 'domcontentloaded' });
    expect(await page.locator('[role="status"]').textContent()).toBe('已登记:更名。');
    expect(await page.locator('dd').allTextContents()).toContain(shortName);
    await picture(page, `organisation-unit-${javaScriptEnabled}`);
    if (javaScriptEnabled) expect(await graveViolations(page)).toEqual([]);
    await context.close();
  });
});
