import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Post } from './support/desk.ts';
import { Seat, type SeatOptions } from './support/desk-seat.ts';
import { startHotline } from './support/hotline.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;
beforeAll(async () => {
  hotline = await startHotline();
});
afterAll(() => hotline.stop());

const seat = (post: Post, options?: SeatOptions) => Seat.take(hotline.browser, hotline.centre, post, options);
const intake: Post = { role: 'intake' };
const supervisor: Post = { role: 'supervisor' };
const centreHead: Post = { role: 'centre-head' };
const leadingGroup: Post = { role: 'leading-group' };
const of = (role: Post['role'], unit: string): Post => ({ role, unit });

type Shown = { readonly stage: string; readonly unit?: string; readonly dueAt?: string };
const shown = async (ticketId: string) => (await hotline.centre.ticket(ticketId)) as unknown as Shown;

/** Takes down a call at an open form. */
const takeDown = async (desk: Seat, phone = '13800138000'): Promise<void> => {
  const call = {
    phone,
    name: '王秀兰',
    type: 'help',
    category: '供暖',
    subject: '小区暖气不热',
    description: '望远镇和苑小区3号楼连续三天没有供暖,室温只有14℃,家里有老人和婴儿。',
    request: '请尽快恢复供暖',
    town: '望远',
    address: '和苑小区3号楼2单元501室',
  };
  for (const [field, value] of Object.entries(call)) await desk.enter(field, value);
};

const numberIn = (desk: Seat): string => /(\d{14,17})/.exec(desk.page.url())?.[1] ?? '';

