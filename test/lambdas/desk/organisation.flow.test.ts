import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { countySource } from '../../../lambdas/shared/county-source.ts';
import { readRegister } from '../../../lambdas/shared/store/registers.ts';
import { centreHead, handler, type Person } from '../support/people.ts';
import { carriedBy, type Desk, startDesk } from './support/desk-acts.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.stop());

const housing = '/desk/organisation/units/dept-housing';
const lines = async () => (await readRegister(desk.table, 'organisation')).length;
const rename = {
  act: 'rename',
  name: '永宁县住房保障局',
  shortName: '住保局',
  english: 'Housing Security Bureau',
  effectiveFrom: '2026-12-01',
  basis: '永编发〔2026〕12号',
};
type Visit = {
  readonly as: Person;
  readonly at?: string;
  readonly form?: Readonly<Record<string, string>>;
};
const visit = async (address: string, { as, form, ...asked }: Visit) => {
  const person = desk.as(as);
  const { html, ...answer } = await (form ? person.send(address, form, asked) : person.open(address, asked));
  return { ...answer, text: html };
};
const unescaped = (value: string): string =>
  value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
/** The hidden fields of the page's form for an act, as a browser sends them. */
const hiddenOf = (text: string, act: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(carriedBy(text, act) ?? {}).map(([name, value]) => [name, unescaped(value)]));

