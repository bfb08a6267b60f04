import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Post } from './support/desk.ts';
import { Seat } from './support/desk-seat.ts';
import { startHotline } from './support/hotline.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;
let reported: string;
let late: string;

const resident = { name: '王秀兰', phone: '13800138000', address: '和苑小区3号楼' };
const wanted = { category: 'cleaning/home', enterprise: 'ent-clean-water', wish: '擦玻璃,三室两厅', resident };

const place = async (): Promise<string> =>
  String(((await hotline.centre.post('/services/orders', wanted)) as unknown as { orderId: string }).orderId);
const firm = (orderId: string, command: string, body: object) =>
  hotline.centre.post(`/services/orders/${orderId}/${command}`, body, 'enterprise', 'ent-clean-water');

beforeAll(async () => {
  hotline = await startHotline();
  reported = await place();
  await firm(reported, 'propose', { completeBy: '2026-11-23T16:00:00+08:00' });
  await hotline.centre.post(`/services/orders/${reported}/agree`, {});
  await firm(reported, 'report', { done: '已擦净', price: 12_000 });
  late = await place();
  await hotline.centre.itIs('2026-11-24 11:30');
  await hotline.centre.settled();
});
afterAll(() => hotline.stop());

const seat = (post: Post) => Seat.take(hotline.browser, hotline.centre, post);
const base = '/desk/household';

describe('household services at the desk', () => {
  it('show a supervisor what is late, and take the scores and a complaint that becomes a ticket', async () => {
    const supervisor = await seat({ role: 'supervisor' });
    await supervisor.open(base);
    const pressing = supervisor.page.locator('section').filter({ hasText: '需要处理' });
    expect(await pressing.innerText()).toContain(late);
    expect(await pressing.innerText()).not.toContain(reported);
    await supervisor.picture('desk-household-orders');
    await supervisor.press(reported);
    await supervisor.reads('王秀兰', '已擦净', '收费120.00元');
    const [attitude, quality, satisfaction] = ['4', '4', '3'];
    await supervisor.send('score', { attitude, quality, satisfaction });
    await supervisor.reads('评分已登记。', '服务态度4 服务质量4 满意度3');
    await supervisor.send('complain', { text: '划伤了地板' });
    await supervisor.reads('已转为政府工单。', '待认定');
    await supervisor.picture('desk-household-order');
    await hotline.centre.settled();
    const ticket = supervisor.page.locator('a[href^="/desk/tickets/"]');
    await supervisor.press(await ticket.innerText());
    await supervisor.reads('投诉便民服务企业:清水家政');
    await supervisor.leave();
  });

  it('let an association suspend its own member, and keep the resident from it', async () => {
    const association = await seat({ role: 'association', unit: 'assoc-home-services' });
    await association.open(`${base}/enterprises`);
    const firms = (at: Seat) => at.page.locator('section').filter({ hasText: '晨光' });
    await firms(association).locator('summary').click();
    await association.page.fill('#suspend-ent-morning-light-reason', '收费争议');
    await association.press('暂停服务');
    await association.reads('已暂停。', '协会暂停:收费争议');
    await association.picture('desk-household-enterprises');
    await association.open(`${base}/orders/${late}`);
    expect(await association.page.locator('main').innerText()).not.toContain('王秀兰');
    await association.leave();
  });

  it('are counted apart, on a page and in a file, in either language, on a narrow screen too', async () => {
    const general = await seat({ role: 'general' });
    await general.open(`${base}/statistics?month=2026-11`);
    await general.reads('不计入政府工单', '居家保洁');
    const lines: string[][] = parse(await general.takeFile('CSV 表格'), { bom: true });
    const [header = [], total = []] = lines;
    expect([total[header.indexOf('下单')], total[header.indexOf('投诉')]]).toEqual(['2', '1']);
    await general.picture('desk-household-statistics');
    await general.press('English');
    await general.reads('Orders of household services, 2026-11', 'Placed');
    await general.narrow(390, 800);
    await general.open(`${base}/enterprises`);
    await general.picture('desk-household-narrow');
    await general.leave();
  });
});
