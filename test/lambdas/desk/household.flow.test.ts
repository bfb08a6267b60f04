import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readTicket } from '../../../lambdas/shared/store/commits.ts';
import { centreHead, handler, intake, type Person, supervisor } from '../support/people.ts';
import { type HouseholdDesk, startHouseholdDesk } from './support/household-desk.ts';

let desk: HouseholdDesk;
beforeAll(async () => {
  desk = await startHouseholdDesk();
});
afterAll(() => desk.stop());

const base = '/desk/household';
const association: Person = { sub: 'assoc-1', roles: ['association'], unit: 'assoc-home-services' };
const otherAssociation: Person = { sub: 'assoc-2', roles: ['association'], unit: 'assoc-repair' };
const at = '2026-11-23T11:00:00+08:00';
const open = (path: string, as: Person = supervisor, when = at) => desk.as(as).open(`${base}${path}`, { at: when });
const send = (path: string, form: Record<string, string>, as: Person = supervisor) =>
  desk.as(as).send(`${base}${path}`, form, { at });
const scores = { attitude: '5', quality: '4', satisfaction: '3' };

describe('orders at the desk', () => {
  it('are listed for level 2 and for the association of their enterprise, the late ones first', async () => {
    const orderId = await desk.place();
    const { html: early } = await open('');
    expect(early).toContain(orderId);
    expect(early).not.toContain('已超时限');
    const { html: late } = await open('', supervisor, '2026-11-24T11:00:00+08:00');
    expect(late.indexOf(orderId)).toBeLessThan(late.indexOf('办理中'));
    expect(late).toContain('已超时限');
    expect((await open('', association)).html).toContain(orderId);
    expect((await open('', otherAssociation)).html).not.toContain(orderId);
    expect((await open('', intake)).html).not.toContain(orderId);
    expect((await open('', handler)).status).toBe(403);
  });

  it('are found by number, by whoever has a part in them', async () => {
    const orderId = await desk.place();
    expect(await open(`?number=${orderId}`, intake)).toMatchObject({
      status: 303,
      location: `${base}/orders/${orderId}`,
    });
    expect(await open(`?number=${orderId}`, otherAssociation)).toMatchObject({ status: 404 });
    expect(await open(`/orders/${orderId}`, otherAssociation)).toMatchObject({ status: 404 });
    expect(await open('?number=F20261123')).toMatchObject({ status: 404 });
  });

  it('show the resident to level 2 and the telephone, not to the association', async () => {
    const orderId = await desk.place({ wish: '擦<b>玻璃' });
    for (const who of [supervisor, intake]) {
      const { html } = await open(`/orders/${orderId}`, who);
      for (const shown of ['王秀兰', '13800138000', '和苑小区3号楼', '擦&lt;b&gt;玻璃']) expect(html).toContain(shown);
    }
    const { html } = await open(`/orders/${orderId}`, association);
    for (const hidden of ['王秀兰', '13800138000', '和苑小区3号楼', '玻璃']) expect(html).not.toContain(hidden);
    expect((await open(`/orders/${orderId}?lang=en`)).html).toContain('Offered to');
  });

  it('are scored by the supervisor once, beside the resident’s own scores', async () => {
    const orderId = await desk.reported();
    await send(`/orders/${orderId}`, { act: 'evaluate', ...scores }, intake);
    const form = { act: 'score', nonce: 'A'.repeat(16), attitude: '2', quality: '2', satisfaction: '2' };
    expect(await send(`/orders/${orderId}`, form)).toMatchObject({ location: `${base}/orders/${orderId}?did=score` });
    expect(await send(`/orders/${orderId}`, form)).toMatchObject({ status: 303 });
    expect(await desk.order(orderId)).toMatchObject({
      evaluation: { attitude: 5, quality: 4, satisfaction: 3 },
      supervisorScores: { attitude: 2, quality: 2, satisfaction: 2 },
      phase: { kind: 'ended', outcome: 'evaluated' },
    });
    const { html } = await open(`/orders/${orderId}?did=score`);
    for (const shown of ['评分已登记。', '收费120.00元', '已擦净&lt;i&gt;', '服务态度2']) expect(html).toContain(shown);
  });

  it('refuse what does not fit, and keep what was typed', async () => {
    const orderId = await desk.place();
    const path = `/orders/${orderId}`;
    expect(await send(path, { act: 'score', ...scores })).toMatchObject({ status: 409 });
    expect((await send(path, { act: 'score', ...scores }, intake)).html).toContain('只能由承接此订单的企业');
    expect(await send(path, { act: 'complain', text: '' })).toMatchObject({ status: 422 });
    expect(await send(path, { act: 'contact' })).toMatchObject({ status: 404 });
    expect(await send(path, { act: 'assign', enterprise: 'ent-master-zhao' })).toMatchObject({ status: 409 });
  });

  it('go to another enterprise, or end, as level 2 or the association decides', async () => {
    const orderId = await desk.place();
    await send(`/orders/${orderId}`, { act: 'assign', enterprise: 'ent-morning-light' }, association);
    expect((await desk.order(orderId))?.phase).toMatchObject({ kind: 'offered', enterprise: 'ent-morning-light' });
    await send(`/orders/${orderId}`, { act: 'close' });
    expect((await desk.order(orderId))?.phase).toMatchObject({ kind: 'ended', outcome: 'not-agreed' });
  });

  it('become a ticket when their resident complains, until level 2 has settled the complaint', async () => {
    const orderId = await desk.reported();
    await send(`/orders/${orderId}`, { act: 'complain', text: '划伤了地板' }, intake);
    const ticketId = (await desk.order(orderId))?.complaint?.ticketId ?? '';
    expect((await readTicket(desk.table, ticketId))?.ticket.filing.category).toBe('market/consumer-rights');
    expect((await open(`/orders/${orderId}`)).html).toContain(`/desk/tickets/${ticketId}`);
    await desk.publish();
    expect((await open('')).html).toContain('投诉待认定');
    // Its evaluation ends the order, not the complaint.
    await send(`/orders/${orderId}`, { act: 'evaluate', ...scores }, intake);
    await desk.publish();
    expect((await open('')).html).toContain(orderId);
    await send(`/orders/${orderId}`, { act: 'settle-complaint', founded: 'no' });
    expect((await desk.order(orderId))?.complaint?.founded).toBe(false);
  });
});