describe('the organisation at the desk', () => {
  it('shows departments, nine townships and all their villages to whoever is logged in, without a form to change it', async () => {
    const { status, text } = await visit('/desk/organisation', { as: handler });
    expect(status).toBe(200);
    expect(text.match(/<summary>/g)).toHaveLength(9);
    expect(text.match(/href="\/desk\/organisation\/units\/\d{12}"/g)).toHaveLength(96);
    expect(text).not.toContain('name="act"');
    const unit = await visit(housing, { as: handler });
    expect(unit.text).not.toMatch(/\+86|name="act"/);
  });

  it('renames a unit from a date on, and tells in its history who entered it', async () => {
    const page = await visit(housing, { as: centreHead });
    expect(page.text).toContain('+8610000001');
    const form = { ...hiddenOf(page.text, 'rename'), ...rename };
    const done = await visit(housing, { as: centreHead, form });
    expect([done.status, done.location]).toEqual([303, `${housing}?did=rename`]);
    const after = await visit(`${housing}?did=rename`, { as: centreHead });
    expect(after.text).toMatch(
      /已登记:更名.*永编发〔2026〕12号.*登记簿第1行 · 永宁县12345便民服务中心中心负责人 head-1/s,
    );
    const english = await visit(`${housing}?lang=en`, { as: centreHead });
    expect(english.text).toContain('Renamed: Housing Security Bureau');
    const then = await visit('/desk/organisation?at=2026-12-01', { as: handler });
    expect([then.text.includes('永宁县住房保障局'), after.text.includes('<h1>永宁县住房和城乡建设局')]).toEqual([
      true,
      true,
    ]);
  });

  it('enters a form that is sent twice once', async () => {
    const form = { ...hiddenOf((await visit(housing, { as: centreHead })).text, 'rename'), ...rename };
    const statuses = [await visit(housing, { as: centreHead, form }), await visit(housing, { as: centreHead, form })];
    expect(statuses.map(({ status }) => status)).toEqual([303, 303]);
    expect(await lines()).toBe(1);
  });

  it('shows what was typed again, with what is wrong, in words and at its field', async () => {
    const bad = await visit(housing, {
      as: centreHead,
      form: { ...rename, shortName: '住房保障局局', effectiveFrom: '' },
    });
    expect(bad.status).toBe(422);
    expect(bad.text).toMatch(/<details class="change" open/);
    expect(bad.text).toContain('value="住房保障局局"');
    expect(bad.text).toContain('id="rename-shortName-error"');
    const abolish = { act: 'abolish', successor: 'dept-water', effectiveFrom: '2026-11-23' };
    const today = await visit(housing, { as: centreHead, form: abolish });
    expect([today.status, today.text.includes('撤并最早明天生效')]).toEqual([422, true]);
    expect(await lines()).toBe(0);
  });

  it('merges, founds, and records a deputy; the former unit keeps its page', async () => {
    const send = (address: string, form: Readonly<Record<string, string>>) => visit(address, { as: centreHead, form });
    const merged = { act: 'merge', units: 'town-lijun\ntown-shengli', effectiveFrom: '2026-11-24' };
    const answers = [
      await send('/desk/organisation/units/town-yanghe', merged),
      await send(housing, {
        act: 'record-deputy',
        role: 'signatory',
        sub: 'zhang',
        from: '2026-11-23',
        until: '2026-12-01',
      }),
      await send('/desk/organisation', {
        act: 'found',
        unit: 'dept-data',
        parent: 'centre',
        name: '永宁县数据局',
        shortName: '数据局',
        english: 'Data Bureau',
        head: '13800138000',
        signatory: '13800138001',
        handler: '0951-8011003',
        effectiveFrom: '2026-11-23',
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(answers[2]?.location).toBe('/desk/organisation/units/dept-data?did=found');
    const tomorrow = { as: centreHead, at: '2026-11-24T10:00:00+08:00' };
    const tree = await visit('/desk/organisation', tomorrow);
    expect(tree.text.match(/<details><summary>/g)).toHaveLength(7);
    expect(tree.text).toContain('已撤并的单位');
    const former = await visit('/desk/organisation/units/town-lijun', tomorrow);
    expect(former.text).toContain('承接');
    expect(former.text).not.toContain('name="act" value="rename"');
    const county = await countySource(desk.table)(Date.parse('2026-11-24T10:00:00+08:00'));
    expect(county.deputies.at(-1)).toMatchObject({ unit: 'dept-housing', sub: 'zhang' });
  });

  it('has a post stood in for where there is such a post, and by another than whoever enters it', async () => {
    const page = await visit(housing, { as: centreHead });
    const centre = await visit('/desk/organisation/units/centre', { as: centreHead });
    const postsIn = (text: string) =>
      [...(/id="record-deputy-role".*?<\/select>/s.exec(text)?.[0] ?? '').matchAll(/value="([\w-]+)"/g)].map(
        ([, post]) => post,
      );
    expect(postsIn(page.text)).toEqual(['handler', 'signatory', 'unit-head']);
    expect(postsIn(centre.text)).toEqual(['intake', 'supervisor', 'general', 'centre-head']);
    const deputy = { act: 'record-deputy', role: 'signatory', sub: 'zhang', from: '2026-11-23', until: '2026-12-01' };
    const escalated = await visit(housing, { as: centreHead, form: { ...deputy, role: 'supervisor' } });
    expect([escalated.status, escalated.text.includes('没有此岗位')]).toEqual([422, true]);
    const own = await visit(housing, { as: centreHead, form: { ...deputy, sub: centreHead.sub } });
    expect([own.status, own.text.includes('不能为自己登记代岗')]).toEqual([409, true]);
    expect(await lines()).toBe(0);
  });

  it('keeps a phone that a unit has beside those of its level', async () => {
    const phones = { head: '13800138000', signatory: '13800138001', handler: '13800138002' };
    const form = { act: 'change-phones', ...phones, liaison: '13800138005', effectiveFrom: '2026-11-23' };
    await visit(housing, { as: centreHead, form });
    const page = await visit(housing, { as: centreHead });
    expect(page.text).toContain('id="change-phones-liaison"');
  });

  it('takes a list back: tries it first, then enters all of it as one line', async () => {
    const csv = (await visit('/desk/organisation/units.csv', { as: centreHead })).text.replace('住建局', '住房局');
    const sent = { act: 'try-import', csv, effectiveFrom: '2026-12-01', basis: '' };
    const tried = await visit('/desk/organisation', { as: centreHead, form: sent });
    expect([tried.status, tried.text.includes('将作 1 项变更')]).toEqual([200, true]);
    expect(await lines()).toBe(0);
    const form = hiddenOf(tried.text, 'import');
    const done = await visit('/desk/organisation', { as: centreHead, form });
    expect([done.status, await lines()]).toEqual([303, 1]);
    const wrong = await visit('/desk/organisation', {
      as: centreHead,
      form: { ...sent, csv: csv.replace(',centre,', ',nowhere,') },
    });
    expect([wrong.status, /csv:4 parent/.test(wrong.text)]).toEqual([422, true]);
  });

  it('enters no list with a date that is none: every tree after it would stand on it', async () => {
    const csv = (await visit('/desk/organisation/units.csv', { as: centreHead })).text.replace('住建局', '住房局');
    for (const effectiveFrom of ['', 'z', '2027-02-30', '9999-99-99']) {
      const form = { act: 'import', csv, effectiveFrom, basis: '' };
      const { status, text } = await visit('/desk/organisation', { as: centreHead, form });
      expect([effectiveFrom, status, text.includes('住房局')]).toEqual([effectiveFrom, 422, true]);
    }
    const basis = '依'.repeat(3000);
    const form = { act: 'import', csv, effectiveFrom: '2026-12-01', basis };
    expect((await visit('/desk/organisation', { as: centreHead, form })).status).toBe(422);
    expect(await lines()).toBe(0);
  });

  it('refuses a form that was opened before another change of the unit, and keeps what was typed', async () => {
    const send = (address: string, form: Readonly<Record<string, string>>) => visit(address, { as: centreHead, form });
    const phones = {
      head: '13800138000',
      signatory: '13800138001',
      handler: '13800138002',
      effectiveFrom: '2026-11-24',
    };
    const stale = { ...hiddenOf((await visit(housing, { as: centreHead })).text, 'change-phones'), ...phones };
    const water = hiddenOf(
      (await visit(housing.replace('housing', 'water'), { as: centreHead })).text,
      'change-phones',
    );
    const first = { ...phones, act: 'change-phones', handler: '13800138009' };
    expect((await send(housing, first)).status).toBe(303);
    const refused = await send(housing, stale);
    expect([refused.status, refused.text.includes('您打开页面之后')]).toEqual([409, true]);
    expect(refused.text).toContain('value="13800138002"');
    const elsewhere = await send(housing.replace('housing', 'water'), { ...water, ...phones });
    expect(elsewhere.status).toBe(303);
    const again = await send(housing, { ...hiddenOf(refused.text, 'change-phones'), ...phones });
    expect([again.status, await lines()]).toEqual([303, 3]);
  });

  it('enters a list only as it was tried: a change in between has it tried again', async () => {
    const csv = (await visit('/desk/organisation/units.csv', { as: centreHead })).text.replace('住建局', '住房局');
    const sent = { act: 'try-import', csv, effectiveFrom: '2026-12-01', basis: '' };
    const form = hiddenOf((await visit('/desk/organisation', { as: centreHead, form: sent })).text, 'import');
    await visit(housing, { as: centreHead, form: rename });
    const { status, text } = await visit('/desk/organisation', { as: centreHead, form });
    expect([status, await lines(), text.includes('项变更')]).toEqual([409, 1, true]);
    const tried = await visit('/desk/organisation', { as: centreHead, form: hiddenOf(text, 'import') });
    expect([tried.status, await lines()]).toEqual([303, 2]);
  });

  it('lets nobody else change anything, and knows no unit that there never was', async () => {
    const answers = [
      await visit(housing, { as: handler, form: rename }),
      await visit('/desk/organisation', { as: handler, form: { ...rename, act: 'found' } }),
      await visit('/desk/organisation/units/dept-nothing', { as: centreHead }),
      await visit(housing, { as: centreHead, form: { act: 'dissolve' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 404, 422]);
    expect(await lines()).toBe(0);
  });
});
