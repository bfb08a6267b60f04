import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHotline } from './support/hotline.ts';
import { Phone } from './support/phone.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;

beforeAll(async () => {
  hotline = await startHotline();
});
afterAll(() => hotline.stop());

const codeFor = async (phone: string): Promise<string> => {
  const { apiUrl } = hotline.centre;
  await fetch(`${apiUrl}/local/settled`);
  const sent = await (await fetch(`${apiUrl}/local/messages?to=${encodeURIComponent(`+86${phone}`)}`)).json();
  const [sms] = (sent as readonly { readonly text: string }[]).slice(-1);
  return /验证码(\d{6})/.exec(sms?.text ?? '')?.[1] ?? '';
};

describe('the intake form of the website', () => {
  it.each([
    [true, '13900000001'],
    [false, '13900000002'],
  ])('takes a report on a phone, in two steps (script: %s)', async (javaScript, number) => {
    const phone = await Phone.switchOn(hotline.browser, hotline.centre, { javaScript });
    await phone.open('/guide');
    await phone.press('网上反映');
    await phone.reads('正在发生的危险请先拨打');
    await phone.picture('report');
    await phone.page.selectOption('#type', 'help');
    for (const [field, text] of [
      ['subject', '楼道灯坏了'],
      ['description', '三单元楼道灯坏了一周。'],
      ['request', '请尽快修好。'],
      ['address', '和苑小区3号楼'],
      ['phone', number],
    ] as const)
      await phone.enter(field, text);
    await phone.press('下一步:获取验证码');
    await phone.reads(`尾号${number.slice(-4)}`, '三单元楼道灯坏了一周。');
    await phone.picture('report-code');
    await phone.enter('code', '000000');
    await phone.press('核对无误,登记');
    await phone.reads('验证码不对');
    await phone.enter('code', await codeFor(number));
    await phone.press('核对无误,登记');
    await phone.reads('已登记', '工单编号');
    await phone.picture('report-filed');
    await phone.press('查看进度、补充情况和照片(两小时内有效)');
    await phone.reads('已受理');
    await phone.switchOff();
  });

  it('says what is wrong, in English too, and keeps what was typed', async () => {
    const phone = await Phone.switchOn(hotline.browser, hotline.centre, { javaScript: true });
    await phone.open('/report?lang=en');
    await phone.page.evaluate("document.querySelector('form').noValidate = true");
    await phone.enter('subject', 'A lamp is out');
    await phone.press('Next: get a code');
    await phone.reads('Not recorded yet');
    expect(await phone.page.inputValue('#subject')).toBe('A lamp is out');
    await phone.switchOff();
  });
});