describe('enterprises at the desk', () => {
  const change = (act: string, as: Person, more: object = {}) =>
    send('/enterprises', { act, enterprise: 'ent-clean-water', ...more }, as);

  it('stand in the order of recommendation, each with why', async () => {
    const { html } = await open('/enterprises');
    for (const shown of ['评价不足3次,按3.5分', '已准入']) expect(html).toContain(shown);
  });

  it('are suspended by either, and what level 2 suspended it alone resumes', async () => {
    await change('suspend', association, { reason: '收费<争议>' });
    expect((await open('/enterprises')).html).toContain('协会暂停:收费&lt;争议&gt;');
    expect(await change('resume', otherAssociation)).toMatchObject({ status: 409 });
    await change('suspend', supervisor, { reason: '核查' });
    expect((await change('resume', association)).html).toContain('由二级平台恢复');
    expect(await change('resume', centreHead)).toMatchObject({ location: `${base}/enterprises?did=resume` });
    expect((await open('/enterprises?did=resume')).html).toContain('已恢复。');
  });

  it('are neither admitted by level 2 nor changed by the telephone, and need a reason to be suspended', async () => {
    expect(await change('admit', supervisor)).toMatchObject({ status: 409 });
    expect(await change('suspend', intake, { reason: '不行' })).toMatchObject({ status: 409 });
    expect(await change('suspend', supervisor)).toMatchObject({ status: 422 });
    expect(await change('dance', supervisor)).toMatchObject({ status: 404 });
    expect((await open('/enterprises', intake)).html).not.toContain('暂停原因');
  });

  it('leave for good', async () => {
    const gone = { act: 'end', enterprise: 'ent-easy-moving' };
    expect(await send('/enterprises', gone, association)).toMatchObject({ status: 303 });
    expect((await open('/enterprises?lang=en')).html).toContain('left');
    expect(await send('/enterprises', gone, association)).toMatchObject({ status: 409 });
  });
});

