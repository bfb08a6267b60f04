import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { graveViolations } from './accessibility.ts';
import type { Centre, Sms } from './centre.ts';

/** Where pictures are kept, when they are asked for. */
const pictures = process.env.SCREENSHOTS;

export type PhoneOptions = { readonly javaScript: boolean; readonly textSize?: number };

/**
 * A phone of 360 × 640 that gets SMS, opens their links and fills in forms. Each page it opens is held against what holds
 * for all: no request to anybody else, no fault, nothing wider than the screen, and, where scripts run, no barrier.
 */
export class Phone {
  readonly #page: Page;
  readonly #context: BrowserContext;
  readonly #centre: Centre;
  readonly #faults: string[] = [];
  readonly #javaScript: boolean;
  #pictures = 0;

  private constructor(page: Page, context: BrowserContext, centre: Centre, { javaScript }: PhoneOptions) {
    this.#page = page;
    this.#context = context;
    this.#centre = centre;
    this.#javaScript = javaScript;
    page.on('pageerror', ({ message }) => this.#faults.push(message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${centre.apiUrl}/`) && !url.startsWith(`${centre.awsUrl}/`)) this.#faults.push(url);
    });
    page.on('requestfinished', async (request) => {
      const { referer } = await request.allHeaders().catch((): Record<string, string> => ({}));
      if (referer) this.#faults.push(`referer ${referer} to ${request.url()}`);
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) this.#faults.push(message.text());
    });
  }

  static async switchOn(browser: Browser, centre: Centre, options: PhoneOptions): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 640 },
      deviceScaleFactor: 2,
      javaScriptEnabled: options.javaScript,
      locale: 'zh-CN',
    });
    return new Phone(await context.newPage(), context, centre, options);
  }

  /** Opens the link of the latest SMS of that kind. */
  async tap(template: string, ticketId?: string): Promise<Sms> {
    const sms = await this.#centre.latest(template, ticketId);
    expect([template, sms.link]).toEqual([template, expect.stringMatching(/\/t\/[\w-]{16}$/)]);
    await this.open(sms.link ?? '');
    return sms;
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(new URL(address, this.#centre.apiUrl).href);
    await this.#look();
  }

  /** Fills in the form of an act and sends it by the button that says so. */
  async act(act: string, fields: Readonly<Record<string, string>> = {}, button?: string): Promise<void> {
    const form = this.#page.locator(`#${act}`);
    if ((await form.evaluate((element) => element.tagName)) === 'DETAILS' && (await form.getAttribute('open')) === null)
      await form.locator('summary').click();
    for (const [field, value] of Object.entries(fields)) await this.#enter(`${act}-${field}`, value);
    const buttons = form.locator('button');
    await (button === undefined ? buttons.first() : form.getByRole('button', { name: button, exact: true })).click();
    await this.#look();
  }

  /** Enters the six digits that came by SMS. */
  async confirm(): Promise<void> {
    const { text } = await this.#centre.latest('confirm-code');
    await this.#page.fill('#code', /验证码(\d{6})/.exec(text)?.[1] ?? '');
    await this.#page.click('button:has-text("确认提交")');
    await this.#look();
  }

  /** Presses a link or button by its words. */
  async press(words: string): Promise<void> {
    const named = { name: words, exact: true };
    await this.#page.getByRole('link', named).or(this.#page.getByRole('button', named)).first().click();
    await this.#look();
  }

  async enter(id: string, value: string): Promise<void> {
    await this.#enter(id, value);
  }

  async choosePhoto(file: string): Promise<void> {
    await this.#page.setInputFiles('#file', file);
    if (!this.#javaScript) await this.#page.click('button:has-text("上传")');
    await this.#page.waitForURL(/etag=/);
    await this.#centre.settled();
    if (!this.#javaScript) await this.#page.reload();
    await this.#page.getByText('照片已保存').waitFor();
    await this.#look();
  }

  /** What the page says. */
  async reads(...texts: readonly string[]): Promise<void> {
    const said = await this.#page.locator('body').innerText();
    for (const text of texts) expect(said).toContain(text);
  }

  async doesNotRead(...texts: readonly string[]): Promise<void> {
    const said = await this.#page.locator('body').innerText();
    for (const text of texts) expect(said).not.toContain(text);
  }

  /** Keeps a picture for the documentation, when one is asked for. */
  async picture(name: string): Promise<void> {
    if (pictures === undefined || !this.#javaScript) return;
    await mkdir(pictures, { recursive: true });
    this.#pictures += 1;
    await this.#page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }

  get page(): Page {
    return this.#page;
  }

  async switchOff(): Promise<void> {
    await this.#context.close();
    expect(this.#faults).toEqual([]);
  }

  async #enter(id: string, value: string): Promise<void> {
    const radio = this.#page.locator(`[id="${id}-${value}"]`);
    if ((await radio.count()) > 0) return radio.check();
    const field: Locator = this.#page.locator(`[id="${id}"]`);
    const select = (await field.evaluate((element) => element.tagName)) === 'SELECT';
    await (select ? field.selectOption(value) : field.fill(value));
  }

  /** What must hold of whatever page is shown now. */
  async #look(): Promise<void> {
    await this.#page.waitForLoadState();
    const wider = await this.#page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect([this.#page.url().replace(/\/t\/[\w-]+/, '/t/…'), wider]).toEqual([expect.any(String), 0]);
    if (this.#javaScript) expect(await graveViolations(this.#page)).toEqual([]);
  }
}
