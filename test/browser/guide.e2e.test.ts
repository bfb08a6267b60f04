import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graveViolations } from './support/accessibility.ts';
import { startHotline } from './support/hotline.ts';
import { Phone } from './support/phone.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;

beforeAll(async () => {
  hotline = await startHotline();
});
afterAll(() => hotline.stop());

/** Where pictures are kept, when they are asked for. */
const pictures = process.env.SCREENSHOTS;
const phone = (javaScript = true) => Phone.switchOn(hotline.browser, hotline.centre, { javaScript });

describe('the guide for everybody', () => {
  it.each([true, false])('can be read on a phone, in two languages (script: %s)', async (javaScript) => {
    const handset = await phone(javaScript);
    await handset.open('/guide');
    await handset.reads('受理范围', '办件流程', '受理当日24:00前', '数据每晚公布', '县信访局');
    await handset.picture('guide');
    await handset.press('English');
    await handset.reads('What is accepted', 'by 24:00 of the day it is filed');
    await handset.picture('guide-english');
    await handset.press('Ask about a ticket');
    await handset.press('What is accepted, and the limits');
    await handset.reads('Guide to 12345');
    await handset.switchOff();
  });

  it('draws all of the flow within the picture, no word over the edge of its box', async () => {
    const handset = await phone();
    for (const language of ['zh', 'en']) {
      await handset.open(`/guide?lang=${language}`);
      const outside = await handset.page.evaluate(`[...document.querySelectorAll('.flow g')].flatMap((group) => {
        const box = group.querySelector('rect').getBoundingClientRect();
        return [...group.querySelectorAll('text')].filter((text) => {
          const { left, right } = text.getBoundingClientRect();
          return left < box.left || right > box.right;
        }).map((text) => text.textContent);
      })`);
      expect(outside).toEqual([]);
      if (pictures) await handset.page.locator('#flow').screenshot({ path: `${pictures}/flow-${language}.png` });
    }
    await handset.switchOff();
  });

  it('prints its poster on one sheet of A4, with a code whose address is the guide’s', async () => {
    const context = await hotline.browser.newContext({ viewport: { width: 900, height: 1200 } });
    const page = await context.newPage();
    await page.goto(`${hotline.centre.apiUrl}/guide/poster`);
    expect(await graveViolations(page)).toEqual([]);
    expect(await page.locator('.address').innerText()).toBe(`${hotline.centre.apiUrl}/guide`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    if (pictures) {
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: `${pictures}/poster.png`, fullPage: true });
    }
    await context.close();
  });

  it('lets another site show the widget in a frame, and the guide in none', async () => {
    const context = await hotline.browser.newContext({ viewport: { width: 400, height: 300 } });
    const page = await context.newPage();
    const frames = ['/widget', ''].map((path) => `<iframe src="${hotline.centre.apiUrl}/guide${path}"></iframe>`);
    const news = createServer((_, response) => response.setHeader('content-type', 'text/html').end(frames.join('')));
    await new Promise<void>((listening) => news.listen(0, '127.0.0.1', listening));
    await page.goto(`http://127.0.0.1:${(news.address() as AddressInfo).port}/`, { waitUntil: 'networkidle' });
    const shown = page.frames().map((frame) => frame.url());
    expect(shown.filter((url) => url.includes('/guide'))).toEqual([`${hotline.centre.apiUrl}/guide/widget`]);
    expect(await page.frameLocator('iframe >> nth=0').locator('h1').innerText()).toContain('12345');
    news.closeAllConnections();
    news.close();
    if (pictures) await page.screenshot({ path: `${pictures}/widget.png` });
    await page.goto(`${hotline.centre.apiUrl}/guide/widget`);
    expect(await graveViolations(page)).toEqual([]);
    await context.close();
  });
});