describe('an enterprise’s own page', () => {
  const one = `/enterprises/one`;
  const details = {
    ...{ nonce: 'N'.repeat(16), name: '新月家政', english: '', phone: '0951-5550188', mobile: '138 0000 0188' },
    ...{ 'category.cleaning': 'on', 'category.care': 'on', 'area.town-yanghe': 'on' },
  };
  const idIn = (location: string | undefined) => /id=([^&]+)/.exec(location ?? '')?.[1] ?? '';

  it('enters one once however often it is sent, for its association to admit, and lists it then', async () => {
    const first = await send(one, details, association);
    expect(first.status).toBe(303);
    expect((await send(one, details, association)).location).toBe(first.location);
    const id = idIn(first.location);
    const { html } = await open(`${one}?id=${id}&did=enter-enterprise`, association);
    for (const shown of ['已登记,待协会准入。', '新月家政', '经过', '协会']) expect(html).toContain(shown);
    expect((await open('/enterprises', association)).html).toContain('待准入');
    await send('/enterprises', { act: 'admit', enterprise: id }, association);
    expect((await open('/enterprises')).html).toMatch(/新月家政[\s\S]*已准入 自2026年11月23日/);
  });

  it('keeps what changed, by whose post, and since when it is suspended for what', async () => {
    const id = 'ent-clean-water';
    const changed = { ...details, nonce: 'M'.repeat(16), name: '清水家政', 'category.moving': 'on' };
    expect(await send(`${one}?id=${id}`, changed)).toMatchObject({ status: 303 });
    await send('/enterprises', { act: 'suspend', enterprise: id, reason: '收费<争议>' });
    const { html } = await open(`${one}?id=${id}`, association);
    for (const shown of [
      '业务电话 0951-5550101 → 0951-5550188',
      '服务镇(街) 全县 → ',
      '二级平台暂停服务:收费&lt;争议&gt;',
      '督办员',
    ])
      expect(html).toContain(shown);
    expect(html).toContain('搬家拉货');
    expect((await open('/enterprises')).html).toContain('二级平台暂停:收费&lt;争议&gt; 自2026年11月23日');
    await send('/enterprises', { act: 'resume', enterprise: id });
  });

  it('says in Chinese what is not filled in rightly, and keeps what was typed', async () => {
    const wrong = {
      nonce: 'W'.repeat(16),
      name: '半月<家政>',
      phone: '电话',
      mobile: '12345',
      association: 'assoc-repair',
    };
    const { status, html } = await send(one, wrong);
    expect(status).toBe(422);
    for (const shown of ['以下各项没有填对', '业务电话: 居民拨打的电话', '接单手机: ', '服务门类: 至少选一项。'])
      expect(html).toContain(shown);
    expect(html).toContain('value="半月&lt;家政&gt;"');
    expect(html).not.toMatch(/details\.|undefined/);
    const nowhere = { ...details, nonce: 'X'.repeat(16), 'area.town-atlantis': 'on', association: 'assoc-repair' };
    expect((await send(one, nowhere)).status).toBe(409);
  });

  it('is level 2’s and its own association’s alone', async () => {
    expect((await open(`${one}?id=ent-clean-water`, otherAssociation)).status).toBe(404);
    expect((await open(`${one}?id=ent-clean-water`, intake)).status).toBe(404);
    expect((await open(one, intake)).status).toBe(404);
    expect((await open(`${one}?id=ent-nobody`)).status).toBe(404);
    expect(
      (await send(`${one}?id=ent-clean-water`, { ...details, nonce: 'Z'.repeat(16) }, otherAssociation)).status,
    ).toBe(404);
    expect((await open('/enterprises', intake)).html).not.toContain('登记新企业');
  });
});

describe('figures of the orders', () => {
  it('are of their own, by category and enterprise, on a page and as files', async () => {
    await desk.publish();
    const { html } = await open('/statistics?month=2026-11');
    for (const shown of ['不计入政府工单', '居家保洁', '居民已评价']) expect(html).toContain(shown);
    const { html: file } = await open('/statistics/file?month=2026-11&format=csv');
    const [header = [], total = []] = parse(file, { bom: true }) as string[][];
    const figure = (name: string) => Number(total[header.indexOf(name)]);
    expect(figure('下单')).toBe(figure('办理中') + figure('居民已评价') + figure('双方未约定时间'));
    expect(figure('投诉')).toBe(1);
    expect((await open('/statistics/file?month=2026-11&format=xlsx')).status).toBe(200);
    expect((await open('/statistics')).html).toContain('2026-11');
    for (const none of ['/statistics?month=2026-13', '/statistics/file?month=2026-11&format=pdf'])
      expect((await open(none)).status).toBe(404);
  });
});