describe('a ticket at the desk', () => {
  it('lives from the call with its read-back to the archive, each by whoever has to', async () => {
    const desk = await seat(intake);
    await desk.open('/desk/intake');
    expect(await desk.page.evaluate('document.activeElement?.id')).toBe('phone');
    await takeDown(desk);
    await desk.picture('desk-intake');
    await desk.keys('Control+Enter');
    await desk.reads('您反映的是求助:小区暖气不热。', '我们会按这个电话回复您:138 0013 8000。', '登记并派单');
    await desk.picture('desk-read-back');
    await desk.press('更正(返回修改)');
    await desk.enter('request', '请今晚恢复供暖');
    await desk.keys('Control+Enter');
    await desk.reads('您希望:请今晚恢复供暖');
    await desk.enter('unit', 'town-wangyuan');
    await desk.press('登记并派单');
    await desk.reads('已派单给永宁县望远镇人民政府');
    const ticketId = numberIn(desk);
    await desk.picture('desk-filed');
    expect(await desk.page.evaluate('sessionStorage.length')).toBe(0);
    await hotline.centre.settled();

    const unit = await seat(of('handler', 'town-wangyuan'));
    await unit.act(ticketId, 'acknowledge');
    await unit.reads('已签收。');
    await unit.act(ticketId, 'submit-result', { summary: '换热站循环泵已更换,室温20℃。', outcome: 'solved' });
    await unit.picture('desk-ticket-handler');
    await unit.leave();
    const signatory = await seat(of('signatory', 'town-wangyuan'));
    await signatory.act(ticketId, 'sign-result', {}, '同意并签字');
    await signatory.leave();
    expect((await shown(ticketId)).stage).toBe('callback');

    await desk.open('/desk/intake');
    await desk.enter('phone', '138 0013 8000');
    await desk.press('查来电人(H)');
    await desk.reads('来电人近一年的工单', ticketId);
    await desk.picture('desk-caller');

    const calls = await seat(supervisor);
    const called = { medium: 'phone', reached: 'true', satisfaction: 'satisfied', solved: 'yes', audit: 'pass' };
    await calls.act(ticketId, 'record-callback', called);
    await calls.reads('已归档', '满意');
    await calls.picture('desk-ticket-archived');
    expect((await shown(ticketId)).stage).toBe('archived');
    await calls.leave();
    await desk.leave();
  });

  it('is taken without a script, and filed once', async () => {
    const desk = await seat(intake, { javaScript: false });
    await desk.open('/desk/intake');
    const phone = '13800138001';
    await takeDown(desk, phone);
    await desk.press('下一步:复述核对');
    await desk.pressTwice('核对无误,登记');
    await desk.reads('请告诉来电人工单编号');
    const ticketId = numberIn(desk);
    await hotline.centre.settled();
    await desk.open('/desk/intake');
    await desk.enter('phone', phone);
    await desk.press('查来电人(H)');
    expect(await desk.page.locator('tbody tr').allInnerTexts()).toEqual([expect.stringContaining(ticketId)]);
    await desk.leave();
  });

  it('keeps a draft until it is filed, in this window alone', async () => {
    const desk = await seat(intake);
    await desk.open('/desk/intake');
    await takeDown(desk);
    await desk.open('/desk');
    await desk.open('/desk/intake');
    expect(await desk.page.inputValue('#subject')).toBe('小区暖气不热');
    expect(await desk.page.inputValue('#category')).toBe('供暖');
    await desk.leave();
  });

  it('is returned, extended, supervised and handled jointly, each decision told beforehand', async () => {
    const ticketId = await hotline.centre.takesCall('dept-housing');
    const housing = await seat(of('handler', 'dept-housing'));
    await housing.act(ticketId, 'request-return', { reason: '管网归望远镇', suggestedUnit: 'town-wangyuan' });
    await housing.leave();
    const centre = await seat(supervisor);
    await centre.open(`/desk/tickets/${ticketId}`);
    await centre.reads('待您审核', '管网归望远镇', '同意后', '由永宁县望远镇人民政府办理');
    await centre.picture('desk-return-review');
    await centre.narrow(390, 844);
    await centre.picture('desk-return-review-phone');
    await centre.narrow(1366, 768);
    await centre.act(ticketId, 'decide-return', { reason: '属实' }, '同意');
    expect((await shown(ticketId)).unit).toBe('town-wangyuan');
    await centre.reads('派错了?改派');

    const town = await seat(of('handler', 'town-wangyuan'));
    await town.act(ticketId, 'request-extension', { workingDays: '3', reason: '设备外购' });
    const head = await seat(centreHead);
    await head.act(ticketId, 'decide-extension', { reason: '属实', workingDays: '3' }, '同意');
    expect((await shown(ticketId)).dueAt).toMatch(/^2026-11-26T18:00/);
    await head.leave();

    await centre.act(ticketId, 'supervise', {
      message: '同一片区多人反映,请报送整改情况',
      replyBy: '2026-11-25T12:00',
    });
    await town.act(ticketId, 'reply-supervision', { text: '已全面排查' });
    const leaders = await seat(leadingGroup);
    await leaders.open(`/desk/tickets/${ticketId}`);
    await leaders.page.locator('details#join summary').click();
    await leaders.enter('join-lead', 'dept-housing');
    await leaders.tick('partners:town-wangyuan');
    await leaders.enter('join-minutes', '会议确定由住建局牵头,望远镇配合。');
    await leaders.picture('desk-joint');
    await leaders.press('提交');
    await leaders.reads('联办', '永宁县住房和城乡建设局牵头,永宁县望远镇人民政府配合');
    await leaders.leave();
    await town.act(ticketId, 'contribute', { opinion: '可于本周内配合开挖' });
    await town.leave();
    await centre.open(`/desk/tickets/${ticketId}`);
    await centre.picture('desk-ticket');
    await centre.narrow(390, 844);
    await centre.picture('desk-ticket-phone');
    await centre.open(`/desk/tickets/${ticketId}/print`);
    await centre.picture('desk-print');
    await centre.leave();
  });

  it('goes to the next shift by name', async () => {
    await hotline.centre.takesCall('dept-water', { urgent: true });
    await hotline.centre.settled();
    const evening = await seat({ ...intake, sub: 'intake-evening' });
    await evening.open('/desk/handover');
    await evening.reads('紧急、未签收', '未转办');
    await evening.enter('hand-over-text', '水务局值班电话占线,已改拨手机');
    await evening.press('交班');
    await evening.reads('等待接班');
    await evening.picture('desk-handover');
    await evening.leave();
    const night = await seat({ ...intake, sub: 'intake-night' });
    await night.open('/desk/handover');
    await night.press('接班');
    await night.reads('已接班。', 'intake-evening', 'intake-night');
    await night.narrow(390, 844);
    await night.picture('desk-handover-phone');
    await night.leave();
  });
});
