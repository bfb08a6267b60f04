import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Receiver, startReceiver } from '../lambdas/webhooks/support/receiver.ts';
import { graveViolations } from './support/accessibility.ts';
import { Seat } from './support/desk-seat.ts';
import { startHotline } from './support/hotline.ts';
import { Phone } from './support/phone.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;
let receiver: Receiver;

beforeAll(async () => {
  hotline = await startHotline('china');
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.stop();
  await hotline.stop();
});

describe('a message of a group at the desk', () => {
  const group = '/desk/intake/group';
  const matter = {
    type: 'help',
    subject: '垃圾堆积',
    description: '和苑小区3号楼后垃圾堆积一周。',
    request: '请清运。',
  };

  it('is pasted, filed once and followed by its sender, who was told the query code in private', async () => {
    const desk = await Seat.take(hotline.browser, hotline.centre, { role: 'intake' });
    await desk.open('/desk/intake');
    await desk.enter('subject', '另一个来电');
    await desk.press('登记微信群消息');
    expect(await desk.page.evaluate('document.activeElement?.id')).toBe('originalText');
    expect(await desk.page.inputValue('#subject')).toBe('');
    await desk.press('下一步:复述核对');
    await desk.reads('请核对标出的项目。', '原文(原样粘贴): 必填', '发送人(群内称呼): 必填', '类型: 必填');
    await desk.picture('desk-group-wrong');
    await desk.page.fill('#originalText', '@网格员 3号楼后面垃圾\n堆了一个礼拜了!!!');
    await desk.enter('originalSender', '幸福人家');
    for (const [field, text] of Object.entries(matter)) await desk.enter(field, text);
    await desk.open(group);
    expect(await desk.page.inputValue('#originalSender')).toBe('幸福人家');
    await desk.press('下一步:复述核对');
    await desk.reads('请对照群里的原话核对', '堆了一个礼拜了!!!');
    await desk.picture('desk-group-read-back');
    await desk.pressTwice('核对无误,登记');
    await desk.reads('请私下告诉发送人查询码,不要发到群里', '群里的图片');
    await desk.picture('desk-group-filed');
    const said = (await desk.page.locator('.number').allInnerTexts()).map((each) => each.replaceAll(' ', ''));
    await desk.press('登记下一条群消息');
    expect(await desk.page.inputValue('#originalSender')).toBe('');
    await desk.open('/desk/intake');
    expect(await desk.page.inputValue('#subject')).toBe('另一个来电');
    await desk.leave();

    const [number = '', code = ''] = said;
    const phone = await Phone.switchOn(hotline.browser, hotline.centre, { javaScript: true });
    await phone.open('/progress');
    await phone.enter('number', number);
    await phone.enter('secret', code);
    await phone.press('查询');
    await phone.reads('已受理', number);
    await phone.doesNotRead('幸福人家');
    await phone.switchOff();
  });
});

describe('the integrators of the centre', () => {
  it('are given a key that is seen once, and their deliveries are listed, on a narrow screen too', async () => {
    const head = await Seat.take(hotline.browser, hotline.centre, { role: 'centre-head' });
    await head.open('/desk/integrations');
    await head.reads('还没有接入方。');
    await head.enter('admit-new-name', '县数据平台');
    await head.enter('admit-new-body', '县大数据局');
    await head.press('登记接入方');
    await head.reads('已登记。', '没有有效密钥。', '没有订阅。');
    await head.press('发放密钥');
    const key = /hk_[a-z2-7]{32}/.exec(await head.page.locator('main').innerText())?.[0] ?? '';
    await head.picture('desk-integrations-key');
    await head.press('返回接入管理');
    await head.reads('第1号密钥');
    expect(await head.page.content()).not.toContain(key);

    const body = JSON.stringify({ url: receiver.url, filter: { kinds: ['ticket.filed', 'ticket.dispatched'] } });
    const headers = { 'x-api-key': key, 'content-type': 'application/json' };
    const made = await fetch(`${hotline.centre.apiUrl}/integrations/subscriptions`, { method: 'POST', headers, body });
    expect(made.status).toBe(201);
    await head.open('/desk/integrations');
    await head.press('投递记录');
    await head.reads('三十天内没有投递。');
    receiver.behave((nth) => (nth === 1 ? 500 : 204));
    const ticketId = await hotline.centre.takesCall('dept-housing');
    await hotline.centre.itIs('2026-11-23 09:10');
    await hotline.centre.settled();
    await head.page.reload({ waitUntil: 'domcontentloaded' });
    await head.reads(ticketId, '未收到(500 应答不是成功)', '已收到(204)');
    await head.picture('desk-integrations-log');
    await head.narrow(360, 640);
    await head.picture('desk-integrations-log-narrow');
    await head.press('返回接入管理');
    await head.page.locator('summary').click();
    await head.picture('desk-integrations-narrow');
    await head.press('吊销第1号密钥');
    await head.reads('已吊销,从现在起不能再用。', '没有有效密钥。');
    await head.leave();
  });
});

describe('the phone of the local run with the official account open', () => {
  it('reports a matter and follows it on a small screen', async () => {
    const page = await hotline.browser.newPage({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(`${hotline.centre.apiUrl}/local/wechat.html`);
    await page.getByText('还没有消息').waitFor();
    const answered = async (act: () => Promise<void>): Promise<string> => {
      const before = await page.locator('#messages li').count();
      await act();
      await page
        .locator('#messages li')
        .nth(before + 1)
        .waitFor();
      return page.locator('#messages li').last().innerText();
    };
    const press = (words: string) => answered(() => page.getByRole('button', { name: words }).click());
    const say = (words: string) =>
      answered(async () => {
        await page.fill('#words', words);
        await page.keyboard.press('Enter');
      });
    expect(await press('关注')).toContain('欢迎关注');
    expect(await press('菜单:我要反映')).toContain('个人信息说明');
    for (const words of ['同意', '1', '路灯坏了三天,晚上看不见路']) await say(words);
    expect(await press('发位置')).toContain('有图片请现在发送');
    for (const words of ['完成', '13800138000']) await say(words);
    const ticketId = /工单编号:(\d+)/.exec(await say('确认'))?.[1] ?? '';
    await say(`查 ${ticketId}`);
    expect(await say('8000')).toContain('待派');
    const [wider, hidden] = (await page.evaluate(
      '[document.documentElement.scrollWidth - innerWidth, document.querySelector("#words").getBoundingClientRect().bottom - innerHeight]',
    )) as [number, number];
    expect([wider, hidden < 0]).toEqual([0, true]);
    expect(await graveViolations(page)).toEqual([]);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/local-wechat.png` });
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.locator('#messages a').click()]);
    await opened.getByText('已受理').first().waitFor();
    await opened.close();
    await page.close();
    expect(faults).toEqual([]);
  });
});
