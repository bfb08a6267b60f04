import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHotline } from './support/hotline.ts';
import { Phone } from './support/phone.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;
let folder: string;

beforeAll(async () => {
  hotline = await startHotline();
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterAll(async () => {
  await hotline.stop();
  await rm(folder, { recursive: true, force: true });
});

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
    for (const address of links) {
      let bytes = 0;
      const weigh = async (response: import('playwright-core').Response): Promise<void> => {
        bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
      };
      const weighed: Promise<void>[] = [];
      const listener = (response: import('playwright-core').Response) => void weighed.push(weigh(response));
      page.on('response', listener);
      await page.goto(address, { waitUntil: 'networkidle' });
      await Promise.all(weighed);
      page.off('response', listener);
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

describe('what is no photo', () => {
  it.each([true, false])('is told so, with JavaScript %s', async (javaScript) => {
    const { centre } = hotline;
    const ticketId = await centre.takesCall('dept-water');
    const file = join(folder, 'letter.jpg');
    await writeFile(file, 'Dear Sir or Madam');
    const handset = await phone(javaScript);
    await handset.tap('unit-dispatched', ticketId);
    await handset.press('添加办理照片');
    await handset.page.setInputFiles('#file', file);
    if (javaScript) await handset.page.getByText('这个文件不是照片').waitFor();
    else {
      await handset.page.click('button:has-text("上传")');
      await centre.settled();
      await handset.page.reload();
      await handset.reads('没有提交成功', '不是照片');
    }
    expect(await eventsOf(ticketId)).not.toContain('PhotoAdded');
    await handset.switchOff();
  });
});

describe('the caller', () => {
  it('asks for progress by number and last four digits, and answers the survey by SMS', async () => {
    const { centre } = hotline;
    const caller = '13909510007';
    const ticketId = await centre.takesCall('dept-water', { citizen: { phone: caller } });
    const handset = await phone();
    await handset.open('/progress');
    await handset.picture('progress');
    await handset.enter('number', ticketId);
    await handset.enter('secret', '0007');
    await handset.press('查询');
    await handset.reads('您的诉求办到哪一步了', '永宁县水务局');
    await handset.act('urge', { message: '请尽快' });
    await handset.reads('催办已转给承办单位及其负责人。');
    await centre.post(
      `/tickets/${ticketId}/submit-result`,
      { summary: '已修复', outcome: 'solved' },
      'handler',
      'dept-water',
    );
    await centre.post(`/tickets/${ticketId}/sign-result`, { approve: true }, 'signatory', 'dept-water');
    await centre.latest('citizen-survey', ticketId);
    await centre.hears(`+86${caller}`, '1 谢谢');
    await handset.tap('citizen-survey', ticketId);
    await handset.reads('您的评价:满意,已解决');
    await handset.switchOff();
  });
});

describe('a link that opens nothing', () => {
  it('says what to do, and a new one comes to the registered phone', async () => {
    const { centre } = hotline;
    const ticketId = await centre.takesCall('dept-water');
    const { link = '' } = await centre.latest('unit-dispatched', ticketId);
    const handset = await phone();
    await handset.open(`${link.slice(0, -1)}!`);
    await handset.reads('链接无法识别', '查询工单进度');
    await handset.picture('unknown-link');
    const supervisor = ['supervisor', 'centre'] as const;
    await centre.post(`/tickets/${ticketId}/reassign`, { unit: 'dept-housing', reason: '职责' }, ...supervisor);
    await handset.open(link);
    await handset.reads('工单已不由贵单位办理');
    await handset.doesNotRead('暖气', '王秀兰');
    await handset.switchOff();
  });

  it('my open tickets come by an SMS of their own', async () => {
    const { centre } = hotline;
    const ticketId = await centre.takesCall('dept-education');
    const handset = await phone();
    await handset.tap('unit-dispatched', ticketId);
    await handset.press('把在办工单清单的链接发到登记手机');
    await handset.tap('unit-desk');
    await handset.reads('我的在办工单', ticketId);
    await handset.picture('my-tickets');
    await handset.press('打开工单');
    await handset.reads(ticketId, '现在可以办理');
    await handset.switchOff();
  });
});
