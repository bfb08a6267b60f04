import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHotline } from './support/hotline.ts';
import { Phone } from './support/phone.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;
let folder: string;
let photo: string;

beforeAll(async () => {
  hotline = await startHotline();
  folder = await mkdtemp(join(tmpdir(), 'photo-'));
  photo = join(folder, 'photo.png');
  const page = await hotline.browser.newPage({ viewport: { width: 320, height: 240 } });
  await page.setContent('<body style="background:linear-gradient(#345,#9ab)"><h1>换热站</h1></body>');
  await writeFile(photo, await page.screenshot());
  await page.close();
});
afterAll(async () => {
  await hotline.stop();
  await rm(folder, { recursive: true, force: true });
});

describe.each([true, false])('with JavaScript %s', (javaScript) => {
  it('a ticket goes from dispatch to archive by SMS and pages alone', async () => {
    const { centre, browser } = hotline;
    const phone = await Phone.switchOn(browser, centre, { javaScript });
    const ticketId = await centre.takesCall('dept-housing');

    await phone.tap('unit-dispatched', ticketId);
    await phone.reads('小区暖气不热', '18:00前办结', '拨打反映人电话');
    await phone.picture('handler');
    await phone.act('acknowledge');
    await phone.reads('已签收。', '工单已签收。');
    await phone.act('contact-citizen', { medium: 'phone', note: '已约定上午上门' });
    await phone.press('添加办理照片');
    await phone.choosePhoto(photo);
    await phone.picture('photos');
    await phone.press('返回工单');
    await phone.act('submit-result', { summary: '换热站循环泵已更换,室温恢复到20℃。', outcome: 'solved' });
    await phone.reads('办理结果已提交,等待审签。');

    await phone.tap('signatory-to-sign', ticketId);
    await phone.reads('换热站循环泵已更换');
    await phone.picture('signatory');
    await phone.act('sign-result', { note: '同意上报' }, '同意并签字');
    await phone.reads('短信确认', '审签 · 同意并签字');
    await phone.picture('confirm');
    await phone.confirm();
    await phone.reads('已记录您的审签意见。');

    await phone.tap('citizen-survey', ticketId);
    await phone.reads('已有办理结果', '换热站循环泵已更换');
    await phone.picture('citizen');
    await phone.press('满意');
    await phone.reads('您选择了“满意”');
    await phone.picture('survey');
    await phone.press('已解决');
    await phone.reads('感谢您的评价。', '您的评价:满意,已解决');

    await phone.tap('centre-survey-answered', ticketId);
    await phone.act('record-callback', { medium: 'page', reached: 'true', audit: 'pass' });
    await phone.confirm();
    expect(await centre.ticket(ticketId)).toMatchObject({ stage: 'archived', answer: { satisfaction: 'satisfied' } });

    await phone.tap('citizen-survey', ticketId);
    await phone.reads('已回访审核并归档。');
    await phone.switchOff();
  });

  it('a ticket goes by return, extension, rework and closure, by SMS and pages alone', async () => {
    const { centre, browser } = hotline;
    const phone = await Phone.switchOn(browser, centre, { javaScript });
    const ticketId = await centre.takesCall('dept-housing');

    await phone.tap('unit-dispatched', ticketId);
    await phone.act('request-return', { reason: '属望远镇供热站管理', suggestedUnit: 'town-wangyuan' });
    await phone.reads('退回申请已提交', '审核前可以撤回');
    await phone.tap('centre-to-review', ticketId);
    await phone.reads('属望远镇供热站管理', '由永宁县望远镇人民政府办理');
    await phone.picture('reviewer');
    await phone.act('decide-return', { reason: '情况属实' }, '同意');
    await phone.confirm();
    await phone.reads('审核结果已记录并通知。', '已有审核结果');
    await phone.tap('unit-dispatched', ticketId);
    await phone.reads('望远镇');

    await phone.act('request-extension', { workingDays: '3', reason: '设备需从外地采购' });
    await phone.reads('延时申请已提交');
    await phone.tap('centre-to-review', ticketId);
    await phone.reads('同意后', '不同意后');
    await phone.act('decide-extension', { reason: '同意延时' }, '同意');
    await phone.confirm();
    expect(await centre.ticket(ticketId)).toMatchObject({ class: 'complex', stage: 'dispatched', returns: 1 });

    await phone.tap('unit-decided', ticketId);
    await phone.act('submit-result', { summary: '已临时供热。', outcome: 'partly', plan: '11月26日更换水泵' });
    await phone.tap('signatory-to-sign', ticketId);
    await phone.act('sign-result', {}, '同意并签字');
    await phone.confirm();
    await phone.tap('citizen-survey', ticketId);
    await phone.press('不满意');
    await phone.press('未解决');
    await phone.tap('centre-to-call', ticketId);
    const audit = { medium: 'phone', reached: 'true', satisfaction: 'dissatisfied', solved: 'no', audit: 'fail' };
    await phone.act('record-callback', audit);
    await phone.confirm();
    expect(await centre.ticket(ticketId)).toMatchObject({ stage: 'dispatched', round: 2 });

    await phone.tap('unit-rework', ticketId);
    await phone.reads('第2轮办理', '重办工单不能申请退回');
    await phone.act('request-closure', {
      ground: 'objective-conditions',
      replyToCitizen: '管网改造列入明年计划,今年提供电暖器。',
      statement: '管网容量不足,本采暖季无法扩容。',
    });
    await phone.tap('signatory-application', ticketId);
    await phone.act('sign-result', {}, '同意并签字');
    await phone.confirm();
    await phone.tap('centre-to-review', ticketId);
    await phone.reads('管网容量不足');
    await phone.act('decide-closure', { reason: '报一级平台' }, '同意');
    await phone.confirm();
    expect(await centre.ticket(ticketId)).toMatchObject({ stage: 'upstream' });

    await centre.aFortnightPasses();
    await phone.tap('centre-upstream-waiting', ticketId);
    await phone.act('record-upstream-decision', { reason: '银川市同意办结' }, '一级平台同意办结');
    await phone.confirm();
    expect(await centre.ticket(ticketId)).toMatchObject({ stage: 'archived', callbackOutcome: 'closure' });
    await phone.tap('citizen-closure', ticketId);
    await phone.page.click('summary:has-text("更改评价")');
    await phone.press('基本满意');
    await phone.press('部分解决');
    await phone.reads('感谢您的评价。');
    await phone.switchOff();
  });
});
