import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { centreHead, clerk, handler, intake, type Person, supervisor } from '../support/people.ts';
import { carriedBy, type Desk, startDesk } from './support/desk-acts.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const path = '/desk/directory';
const open = async (who: Person, address = path) => desk.as(who).open(address);
const nonceOf = (html: string, act: string): string => carriedBy(html, act)?.nonce ?? '';

/** The rules of the page in order, by the links to them. */
const rulesOn = (html: string): readonly string[] =>
  [...html.matchAll(/href="\/desk\/directory\/rules\/([\w-]+)"/g)].map(([, id = '']) => id);

const noise = {
  act: 'add-rule',
  categories: 'ecology/noise',
  keywords: '工地、施工',
  to: 'dept-housing',
  clause: '三(二) 按照部门职责',
  note: '施工噪声',
  before: 'noise-building',
  reason: '县里重新分工',
};

/** Fills in the form of a new rule and sends it. */
const add = async (fields: Readonly<Record<string, string>>, who = supervisor) => {
  const { html } = await open(who, `${path}/rules`);
  return desk.as(who).send(`${path}/rules`, { ...noise, nonce: nonceOf(html, 'add-rule'), ...fields });
};

describe('the directory at the desk (三(二), R33)', () => {
  it('shows the rules in order to the centre, and to nobody else', async () => {
    const { html, status } = await open(intake);
    expect(status).toBe(200);
    expect(html).toContain('分类为供水或农田水利 → 永宁县水务局(部门职责)');
    expect(html).not.toContain('/desk/directory/rules');
    for (const who of [handler, clerk]) expect((await open(who)).status).toBe(403);
    expect((await open(intake, `${path}/rules/parking`)).status).toBe(403);
    expect((await open(supervisor, `${path}/rules/none`)).status).toBe(404);
  });

  it('tells which unit would get a matter; nothing is entered, and what was typed stands in no address', async () => {
    const tried = await desk.as(intake).send(path, {
      act: 'test',
      subject: '整栋楼停暖',
      category: 'utilities/heating',
      town: 'town-yanghe',
    });
    expect(tried.status).toBe(200);
    expect(tried.location).toBeUndefined();
    expect(tried.html).toContain('按紧急件转供热主管部门');
    expect(tried.html).toContain('value="整栋楼停暖"');
  });

  it('adds a rule where it is told, once for the same form, and has it in the history', async () => {
    const { html } = await open(supervisor, `${path}/rules`);
    const form = { ...noise, nonce: nonceOf(html, 'add-rule') };
    for (const _ of ['first', 'again'])
      expect(await desk.as(supervisor).send(`${path}/rules`, form)).toMatchObject({
        status: 303,
        location: `${path}?done`,
      });
    const rules = rulesOn((await open(supervisor)).html);
    const added = rules.filter((id) => id.startsWith('rule-'));
    expect(added).toHaveLength(1);
    expect(rules.indexOf(added[0] ?? '')).toBe(rules.indexOf('noise-building') - 1);
    const history = (await open(supervisor, `${path}/history`)).html;
    expect(history).toContain('县里重新分工');
    expect(history).toContain(supervisor.sub);
  });

  it('changes, moves and retires a rule', async () => {
    const rule = `${path}/rules/dogs`;
    const { html } = await open(centreHead, rule);
    const send = (fields: Readonly<Record<string, string>>) => desk.as(centreHead).send(rule, fields);
    const nonce = nonceOf(html, 'move-rule');
    expect((await send({ act: 'move-rule', nonce, before: 'conduct', reason: '先看' })).status).toBe(303);
    expect(rulesOn((await open(centreHead)).html)[0]).toBe('dogs');
    const changed = { act: 'change-rule', nonce, categories: 'urban-management/dog-keeping', to: 'township' };
    expect((await send({ ...changed, clause: '三(二)', note: '属地管理', reason: '试点' })).status).toBe(303);
    expect((await open(centreHead)).html).toContain('分类为养犬管理 → 事发地镇(街)(属地)');
    expect((await send({ act: 'retire-rule', nonce, reason: '试点结束' })).status).toBe(303);
    expect(rulesOn((await open(centreHead)).html)).not.toContain('dogs');
  });

  it('does not put a rule over one that was changed after the page was opened', async () => {
    const rule = `${path}/rules/parking`;
    const carried = carriedBy((await open(centreHead, rule)).html, 'change-rule') ?? {};
    const fields = { categories: 'urban-management', to: 'dept-housing', clause: '三(二)', reason: '调整' };
    const other = carriedBy((await open(supervisor, rule)).html, 'change-rule') ?? {};
    expect((await desk.as(supervisor).send(rule, { ...other, ...fields, note: '甲' })).status).toBe(303);
    const stale = await desk.as(centreHead).send(rule, { ...carried, ...fields, note: '乙' });
    expect([stale.status, stale.html.includes('您打开页面之后')]).toEqual([409, true]);
    expect(stale.html).toContain('value="乙"');
    const again = carriedBy(stale.html, 'change-rule') ?? {};
    expect((await desk.as(centreHead).send(rule, { ...again, ...fields, note: '乙' })).status).toBe(303);
  });

  it('says what is wrong with a form beside its field, and keeps what was typed', async () => {
    const without = await add({ categories: '', keywords: '', reason: '' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('id="add-reason-error"');
    expect(without.html).toContain('value="施工噪声"');
    const empty = await add({ categories: '', keywords: '' });
    expect(empty.html).toContain('规则至少要有一个条件');
    const kept = await add({ categories: 'market/pricing', keywords: '', to: 'township' });
    expect(kept.status).toBe(409);
    expect(kept.html).toContain('属部门职责,不得下派给镇(街)');
    expect(kept.html).toContain('id="add-to-error"');
  });

  it('writes what was typed as text', async () => {
    const { html } = await add({ note: '<script>alert(1)</script>', reason: '' });
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('what granted returns propose, at the desk (R35)', () => {
  it('is accepted or left aside by who keeps the directory', async () => {
    const back = async (category: string): Promise<void> => {
      const ticketId = await desk.dispatched({ category, location: { town: 'town-yanghe' } });
      await desk.post(
        `/tickets/${ticketId}/request-return`,
        { reason: '不属', suggestedUnit: 'dept-water' },
        { as: handler },
      );
      await desk.post(`/tickets/${ticketId}/decide-return`, { approve: true, reason: '属实' }, { as: supervisor });
      await desk.show(ticketId);
    };
    await back('utilities/drainage');
    await back('ecology/air');
    const { html } = await open(supervisor);
    expect(html).toContain('永宁县住房和城乡建设局退回1次,改由永宁县水务局办理');
    expect((await open(intake)).html).not.toContain('退回1次');
    const proposals = [...html.matchAll(/name="proposal" value="([^"]+)"/g)].map(([, id = '']) =>
      id.replaceAll('&gt;', '>'),
    );
    expect(proposals).toHaveLength(2);
    const settle = (proposal: string, settled: string, reason: string, who = supervisor) =>
      desk.as(who).send(path, { act: 'settle', nonce: nonceOf(html, 'settle'), proposal, settled, reason });
    const [first = '', second = ''] = proposals;
    expect((await settle(first, 'accept-proposal', '', supervisor)).status).toBe(422);
    expect((await settle(first, 'accept-proposal', '越权', intake)).status).toBe(403);
    expect((await settle(first, 'neither', '未选')).status).toBe(404);
    expect((await settle(first, 'accept-proposal', '职责已明确')).status).toBe(303);
    expect((await settle(second, 'dismiss-proposal', '个别')).status).toBe(303);
    expect((await open(supervisor)).html).toContain('没有待处理的建议');
    expect((await settle(second, 'dismiss-proposal', '重复', centreHead)).status).toBe(409);
  });
});

describe('suggestions in the page of a ticket', () => {
  it('stand there while it waits for its dispatch, for those who dispatch', async () => {
    const ticketId = await desk.file({ subject: '着火了', category: 'urban-management/sanitation' });
    const { html } = await open(intake, `/desk/tickets/${ticketId}`);
    expect(html).toContain('紧急警情:请立即告知拨打 119,并移交。');
    expect(html).toContain('分类为环境卫生 → 事发地镇(街)(属地)');
    expect((await open(clerk, `/desk/tickets/${ticketId}`)).html).not.toContain('派单建议');
    await desk.post(`/tickets/${ticketId}/dispatch`, { unit: 'dept-urban-management', class: 'ordinary' });
    expect((await open(intake, `/desk/tickets/${ticketId}`)).html).not.toContain('派单建议');
  });
});

describe('merging many at once (R32, R72)', () => {
  it('merges what is ticked, each by its own commit, and tells what was refused', async () => {
    const place = { location: { town: 'farm-yuquanying' }, category: 'utilities/water-supply' };
    const filed = async (n: number): Promise<string> => {
      const at = `2026-11-23T09:0${n}:00+08:00`;
      const ticketId = await desk.file({ ...place, citizen: { name: '李', phone: `1380000000${n}` } }, { at });
      await desk.show(ticketId);
      return ticketId;
    };
    const master = await filed(0);
    const followers = [await filed(1), await filed(2), await filed(3), await filed(4)];
    const { html } = await open(supervisor, `/desk/tickets/${followers[0]}`);
    expect(html).toContain('24小时内同一镇(街)同一分类已有5件');
    expect(html).toContain(`${path}/merge?into=${master}`);
    const page = (await open(supervisor, `${path}/merge?into=${master}`)).html;
    for (const ticketId of followers) expect(page).toContain(`name="ticket" value="${ticketId}"`);
    const [gone = '', ...rest] = followers;
    await desk.post(`/tickets/${gone}/withdraw`, { reason: '已解决' });
    const form = new URLSearchParams([
      ['act', 'merge'],
      ['into', master],
      ['nonce', nonceOf(page, 'merge')],
      ...followers.map((ticketId): [string, string] => ['ticket', ticketId]),
    ]);
    const done = await desk.as(supervisor).send(`${path}/merge`, form as never);
    expect(done.status).toBe(200);
    expect(done.html.match(/已并入/g)).toHaveLength(3);
    expect(done.html).toContain('未并入');
    for (const ticketId of rest) {
      const commits = await desk.commits(ticketId);
      expect(commits.map(({ command }) => command)).toEqual(['file', 'merge']);
    }
    await desk.as(supervisor).send(`${path}/merge`, form as never);
    expect(await desk.commits(rest[0] ?? '')).toHaveLength(2);
  });

  it('has no page without a master, nor for those who do not merge', async () => {
    expect((await open(supervisor, `${path}/merge`)).status).toBe(404);
    expect((await open(supervisor, `${path}/merge?into=20261123004210`)).status).toBe(404);
    const general = { sub: 'general-1', roles: ['general'], unit: 'centre' };
    expect((await open(general, `${path}/merge?into=20261123004210`)).status).toBe(403);
  });
});
