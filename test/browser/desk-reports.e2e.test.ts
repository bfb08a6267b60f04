import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import type { Post } from './support/desk.ts';
import { Seat } from './support/desk-seat.ts';
import { startHotline } from './support/hotline.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;
let solved: string;

beforeAll(async () => {
  hotline = await startHotline();
  const { centre } = hotline;
  solved = await centre.takesCall('dept-housing');
  await centre.takesCall('dept-water');
  const result = { summary: '已恢复供暖', outcome: 'solved' };
  await centre.post(`/tickets/${solved}/submit-result`, result, 'handler', 'dept-housing');
  await centre.post(`/tickets/${solved}/sign-result`, { approve: true }, 'signatory', 'dept-housing');
  // The second one goes past its limit.
  await centre.itIs('2026-11-25 09:00');
  await centre.settled();
});
afterAll(() => hotline.stop());

const seat = (post: Post) => Seat.take(hotline.browser, hotline.centre, post);
const month = '/desk/reports/2026-11';
const housing = '永宁县住房和城乡建设局';
const water = '永宁县水务局';

describe('the monthly report at the desk', () => {
  it('is made when asked for, with charts, and each number leads to its tickets', async () => {
    const general = await seat({ role: 'general' });
    await general.open('/desk/reports');
    await general.press('立即生成');
    await general.reads('已提交,稍后刷新本页查看进度。');
    await hotline.centre.settled();
    await general.open(month);
    await general.reads('2026年11月月报', '草稿', '100.0%(1/1)', '0.0%(0/1)');
    expect(await general.page.locator('svg.chart').count()).toBe(2);
    await general.picture('desk-report');
    const row = general.page.locator('.report-level tr', { hasText: housing });
    await row.getByRole('link').first().click();
    await general.page.waitForURL(/figure=received/);
    await general.reads(`“承接”的工单:${housing}`, '共 1 件。');
    await general.press(solved);
    await general.reads('小区暖气不热', '待回访');
    await general.leave();
  });

  it('is taken away as a workbook, as CSV, and as a sheet to print', async () => {
    const general = await seat({ role: 'general' });
    await general.open(month);
    const sheets = await readXlsx(await general.takeFile('Excel 表格'));
    const level = sheets.find(({ sheet }) => sheet === '三级平台')?.data ?? [];
    const received = level[0]?.indexOf('承接 received') ?? -1;
    expect(received).toBeGreaterThan(0);
    expect(level.find((row) => row.includes(housing))?.[received]).toBe(1);
    const overdue = level[0]?.indexOf('逾期 overdue') ?? -1;
    expect(level.find((row) => row.includes(water))?.[overdue]).toBe(1);

    const lines: string[][] = parse(await general.takeFile('CSV 表格'), { bom: true });
    const [header = []] = lines;
    expect(lines.find((line) => line.includes(housing))?.[header.indexOf('承接 received')]).toBe('1');

    await general.press('打印版(A4)');
    await general.reads('2026年11月各级平台承接、办理下派事项情况', housing, 'SHA-256');
    const colour = await general.page.evaluate('getComputedStyle(document.querySelector(".issuer")).color');
    expect(colour).toBe('rgb(192, 0, 0)');
    await general.picture('desk-report-print');
    const pdf = await general.page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await general.leave();
  });

  it('shows a unit its own numbers only, in either language', async () => {
    const unit = await seat({ role: 'handler', unit: 'dept-water' });
    await unit.open(month);
    await unit.reads('本页只含本单位及下属村居的数字。', water, '逾期');
    expect(await unit.page.locator('main').innerText()).not.toContain(housing);
    await unit.press('English');
    await unit.reads('Report of 2026-11', 'overdue');
    expect(await unit.page.locator('main').innerText()).not.toContain('逾期');
    await unit.leave();
  });
});
