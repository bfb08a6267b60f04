import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { graveViolations } from './accessibility.ts';
import type { Centre } from './centre.ts';
import { logIn, type Post } from './desk.ts';

/** Where pictures are kept, when they are asked for. */
const pictures = process.env.SCREENSHOTS;

export type SeatOptions = { readonly javaScript?: boolean; readonly width?: number; readonly height?: number };

/**
 * A person at the desk. Each page is held against what holds for all: no request to anybody else, no fault, nothing wider
 * than the screen, and, where scripts run, no barrier.
 */
export class Seat {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #centre: Centre;
  readonly #faults: string[] = [];
  readonly #javaScript: boolean;

  private constructor(page: Page, context: BrowserContext, centre: Centre, javaScript: boolean) {
    this.page = page;
    this.#context = context;
    this.#centre = centre;
    this.#javaScript = javaScript;
    page.on('pageerror', ({ message }) => this.#faults.push(message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${centre.apiUrl}/`) && !url.startsWith(`${centre.awsUrl}/`)) this.#faults.push(url);
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) this.#faults.push(message.text());
    });
  }

  /** A person sits down at the desk and logs in. */
  static async take(
    browser: Browser,
    centre: Centre,
    post: Post,
    { javaScript = true, width = 1366, height = 768 }: SeatOptions = {},
  ): Promise<Seat> {
    const context = await browser.newContext({
      viewport: { width, height },
      javaScriptEnabled: javaScript,
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    await logIn(page, centre.apiUrl, post);
    return new Seat(page, context, centre, javaScript);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.#centre.apiUrl}${path}`, { waitUntil: 'domcontentloaded' });
    await this.#look();
  }

  /** Opens the page of a ticket, fills in the form of an act and sends it. */
  async act(
    ticketId: string,
    act: string,
    fields: Readonly<Record<string, string>> = {},
    button?: string,
  ): Promise<void> {
    await this.open(`/desk/tickets/${ticketId}`);
    await this.send(act, fields, button);
  }

  /** Fills in the form of an act on the page that is open and sends it. */
  async send(act: string, fields: Readonly<Record<string, string>> = {}, button?: string): Promise<void> {
    const form = this.page.locator(`form:has(input[name="act"][value="${act}"])`);
    const folded = `details#${act}, details.act:has(input[name="act"][value="${act}"])`;
    const details = this.page.locator(folded);
    if ((await details.count()) > 0 && (await details.getAttribute('open')) === null)
      await details.locator('summary').first().click();
    for (const [field, value] of Object.entries(fields)) await this.enter(`${act}-${field}`, value);
    const buttons = form.locator('button');
    await this.#go(button === undefined ? buttons.first() : form.getByRole('button', { name: button, exact: true }));
  }

  /** Fills in a field by its id; of a choice by what is chosen. */
  async enter(id: string, value: string): Promise<void> {
    const radio = this.page.locator(`[id="${id}-${value}"]`);
    if ((await radio.count()) > 0) return radio.check();
    const field = this.page.locator(`[id="${id}"]`);
    const tag = await field.evaluate((element) => element.tagName);
    await (tag === 'SELECT' ? field.selectOption(value) : field.fill(value));
  }

  async tick(name: string): Promise<void> {
    await this.page.check(`input[name="${name}"]`);
  }

  /** Presses a button or link by its words. */
  async press(words: string): Promise<void> {
    const named = { name: words, exact: true };
    await this.#go(this.page.getByRole('button', named).or(this.page.getByRole('link', named)).first());
  }

  /** Presses a button by a double click, as people do. */
  async pressTwice(words: string): Promise<void> {
    await this.page.getByRole('button', { name: words, exact: true }).dblclick();
    await this.page.waitForURL(/\/filed\//, { waitUntil: 'domcontentloaded' });
    await this.#look();
  }

  /** Chooses a photo on the page that takes photos, and waits until it is kept. */
  async choosePhoto(file: string): Promise<void> {
    await this.page.setInputFiles('#file', file);
    if (!this.#javaScript) await this.page.getByRole('button', { name: '上传', exact: true }).click();
    await this.page.waitForURL(/etag=/, { waitUntil: 'domcontentloaded' });
    await this.#centre.settled();
    if (!this.#javaScript) await this.page.reload({ waitUntil: 'domcontentloaded' });
    await this.page.getByText('照片已保存').waitFor();
    await this.#look();
  }

  /** Presses a link that leads to a file, and takes the file. */
  async takeFile(words: string): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name: words, exact: true }).click(),
    ]);
    return readFile(await download.path());
  }

  /** Presses keys, as whoever leaves the mouse alone. */
  async keys(keys: string): Promise<void> {
    await Promise.all([this.page.waitForNavigation({ waitUntil: 'domcontentloaded' }), this.page.keyboard.press(keys)]);
    await this.#look();
  }

  async reads(...texts: readonly string[]): Promise<void> {
    const said = await this.page.locator('body').innerText();
    for (const text of texts) expect(said).toContain(text);
  }

  async picture(name: string): Promise<void> {
    if (pictures === undefined) return;
    await mkdir(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }

  /** Of a page narrower than before. */
  async narrow(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.#look();
  }

  async leave(): Promise<void> {
    await this.#context.close();
    expect(this.#faults).toEqual([]);
  }

  async #go(element: ReturnType<Page['locator']>): Promise<void> {
    await Promise.all([this.page.waitForNavigation({ waitUntil: 'domcontentloaded' }), element.click()]);
    await this.#look();
  }

  /** What must hold of whatever page is shown now. */
  async #look(): Promise<void> {
    const wider = await this.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect([new URL(this.page.url()).pathname, wider]).toEqual([expect.any(String), 0]);
    if (this.#javaScript) expect(await graveViolations(this.page)).toEqual([]);
  }
}
