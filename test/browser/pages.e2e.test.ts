import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHotline } from './support/hotline.ts';
import { Phone } from './support/phone.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;

beforeAll(async () => {
  hotline = await startHotline();
});
afterAll(() => hotline.stop());

type Shown = { readonly timeline: readonly { readonly event: string }[] };
const eventsOf = async (ticketId: string): Promise<readonly string[]> =>
  ((await hotline.centre.ticket(ticketId)) as unknown as Shown).timeline.map(({ event }) => event);
const phone = (javaScript = true) => Phone.switchOn(hotline.browser, hotline.centre, { javaScript });

/** Every page that a ticket's people open, by the SMS that brings it; the ticket waits for its signature. */
const everyPage = async () => {
  const { centre } = hotline;
  const ticketId = await centre.takesCall('town-wangyuan');
  const act = (command: string, body: object) =>
    centre.post(`/tickets/${ticketId}/${command}`, body, 'handler', 'town-wangyuan');
  await act('delegate', { unit: '640121102001', note: '请入户核实' });
  await act('request-extension', { workingDays: 4, reason: '设备外购,'.repeat(60) });
  await act('submit-result', { summary: '换热站循环泵已更换。'.repeat(40), outcome: 'solved' });
  const kinds = ['unit-dispatched', 'village-task', 'centre-to-review', 'signatory-request', 'signatory-to-sign'];
  return {
    ticketId,
    links: await Promise.all(kinds.map(async (kind) => (await centre.latest(kind, ticketId)).link ?? '')),
  };
};

describe('a page on a phone', () => {
  it('can be read at twice the size of text, without scrolling sideways', async () => {
    const { links } = await everyPage();
    const context = await hotline.browser.newContext({ viewport: { width: 360, height: 640 }, bypassCSP: true });
    const page = await context.newPage();
    for (const address of [...links, `${hotline.centre.apiUrl}/progress`]) {
      await page.goto(address);
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');
      const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(wider).toBe(0);
    }
    await context.close();
  });

  it('weighs less than 30 kB with all it loads', async () => {
    const { links } = await everyPage();
    const context = await hotline.browser.newContext({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'GET') loaded.push(request.url());
    });
    for (const address of links) {
      loaded.length = 0;
      await page.goto(address, { waitUntil: 'networkidle' });
      const bodies = await Promise.all(loaded.map(async (url) => (await fetch(url)).arrayBuffer()));
      const bytes = bodies.reduce((sum, body) => sum + body.byteLength, 0);
      expect(bytes).toBeGreaterThan(2_000);
      expect(bytes).toBeLessThan(30 * 1024);
    }
    await context.close();
  });

  it('draws its Chinese with a font that has the glyphs', async () => {
    const handset = await phone();
    await handset.open('/progress');
    const session = await handset.page.context().newCDPSession(handset.page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts.map(({ familyName }) => familyName)).not.toContain('DejaVu Sans');
    await handset.switchOff();
  });

  it('records that its notice was read once a person has it before the eyes, and never by a preview', async () => {
    const { centre } = hotline;
    const ticketId = await centre.takesCall('dept-water');
    const { link = '' } = await centre.latest('unit-dispatched', ticketId);
    for (const method of ['GET', 'HEAD']) expect((await fetch(link, { method })).status).toBe(200);
    expect(await eventsOf(ticketId)).not.toContain('NoticeRead');
    const handset = await phone();
    await handset.open(link);
    await handset.open(link);
    for (let tries = 0; tries < 50 && !(await eventsOf(ticketId)).includes('NoticeRead'); tries += 1)
      await centre.settled();
    expect((await eventsOf(ticketId)).filter((event) => event === 'NoticeRead')).toHaveLength(1);
    await handset.switchOff();
  });

  it('acts once however often the button is pressed', async () => {
    const { centre } = hotline;
    const ticketId = await centre.takesCall('dept-water');
    const handset = await phone();
    await handset.tap('unit-dispatched', ticketId);
    await handset.page.locator('#acknowledge button').dblclick();
    await handset.page.waitForURL(/did=/);
    await handset.reads('已签收。');
    expect((await eventsOf(ticketId)).filter((event) => event === 'TicketAcknowledged')).toHaveLength(1);
    await handset.switchOff();
  });

  it('keeps what was typed when the connection is lost, until it is taken', async () => {
    const { centre } = hotline;
    const ticketId = await centre.takesCall('dept-water');
    const handset = await phone();
    const { link = '' } = await handset.tap('unit-dispatched', ticketId);
    await handset.page.click('#submit-result summary');
    await handset.enter('submit-result-summary', '写了一半的办理情况');
    await handset.page.reload();
    expect(await handset.page.inputValue('#submit-result-summary')).toBe('写了一半的办理情况');
    await handset.page.click('#submit-result summary');
    await handset.enter('submit-result-outcome', 'solved');
    await handset.page.click('#submit-result button');
    await handset.reads('办理结果已提交');
    await handset.open(link);
    expect(await handset.page.evaluate('sessionStorage.length')).toBe(0);
    await handset.switchOff();
  });

  it('speaks English by its switch', async () => {
    const { centre } = hotline;
    const ticketId = await centre.takesCall('dept-water');
    const handset = await phone();
    await handset.tap('unit-dispatched', ticketId);
    await handset.press('English');
    await handset.reads('What you can do now', 'Why this date', 'Sign for it');
    await handset.act('acknowledge');
    await handset.reads('Signed for.');
    await handset.page.click('summary:has-text("History")');
    await handset.reads('Dispatched to');
    await handset.switchOff();
  });
});
