import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Seat } from './support/desk-seat.ts';
import { startHotline } from './support/hotline.ts';
import { Phone } from './support/phone.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;
let folder: string;
let photo: string;
beforeAll(async () => {
  hotline = await startHotline();
  folder = await mkdtemp(join(tmpdir(), 'household-'));
  photo = join(folder, 'photo.png');
  const page = await hotline.browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.setContent('<h1>玻璃已擦净</h1>');
  await writeFile(photo, await page.screenshot());
  await page.close();
});
afterAll(async () => {
  await hotline.stop();
  await rm(folder, { recursive: true, force: true });
});

const resident = { name: '王秀兰', phone: '13800138000', address: '和苑小区3号楼' };
const wanted = { category: 'cleaning/home', enterprise: 'ent-clean-water', wish: '擦玻璃,三室两厅', resident };
const linkOf = async (template: string, orderId: string): Promise<string> => {
  const message = (await hotline.centre.messages()).findLast(
    (each) => each.template === template && each.text.includes(orderId),
  );
  return message?.link ?? '';
};

describe('the directory on a phone', () => {
  it('says how enterprises are ordered, and sends a code for an order however often the button is pressed', async () => {
    const phone = await Phone.switchOn(hotline.browser, hotline.centre, { javaScript: true });
    await phone.open('/services');
    await phone.reads('评价满3次才按评价计分', '每过180天,一次评价的分量减半。', '依据:方案二(三)');
    await phone.picture('services');
    await phone.open('/services/order?category=care');
    await phone.reads('企业在2个工作小时内与您联系');
    for (const [field, text] of Object.entries({ ...resident, phone: '12345', wish: '照看老人' }))
      await phone.enter(field, text);
    await phone.press('发送验证码');
    await phone.reads('填写有误,请核对:电话。');
    await phone.picture('services-order-wrong');
    await phone.enter('phone', resident.phone);
    await phone.page.getByRole('button', { name: '发送验证码' }).dblclick();
    await phone.page.waitForSelector('#code');
    const codes = (await hotline.centre.messages()).filter(({ template }) => template === 'confirm-code');
    expect(codes).toHaveLength(1);
    await phone.switchOff();
  });
});

describe('an order by its links', () => {
  for (const javaScript of [true, false])
    it(`is agreed, done with a photo, confirmed and scored ${javaScript ? 'with' : 'without'} scripts`, async () => {
      const { centre, browser } = hotline;
      const { orderId } = (await centre.post('/services/orders', wanted)) as unknown as { orderId: string };
      const firm = await Phone.switchOn(browser, centre, { javaScript });
      const home = await Phone.switchOn(browser, centre, { javaScript });
      const atFirm = await linkOf('order-offered', orderId);
      await firm.open(atFirm);
      await firm.reads('王秀兰', '和苑小区3号楼');
      await firm.enter('propose-completeBy', '2026-11-23T16:00');
      await firm.page.getByRole('button', { name: '提出完成时间' }).dblclick();
      await firm.page.getByText('协商完成时间').waitFor();
      const asked = (await centre.messages()).filter(
        ({ template, text }) => template === 'order-time-asked' && text.includes(orderId),
      );
      expect(asked).toHaveLength(1);
      await home.open(asked[0]?.link ?? '');
      await home.press('同意这个时间');
      await home.reads('已约定');
      await firm.open(atFirm);
      await firm.press('添加完成照片');
      await firm.reads('本环节最多6张');
      await firm.choosePhoto(photo);
      expect(await firm.page.locator('.photos img').count()).toBe(1);
      await firm.picture('services-photos');
      await firm.press('返回订单');
      await firm.enter('report-done', '玻璃已擦净。');
      await firm.enter('report-price', '120.50');
      await firm.press('反馈完成情况');
      await firm.reads('已完成,等待评价', '120.50');
      await firm.picture('services-reported');
      await home.open(await linkOf('order-evaluate', orderId));
      await home.reads('玻璃已擦净。', '120.50');
      await home.page.locator('.photos img').first().scrollIntoViewIfNeeded();
      const shown = `(async (image) => (await image.decode(), image.naturalWidth))(document.querySelector('.photos img'))`;
      expect(Number(await home.page.evaluate(shown))).toBeGreaterThan(0);
      await home.picture('services-confirm');
      for (const score of ['attitude', 'quality', 'satisfaction']) {
        expect(await home.page.inputValue(`#evaluate-${score}`)).toBe('');
        await home.enter(`evaluate-${score}`, '4');
      }
      await home.press('提交评价');
      await home.reads('已结束', '居民已评价');
      await firm.open(atFirm);
      await firm.doesNotRead('王秀兰', '和苑小区3号楼');
      expect(await firm.page.locator('.photos img').count()).toBe(0);
      await firm.switchOff();
      await home.switchOff();
    });
});

describe('the register of enterprises at the desk', () => {
  it('takes a new enterprise, tells in Chinese what is wrong, and keeps what was changed', async () => {
    const association = await Seat.take(hotline.browser, hotline.centre, {
      role: 'association',
      unit: 'assoc-home-services',
    });
    await association.open('/desk/household/enterprises');
    await association.press('登记新企业');
    await association.picture('desk-household-new');
    for (const [field, text] of Object.entries({ name: '新月家政', phone: '0951-5550188', mobile: '12345' }))
      await association.enter(field, text);
    await association.press('登记');
    await association.reads('以下各项没有填对', '接单手机', '服务门类: 至少选一项。');
    await association.picture('desk-household-wrong');
    await association.enter('mobile', '13800000188');
    await association.tick('category.cleaning');
    await association.press('登记');
    await association.reads('已登记,待协会准入。', '变更经过');
    await association.enter('phone', '0951-5550199');
    await association.press('保存修改');
    await association.reads('已保存。', '业务电话 0951-5550188 → 0951-5550199');
    await association.picture('desk-household-enterprise');
    await association.narrow(360, 640);
    await association.leave();
  });
});
