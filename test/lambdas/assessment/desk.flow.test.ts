import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assessmentProposal } from '../../../config/county.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { handler, intake, liaison, otherHandler, reader } from '../support/people.ts';
import { analyse, countYear } from './support/counting.ts';
import { type Desk, startDesk } from './support/desk.ts';
import { general } from './support/office.ts';

let desk: Desk;
let late: string;
const base = '/desk/assessment';
const night = fromIso('2026-11-26T02:00:00+08:00');

/** The fields that the scheme editor shows, as a browser would send them. */
const fieldsIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*name="([^"]+)"[^>]*>/g)].flatMap(([input, name = '']) =>
      /type="checkbox"/.test(input) ? [] : [[name, /value="([^"]*)"/.exec(input)?.[1] ?? '']],
    ),
  );

beforeAll(async () => {
  desk = await startDesk();
  late = await desk.dispatched({ location: { town: 'town-yanghe' } }, 'dept-housing', '2026-11-23T10:30:00+08:00');
  const at = '2026-11-25T10:00:00+08:00';
  await desk.post(`/tickets/${late}/submit-result`, { summary: '已修复', outcome: 'solved' }, { as: handler, at });
  await desk.show(late);
  await analyse(desk.table, '2026-11', night);
  await countYear(desk.table, 2026, night);
});
afterAll(() => desk.stop());

describe('the page of the analysis', () => {
  it('draws charts, each beside a table of the same numbers that lead to their tickets', async () => {
    const { status, html } = await desk.opens(`${base}/analysis?month=2026-11`, general);
    expect(status).toBe(200);
    expect(html.match(/<svg[^>]*role="img"/g)?.length).toBeGreaterThanOrEqual(4);
    for (const text of ['公用事业', '杨和镇', '热点难点分析', '超期']) expect(html).toContain(text);
    const link = /href="([^"]*analysis\/tickets[^"]*town[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await desk.opens(link, general)).html).toContain(`/desk/tickets/${late}`);
    expect((await desk.opens(`${base}/analysis?month=2026-10`, general)).html).toContain('还没有分析');
    expect((await desk.opens(`${base}/analysis/tickets?month=2026-11&trace=x`, general)).status).toBe(404);
  });

  it('is in English by the switch, and not for units', async () => {
    const { html } = await desk.opens(`${base}/analysis?month=2026-11&lang=en`, reader);
    expect(html).toContain('Hot spots and hard spots, 2026-11');
    expect((await desk.opens(`${base}/analysis`, handler)).status).toBe(403);
    expect((await desk.opens(`${base}/bulletins/2026`, liaison)).status).toBe(403);
    expect((await desk.opens(base, intake)).status).toBe(403);
  });
});

describe('the pages of the assessment', () => {
  it('lead from a unit’s total to the ticket behind each point, where the unit appeals', async () => {
    expect(await desk.opens(base, handler)).toMatchObject({ status: 303, location: `${base}/scores/2026` });
    const { html } = await desk.opens(`${base}/scores/2026`, handler);
    expect(html).toContain('建议稿');
    expect(html).toContain(`${base}/scores/2026/dept-housing`);
    expect(html).not.toContain('dept-water');
    const unit = await desk.opens(`${base}/scores/2026/dept-housing`, handler);
    expect(unit.html).toContain(`/desk/tickets/${late}`);
    expect(unit.html).toContain('0 ÷ 1');
    expect((await desk.opens(`${base}/scores/2026/dept-housing`, otherHandler)).status).toBe(404);
    const appeal = { unit: 'dept-housing', item: 'overdue', ticketId: late, reason: '派单有误', seen: '0' };
    for (let times = 0; times < 2; times += 1)
      expect(await desk.sends(`${base}/scores/2026/appeals`, appeal, handler)).toMatchObject({ status: 303 });
    expect((await desk.opens(`${base}/scores/2026/dept-housing`, handler)).html).toContain('申诉中');
    expect((await desk.ask('/assessment/2026', general)).body.appeals).toHaveLength(1);
  });

  it('have the general group decide an appeal, after which the point is back', async () => {
    const decision = { strike: 'yes', reason: '属派单有误', seen: '1' };
    expect((await desk.sends(`${base}/scores/2026/appeals/1`, decision, otherHandler)).status).toBe(403);
    expect(await desk.sends(`${base}/scores/2026/appeals/1`, decision, general)).toMatchObject({ status: 303 });
    const { html } = await desk.opens(`${base}/scores/2026`, general);
    expect(html).toContain('已撤销扣分');
    const [appeal] = (await desk.ask('/assessment/2026', general)).body.appeals as readonly object[];
    expect(appeal).toMatchObject({ decision: { strike: true } });
  });

  it('keep the reason of an appeal or a decision that is refused', async () => {
    const appeal = { unit: 'dept-housing', item: 'overdue', ticketId: late, reason: '再次申诉甲', seen: '7' };
    const twice = await desk.sends(`${base}/scores/2026/appeals`, appeal, handler);
    expect([twice.status, twice.html.includes('再次申诉甲')]).toEqual([409, true]);
    const decided = { strike: 'no', reason: '另行决定乙', seen: '7' };
    const again = await desk.sends(`${base}/scores/2026/appeals/1`, decided, general);
    expect([again.status, again.html.includes('另行决定乙')]).toEqual([409, true]);
  });

  it('enter a scheme by its numbers, and keep what was typed when it does not hold', async () => {
    const editor = await desk.opens(`${base}/scheme/2026`, general);
    const fields = { ...fieldsIn(editor.html), version: '2026-1', approval: '永领字〔2026〕1号' };
    const wrong = await desk.sends(`${base}/scheme/2026`, { ...fields, 'overdue.weight': '11' }, general);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('权重合计为101,须为100');
    expect(wrong.html).toContain('value="永领字〔2026〕1号"');
    expect((await desk.sends(`${base}/scheme/2026`, { ...fields, 'overdue.weight': 'x' }, general)).status).toBe(422);
    expect(await desk.sends(`${base}/scheme/2026`, fields, general)).toMatchObject({ status: 303 });
    const { scheme } = (await desk.ask('/assessment/2026', general)).body as { scheme: typeof assessmentProposal };
    expect(scheme).toEqual({
      ...assessmentProposal,
      version: '2026-1',
      approval: '永领字〔2026〕1号',
      proposal: false,
    });
    expect((await desk.sends(`${base}/scheme/2026`, fields, reader)).status).toBe(403);
  });

  it('enter no scheme over one that was entered meanwhile, nor a number that was left empty', async () => {
    const editor = await desk.opens(`${base}/scheme/2026`, general);
    const fields = { ...fieldsIn(editor.html), approval: '永领字〔2026〕1号' };
    const empty = { ...fields, version: '2026-2', 'overdue.perTicket': '' };
    expect((await desk.sends(`${base}/scheme/2026`, empty, general)).status).toBe(422);
    const first = await desk.sends(`${base}/scheme/2026`, { ...fields, version: '2026-2' }, general);
    expect(first.status).toBe(303);
    const stale = await desk.sends(`${base}/scheme/2026`, { ...fields, version: '2026-3' }, general);
    expect([stale.status, stale.html.includes('您打开页面之后')]).toEqual([422, true]);
    const again = { ...fields, ...fieldsIn(stale.html), version: '2026-3' };
    expect((await desk.sends(`${base}/scheme/2026`, again, general)).status).toBe(303);
  });

  it('tell why a year is not frozen yet, and freeze it when it can be', async () => {
    await desk.sends(`${base}/scores/2026/freeze`, { seen: '9' }, general);
    expect((await desk.opens(`${base}/scores/2026`, general)).html).toContain('尚未冻结');
    const newYear = '2027-01-01T09:00:00+08:00';
    await countYear(desk.table, 2026, fromIso(newYear));
    await desk.sends(`${base}/scores/2026/freeze`, { seen: '9' }, general, newYear);
    expect((await desk.opens(`${base}/scores/2026`, general)).html).toContain('第1版');
  });
});

