import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { graveViolations } from './support/accessibility.ts';
import { logIn } from './support/desk.ts';
import { startHotline } from './support/hotline.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;
let page: Page;

/** Where pictures are kept, when they are asked for. */
const pictures = process.env.SCREENSHOTS;
const base = '/desk/assessment';

beforeAll(async () => {
  hotline = await startHotline();
  const { centre } = hotline;
  for (const unit of ['dept-housing', 'town-wangyuan', 'dept-housing', 'dept-water', 'dept-housing'])
    await centre.takesCall(unit);
  // Nobody handles them; the second night analyses what the first day brought.
  await centre.itIs('2026-11-26 08:00');
  const context = await hotline.browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterAll(() => hotline.stop());

/** Opens a page of the desk, and holds it against what holds for all. */
const open = async (path: string, name: string): Promise<string> => {
  await page.goto(`${hotline.centre.apiUrl}${path}`, { waitUntil: 'domcontentloaded' });
  expect([name, await graveViolations(page)]).toEqual([name, []]);
  if (pictures) await page.screenshot({ path: `${pictures}/desk-${name}.png`, fullPage: true });
  return page.locator('body').innerText();
};

const post = async (button: string): Promise<string> => {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await page.waitForLoadState('domcontentloaded');
  return page.locator('body').innerText();
};

describe('the desk’s area of analysis and assessment', () => {
  it('shows charts of what the nights have analysed, and the way from a number to its tickets', async () => {
    const { apiUrl } = hotline.centre;
    await logIn(page, apiUrl, { role: 'general', unit: 'centre' }, `${base}/analysis`);
    const said = await open(`${base}/analysis`, 'analysis');
    for (const text of ['2026年11月热点难点分析', '望远镇', '超期', '按单位']) expect(said).toContain(text);
    const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(wider).toBe(0);
    await page.locator('.heat a').first().click();
    await page.waitForURL(/analysis\/tickets/);
    expect(await page.locator('.ticket-numbers a').count()).toBe(5);
    expect(await open(`${base}/analysis?lang=en`, 'analysis-english')).toContain('Hard spots');
    await open(`${base}/analysis?lang=zh`, 'analysis-again');
  });

  it('drafts a bulletin, refuses a phone number in it, issues it and prints it', async () => {
    await open(`${base}/bulletins/2026`, 'bulletins');
    expect(await post('起草')).toContain('草稿已生成');
    await page.locator('tbody a').first().click();
    await page.waitForLoadState('domcontentloaded');
    const draft = await page.locator('#body').inputValue();
    await page.fill('#body', `${draft}\n联系电话13800138000`);
    expect(await post('保存')).toContain('不得含群众个人信息');
    expect(await page.locator('#body').inputValue()).toContain('13800138000');
    await page.fill('#body', draft);
    expect(await post('保存')).toContain('已保存');
    await open(`${base}/bulletins/2026/1`, 'bulletin');
    expect(await post('印发')).toContain('已印发');
    expect(await open(`${base}/bulletins/2026/1/print`, 'bulletin-print')).toContain('第1期');
  });

  it('enters a scheme, and shows scores down to the ticket, where the unit appeals', async () => {
    await open(`${base}/scheme/2026`, 'scheme');
    await page.fill('#version', '2026-1');
    await page.fill('#approval', '永领字〔2026〕1号');
    expect(await post('登记新版本')).toContain('2026-1(永领字〔2026〕1号)');
    expect(await open(`${base}/scores/2026`, 'scores')).toContain('已汇总到2026-11-25');
    const { apiUrl } = hotline.centre;
    await page.context().clearCookies();
    await logIn(page, apiUrl, { role: 'handler', unit: 'dept-water' }, `${base}/scores/2026/dept-water`);
    expect(await open(`${base}/scores/2026/dept-water`, 'unit-score')).toContain('扣分明细');
    await page.locator('input[name="reason"]').first().fill('派单有误');
    expect(await post('申诉')).toContain('申诉已登记');
  });
});
