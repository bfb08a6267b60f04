import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graveViolations } from './support/accessibility.ts';
import { startHotline } from './support/hotline.ts';
import { Phone } from './support/phone.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;

beforeAll(async () => {
  hotline = await startHotline();
});
afterAll(() => hotline.stop());

const pages = ['/docs', '/docs?group=intake', '/docs?group=reports&lang=en', '/docs?group=problems'];

describe('the page about the API', () => {
  it.each(pages)('%s has no grave fault of accessibility and is no wider than a phone', async (path) => {
    const context = await hotline.browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: true,
    });
    const page = await context.newPage();
    await page.goto(`${hotline.centre.apiUrl}${path}`, { waitUntil: 'domcontentloaded' });
    expect(await graveViolations(page)).toEqual([]);
    const [wide, shown] = await page.evaluate('[document.documentElement.scrollWidth, window.innerWidth]');
    expect(wide).toBeLessThanOrEqual(shown);
    if (process.env.SCREENSHOTS)
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/docs-${pages.indexOf(path)}.png` });
    await context.close();
  });

  it('leads from the overview to an operation and to its problems, without a script', async () => {
    const handset = await Phone.switchOn(hotline.browser, hotline.centre, { javaScript: false });
    await handset.open('/docs');
    await handset.press('派单 · dispatches to a unit');
    await handset.reads('POST /tickets/{id}/dispatch', '示例请求', '"stage": "dispatched"');
    await handset.open('/docs?group=problems&lang=en');
    await handset.reads('Every problem', 'wrong-stage');
    await handset.switchOff();
  });
});
