import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Post } from './support/desk.ts';
import { Seat } from './support/desk-seat.ts';
import { startHotline } from './support/hotline.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;
beforeAll(async () => {
  hotline = await startHotline();
});
afterAll(() => hotline.stop());

const seat = (post: Post) => Seat.take(hotline.browser, hotline.centre, post);
const supervisor: Post = { role: 'supervisor' };
const housing: Post = { role: 'handler', unit: 'dept-housing' };
const inspector: Post = { role: 'inspector', sub: 'inspector-1' };
const base = '/desk/supervision';

describe('supervision at the desk', () => {
  it('is answered by the unit, and stands in the list no longer', async () => {
    const ticketId = await hotline.centre.takesCall('dept-housing');
    const centre = await seat(supervisor);
    await centre.act(ticketId, 'supervise', { message: '请报送整改情况', replyBy: '2026-11-25T12:00' });
    await hotline.centre.settled();
    await centre.open(base);
    await centre.reads(ticketId, '永宁县住房和城乡建设局', '2026年11月25日(周三)12:00');
    await centre.picture('desk-supervised');

    const unit = await seat(housing);
    await unit.open(base);
    await unit.press(ticketId);
    await unit.send('reply-supervision', { text: '已更换循环泵,今晚恢复供暖。' });
    await hotline.centre.settled();
    await unit.open(base);
    await unit.reads('没有待答复的督办。');
    await unit.leave();

    await centre.open(`/desk/tickets/${ticketId}`);
    await centre.reads('已更换循环泵,今晚恢复供暖。');
    await centre.leave();
  });

  it('enters what level 1 asks for, and keeps the answer with the word on it', async () => {
    const ticketId = await hotline.centre.takesCall('dept-water');
    const head = await seat({ role: 'centre-head' });
    await head.open(`${base}/instructions`);
    const asked = { kind: 'report', number: '银督〔2026〕118号', text: '请报送供暖问题整改情况。' };
    await head.send('create', { ...asked, dueAt: '2026-11-25T12:00', tickets: '12' });
    await head.reads('没有登记,请更正后重新提交。');
    expect(await head.page.inputValue('#create-text')).toBe(asked.text);
    await head.enter('create-tickets', ticketId);
    await head.press('提交');
    await head.reads('已登记。', '要求报告', '2026年11月25日(周三)12:00', '待答复', ticketId);
    await head.send('reply', { text: '已全部恢复供暖。' });
    await head.reads('已答复,待审核', '按时');
    await head.picture('desk-instruction');
    await head.leave();

    const city = await seat({ role: 'upstream' });
    await city.open(`${base}/instructions/2026-1`);
    await city.send('return-reply', { reason: '请附各小区室温' });
    await city.reads('退回:请附各小区室温', '待答复');
    await city.leave();
    const centre = await seat(supervisor);
    await centre.open(`${base}/instructions/2026-1`);
    await centre.send('reply', { text: '各小区室温均已达到18℃。' });
    await centre.leave();
    const again = await seat({ role: 'upstream' });
    await again.open(`${base}/instructions/2026-1`);
    await again.send('accept-reply');
    await again.reads('已认可', '已办结');
    await again.leave();
  });

  it('inspects tickets drawn by chance, and has what was found put right', async () => {
    const ticketId = await hotline.centre.takesCall('dept-housing');
    const team = await seat(inspector);
    await team.open(`${base}/campaigns`);
    await team.send('create', {
      subject: '冬季供暖督查',
      team: 'inspector-1',
      from: '2026-11-23',
      to: '2026-11-30',
    });
    await team.reads('2026-1 · 冬季供暖督查', '进行中');
    await team.send('draw-random', { size: '2', from: '2026-11-23', to: '2026-11-23', seed: '永宁' });
    await team.reads('随机抽取2件,受理日期2026-11-23至2026-11-23', '总体校验(SHA-256)');
    await team.send('draw-by-hand', { tickets: ticketId });
    await team.page.locator(`form[action$="/${ticketId}"] button`).last().click();
    await team.page.waitForURL(`**/desk/tickets/${ticketId}`);
    await team.open(`${base}/campaigns/2026-1`);
    await team.reads('查阅记录');
    await team.send('record-finding', {
      ticket: ticketId,
      unit: 'dept-housing',
      text: '办结前未与来电人联系',
      severity: 'major',
      rectifyBy: '2026-11-26',
    });
    await team.picture('desk-campaign');

    const unit = await seat(housing);
    await unit.open(`${base}/campaigns/2026-1`);
    await unit.reads('办结前未与来电人联系', '2026年11月26日(周四) 下班前');
    expect(await unit.page.locator('body').innerText()).not.toContain('随机抽取');
    await unit.send('report-rectification', { finding: '1', text: '已逐件补打电话。' });
    await unit.leave();

    await team.open(`${base}/campaigns/2026-1`);
    await team.send('accept-rectification', { finding: '1' });
    await team.send('close', { report: '供暖诉求办理基本规范。' });
    await team.reads('已整改', '已结束', '供暖诉求办理基本规范。');
    await team.leave();
  });

  it('warns of what is urged again and again, and tells by what rule', async () => {
    const ticketId = await hotline.centre.takesCall('dept-housing');
    for (const message of ['请尽快', '仍未供暖'])
      await hotline.centre.post(`/tickets/${ticketId}/urge`, { message }, 'supervisor');
    await hotline.centre.settled();
    const centre = await seat(supervisor);
    await centre.open(`${base}/warnings`);
    await centre.reads('反复催办', '催办2次及以上');
    await centre.picture('desk-warnings');
    const urged = centre.page.locator('tr', { hasText: '反复催办' }).getByRole('link', { name: ticketId });
    await urged.click();
    await centre.page.waitForURL(`**/desk/tickets/${ticketId}`);
    await centre.reads('仍未供暖');
    await centre.leave();
    const unit = await seat(housing);
    await unit.open(`${base}/warnings`);
    await unit.reads('您的岗位不使用此页面');
    await unit.leave();
  });
});