describe('the pages of bulletins', () => {
  it('save and issue only what was read', async () => {
    const kind = { kind: 'information', month: '2026-11', seen: '0' };
    await desk.sends(`${base}/bulletins/2025`, kind, general);
    const bulletin = `${base}/bulletins/2025/1`;
    const seen = fieldsIn((await desk.opens(bulletin, general)).html).seen ?? '';
    const text = { title: '题', body: '甲' };
    expect((await desk.sends(`${bulletin}/revise`, { ...text, seen }, general)).status).toBe(303);
    const stale = await desk.sends(`${bulletin}/revise`, { ...text, body: '乙', seen }, general);
    expect([stale.status, stale.html.includes('您打开页面之后'), stale.html.includes('乙')]).toEqual([422, true, true]);
    await desk.sends(`${bulletin}/issue`, { seen }, general);
    expect((await desk.opens(`${bulletin}/print`, general)).html).toContain('(草稿)');
    const now = fieldsIn((await desk.opens(bulletin, general)).html).seen ?? '';
    await desk.sends(`${bulletin}/issue`, { seen: now }, general);
    expect((await desk.opens(`${bulletin}/print`, general)).html).toContain('第1期');
  });

  it('draft, edit, print and issue', async () => {
    expect((await desk.opens(`${base}/bulletins/2026`, general)).html).toContain('还没有信息、简报');
    const draft = { kind: 'bulletin', month: '2026-11', seen: '0' };
    expect(await desk.sends(`${base}/bulletins/2026`, draft, general)).toMatchObject({ status: 303 });
    const edit = await desk.opens(`${base}/bulletins/2026/1`, general);
    expect(edit.html).toContain('共受理群众诉求1件');
    expect(edit.html).toContain('analysis/2026-11/total');
    const named = await desk.sends(
      `${base}/bulletins/2026/1/revise`,
      { title: '题', body: '请拨13800138000' },
      general,
    );
    expect(named.status).toBe(422);
    expect(named.html).toContain('不得含群众个人信息');
    expect(named.html).toContain('请拨13800138000');
    await desk.sends(`${base}/bulletins/2026/1/revise`, { title: '十一月情况', body: '第一段\n<b>第二段' }, general);
    expect((await desk.opens(`${base}/bulletins/2026/1/print`, general)).html).toContain('(草稿)');
    await desk.sends(`${base}/bulletins/2026/1/issue`, {}, general);
    const print = (await desk.opens(`${base}/bulletins/2026/1/print`, reader)).html;
    for (const text of ['第1期', '十一月情况', '&lt;b&gt;第二段', '报送:', '抄送:', '2026年11月26日印发'])
      expect(print).toContain(text);
    expect((await desk.opens(`${base}/bulletins/2026/1`, general)).html).not.toContain('<textarea');
    expect((await desk.opens(`${base}/bulletins/2026/2`, general)).status).toBe(404);
  });
});
