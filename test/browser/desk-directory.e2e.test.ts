import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Seat, type SeatOptions } from './support/desk-seat.ts';
import { startHotline } from './support/hotline.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;
beforeAll(async () => {
  hotline = await startHotline();
});
afterAll(() => hotline.stop());

const supervisor = (options?: SeatOptions) =>
  Seat.take(hotline.browser, hotline.centre, { role: 'supervisor' }, options);
const base = '/desk/directory';

/** Which unit the directory suggests first for a subject. */
const suggestedFor = async (desk: Seat, subject: string): Promise<string> => {
  await desk.enter('tester-subject', subject);
  await desk.press('查询');
  return desk.page.locator('.suggestions tbody tr').first().innerText();
};

describe('the dispatch directory at the desk', () => {
  it.each([true, false])('suggests by a rule from the moment it is entered (script: %s)', async (javaScript) => {
    const subject = javaScript ? '共享单车乱停' : '河道漂浮物';
    const desk = await supervisor({ javaScript });
    await desk.open(base);
    await desk.press('增加规则');
    await desk.enter('add-keywords', subject);
    await desk.enter('add-to', 'dept-water');
    await desk.enter('add-clause', '三(二)');
    await desk.enter('add-note', '由水务局牵头');
    await desk.enter('add-reason', '本月多次退回');
    await desk.press('保存');
    await desk.reads('已登记。', `标题含“${subject}”`);
    expect(await suggestedFor(desk, `广场${subject}`)).toContain('永宁县水务局');
    await desk.picture('desk-directory');
    await desk.press('变更记录');
    await desk.reads('增加规则', '本月多次退回');
    await desk.leave();
  });

  it('merges many callers’ tickets about the same into one', async () => {
    const [master = '', ...others] = await Promise.all(
      ['13800138001', '13800138002', '13800138003'].map((phone) =>
        hotline.centre.takesCall('dept-housing', { citizen: { phone } }),
      ),
    );
    await hotline.centre.settled();
    const desk = await supervisor();
    await desk.open(`${base}/merge?into=${master}`);
    for (const ticketId of others) await desk.page.check(`input[value="${ticketId}"]`);
    await desk.picture('desk-merge');
    await desk.press('并入主工单');
    await desk.reads('已并入', ...others);
    for (const ticketId of others) expect(await hotline.centre.ticket(ticketId)).toMatchObject({ stage: 'merged' });
    await desk.leave();
  });
});
