import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carriedBy, type Pages, startPages } from './support/pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());

const at = (time: string, day = '2026-11-23') => ({ at: `${day}T${time}:00+08:00` });

/** A unit with two open tickets, and the link to the list of them that its handler asked for. */
const listed = async (unit: string) => {
  const tickets = [await pages.dispatched({}, unit), await pages.dispatched({ type: 'violation-report' }, unit)];
  for (const ticketId of tickets) await pages.show(ticketId);
  const code = await pages.linkOf('unit-dispatched', tickets[0]);
  expect((await pages.send(code, { act: 'my-tickets' })).status).toBe(303);
  return { tickets, code, desk: await pages.linkOf('unit-desk') };
};

describe('我的在办工单', () => {
  it('goes to the registered phone by a link of its own, once an hour', async () => {
    const { code } = await listed('dept-housing');
    for (const _ of [1, 2]) await pages.send(code, { act: 'my-tickets' });
    expect((await pages.open(code, { query: { did: 'my-tickets' } })).html).toContain('清单链接已发送到登记手机');
    await pages.flow();
    expect(pages.texts('unit-desk').map(({ to, params }) => [to, params.count])).toEqual([['+8610000001143', '2']]);
  });

  it('lists the open tickets with their time left, and nothing confidential', async () => {
    const { tickets, desk } = await listed('dept-water');
    const { status, html } = await pages.open(desk);
    expect(status).toBe(200);
    for (const ticketId of tickets) expect(html).toContain(ticketId);
    expect(html).toContain('小区暖气不热');
    expect(html.match(/小区暖气不热/g)).toHaveLength(1);
    expect(html).not.toMatch(/王秀兰|13800138000/);
  });

  it('opens each ticket for the same post, and none of another unit', async () => {
    const { tickets, desk } = await listed('dept-education');
    const opened = await pages.send(desk, { act: 'open', ticket: tickets[1] ?? '' });
    expect(opened.status).toBe(303);
    const code = opened.headers.location?.slice('/t/'.length) ?? '';
    expect((await pages.open(code)).html).toContain(tickets[1] ?? '');
    expect((await pages.fill(code, 'acknowledge')).status).toBe(303);
    const other = await pages.dispatched({}, 'dept-health');
    expect((await pages.send(desk, { act: 'open', ticket: other })).status).toBe(410);
    for (const ticket of ['../../x', '', '2'.repeat(5000), `${other}\u0000`])
      expect((await pages.send(desk, { act: 'open', ticket })).status).toBe(410);
  });

  it('is good for the day only', async () => {
    const { desk } = await listed('dept-health');
    expect((await pages.open(desk, at('23:59'))).status).toBe(200);
    expect((await pages.open(desk, at('00:00', '2026-11-24'))).status).toBe(410);
  });
});

describe('请假代班 (AB角)', () => {
  const cover = { phone: '139 0951 0001', from: '2026-11-24', until: '2026-11-25' };

  it('has the notices of the post go to the deputy from day to day, who then acts as one', async () => {
    const { desk } = await listed('dept-transport');
    expect((await pages.confirm(desk, 'cover', cover)).status).toBe(303);
    await pages.flow();
    expect(pages.texts('deputy-appointed').map(({ to, params }) => [to, params.from, params.until])).toEqual([
      ['+8613909510001', '11月24日', '11月25日'],
    ]);
    const during = await pages.dispatched({}, 'dept-transport', '2026-11-25T09:00:00+08:00');
    const code = await pages.linkOf('unit-dispatched', during);
    expect(pages.texts('unit-dispatched', during).map(({ to }) => to)).toEqual(['+8613909510001']);
    await pages.fill(code, 'acknowledge', {}, at('10:00', '2026-11-25'));
    expect((await pages.commits(during)).at(-1)?.by).toMatchObject({ deputyFor: 'handler' });
    const after = await pages.dispatched({}, 'dept-transport', '2026-11-26T09:00:00+08:00');
    await pages.flow(after);
    expect(pages.texts('unit-dispatched', after).map(({ to }) => to)).toEqual(['+8610000001153']);
  });

  it('lets the deputy’s links open nothing once it is over', async () => {
    const { desk } = await listed('dept-civil-affairs');
    await pages.confirm(desk, 'cover', cover);
    const during = await pages.dispatched({}, 'dept-civil-affairs', '2026-11-25T09:00:00+08:00');
    const code = await pages.linkOf('unit-dispatched', during);
    expect((await pages.open(code, at('23:59', '2026-11-25'))).status).toBe(200);
    const { status, html } = await pages.open(code, at('08:00', '2026-11-26'));
    expect([status, html.includes('代班已结束')]).toEqual([410, true]);
    expect(html).not.toContain('小区暖气不热');
  });

  it('ends when the post says so', async () => {
    const { desk } = await listed('dept-agriculture');
    await pages.confirm(desk, 'cover', cover);
    expect((await pages.open(desk)).html).toContain('****0001');
    expect((await pages.send(desk, { act: 'end-cover' })).status).toBe(303);
    expect((await pages.open(desk)).html).not.toContain('****0001');
  });

  it.each([
    [{ phone: '12345' }, 'phone'],
    [{ phone: '0951-8011234' }, 'phone'],
    [{ until: '2026-11-23' }, 'until'],
    [{ until: '2027-03-01' }, 'until'],
    [{ from: 'morgen' }, 'from'],
    [{ from: '2027-02-28', until: '2027-02-30' }, 'until'],
    [{ from: '2026-11-31', until: '2026-12-01' }, 'from'],
    [{ phone: '' }, 'phone'],
  ])('refuses %j beside its field', async (wrong, field) => {
    const { desk } = await listed('dept-ecology');
    const { html } = await pages.open(desk);
    const refused = await pages.send(desk, { ...carriedBy(html, 'cover'), ...cover, ...wrong });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(`id="cover-${field}-error"`);
  });
});
