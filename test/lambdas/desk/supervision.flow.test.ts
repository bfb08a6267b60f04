import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handler, intake, leadingGroup, type Person, supervisor, upstream } from '../support/people.ts';
import { addLike } from './support/many.ts';
import { type SupervisionDesk, startSupervisionDesk } from './support/supervision-desk.ts';

const inspector: Person = { sub: 'inspector-1', roles: ['inspector'] };

let desk: SupervisionDesk;
beforeAll(async () => {
  desk = await startSupervisionDesk();
});
afterAll(() => desk.stop());

type Fields = Readonly<Record<string, string>>;
const get = (path: string, as: Person) => desk.ask('GET', path, as);
const post = (path: string, as: Person, form: Fields) => desk.ask('POST', path, as, form);

describe('the list of supervised tickets', () => {
  it('has the nearest reply limit first, marks those past it, and shows a unit its own, by one query', async () => {
    const later = await desk.supervised('dept-housing', '2026-11-25T18:00:00+08:00');
    const past = await desk.supervised('dept-water', '2026-11-24T09:00:00+08:00');
    desk.asked.length = 0;
    const all = await get('', supervisor);
    expect(all.status).toBe(200);
    expect(all.body.indexOf(past)).toBeGreaterThan(0);
    expect(all.body.indexOf(past)).toBeLessThan(all.body.indexOf(later));
    expect(all.body).toContain('已过时限,未答复');
    expect(desk.asked.filter((name) => name === 'Query')).toHaveLength(1);
    const own = await get('', handler);
    expect(own.body).toContain(later);
    expect(own.body).not.toContain(past);
  });

  it('goes on page by page', async () => {
    for (let n = 0; n < 50; n += 1) await desk.supervised('dept-transport', '2026-12-01T18:00:00+08:00');
    const first = await get('', supervisor);
    const next = /href="\/desk\/supervision(\?after=[^"]+)"/.exec(first.body)?.[1] ?? '';
    const second = await get(next, supervisor);
    const numbers = (text: string) => [...text.matchAll(/\/desk\/tickets\/(\d+)/g)].map(([, number]) => number);
    expect(numbers(first.body)).toHaveLength(50);
    expect(numbers(second.body)).toHaveLength(2);
    expect(numbers(first.body)).not.toEqual(expect.arrayContaining(numbers(second.body)));
    expect((await get('?after=../x', supervisor)).status).toBe(200);
  }, 60_000);
});

describe('instructions at the desk', () => {
  const form = { act: 'create', nonce: 'n-1', kind: 'report', number: '12号', text: '报送', dueAt: '2026-11-25T18:00' };

  it('are entered, answered and accepted by forms, each once however often it is sent', async () => {
    const entered = await post('/instructions', supervisor, form);
    expect(entered).toMatchObject({ status: 303, location: '/desk/supervision/instructions/2026-1' });
    expect((await post('/instructions', supervisor, form)).location).toBe(entered.location);
    const page = await get('/instructions/2026-1', supervisor);
    for (const text of ['12号', '报送', '2026年11月25日(周三)18:00', '待答复']) expect(page.body).toContain(text);
    const replied = await post('/instructions/2026-1', supervisor, { act: 'reply', nonce: 'a', text: '已报<b>' });
    expect(replied.status).toBe(303);
    const accepted = await post('/instructions/2026-1', upstream, { act: 'accept-reply', nonce: 'b' });
    expect(accepted.status).toBe(303);
    const done = await get('/instructions/2026-1', upstream);
    expect(done.body).toContain('已报&lt;b&gt;');
    expect(done.body).toContain('已办结');
    expect((await get('/instructions', supervisor)).body).toContain('2026-1');
  });

  it('show again what was typed with what is wrong with it', async () => {
    const wrong = await post('/instructions', supervisor, { ...form, number: '', text: '<script>', nonce: 'n-2' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('&lt;script&gt;');
    expect(wrong.body).toContain('必填');
    const known = await post('/instructions', supervisor, { ...form, nonce: 'n-3' });
    expect(known.status).toBe(409);
    expect(known.body).toContain('本年度已登记过此编号的指令');
    expect((await post('/instructions', supervisor, { act: 'nothing' })).status).toBe(404);
  });

  it('are not for units, and there is nothing under another id', async () => {
    expect((await get('/instructions', handler)).status).toBe(403);
    expect((await get('/instructions/2026-77', supervisor)).status).toBe(404);
    expect((await get('', intake)).status).toBe(403);
  });
});

describe('campaigns at the desk', () => {
  it('go from a sample to a finding and its rectification; each opening of a ticket leaves a line', async () => {
    const ticketId = await desk.api.dispatched();
    await desk.api.show(ticketId);
    const opening = {
      act: 'create',
      subject: '供暖督查',
      team: 'inspector-1\ninspector-2',
      from: '2026-11-23',
      to: '2026-12-04',
    };
    const { location } = await post('/campaigns', leadingGroup, opening);
    const path = location.replace('/desk/supervision', '');
    const drawn = await post(path, inspector, {
      act: 'draw-random',
      size: '100',
      from: '2026-11-23',
      to: '2026-11-23',
      seed: 's',
    });
    expect(drawn.status).toBe(303);
    const sampled = await get(path, inspector);
    expect(sampled.body).toContain('随机种子: s');
    const opened = await post(`${path}/tickets/${ticketId}`, inspector, {});
    expect(opened).toMatchObject({ status: 303, location: `/desk/tickets/${ticketId}` });
    expect((await post(`${path}/tickets/${ticketId}`, supervisor, {})).status).toBe(403);
    expect((await get(path, leadingGroup)).body).toContain('inspector-1</td>');
    const finding = {
      act: 'record-finding',
      ticket: ticketId,
      unit: 'dept-housing',
      text: '未回访',
      severity: 'grave',
      rectifyBy: '2026-11-27',
    };
    expect((await post(path, inspector, finding)).status).toBe(303);
    const own = await get(path, handler);
    expect(own.body).toContain('未回访');
    expect(own.body).not.toContain('随机种子: s');
    expect((await post(path, handler, { act: 'report-rectification', finding: '1', text: '已整改' })).status).toBe(303);
    expect((await post(path, inspector, { act: 'accept-rectification', finding: '1' })).status).toBe(303);
    expect((await get(path, handler)).body).toContain('已整改');
  });
});

describe('meetings and warnings at the desk', () => {
  it('show what a meeting gave to a unit, and let it complete that', async () => {
    const held = { act: 'create', date: '2026-11-23', subject: '会商', participants: '住建局', conclusions: '抓紧' };
    const { location } = await post('/meetings', leadingGroup, held);
    const path = location.replace('/desk/supervision', '');
    expect((await get(path, handler)).status).toBe(404);
    const followUp = { act: 'add-follow-up', unit: 'dept-housing', text: '抢修', dueOn: '2026-11-26' };
    expect((await post(path, leadingGroup, followUp)).status).toBe(303);
    expect((await post(path, handler, { act: 'complete-follow-up', followUp: '1', text: '已修' })).status).toBe(303);
    expect((await get(path, leadingGroup)).body).toContain('已修');
  });

  it('show warnings with their rule, in both languages', async () => {
    const chinese = await get('/warnings', supervisor);
    expect(chinese.body).toContain('类别增长');
    const english = await get('/warnings?lang=en', supervisor);
    expect(english.body).toContain('Category growing');
    expect((await get('/warnings', handler)).status).toBe(403);
  });
});

describe('the list of a unit among very many', () => {
  it('goes on where the reading stopped, and loses none of its own', async () => {
    const model = await desk.supervised('dept-transport', '2026-12-02T18:00:00+08:00');
    await addLike(desk, [model], { from: 20_000, to: 21_000 });
    const own = await desk.supervised('dept-education', '2026-12-20T18:00:00+08:00');
    const education: Person = { ...handler, sub: 'handler@dept-education', unit: 'dept-education' };
    let page = await get('', education);
    for (let pages = 1; pages < 4 && !page.body.includes(own); pages += 1) {
      const next = /href="\/desk\/supervision(\?after=[^"]+)"/.exec(page.body)?.[1];
      if (next === undefined) break;
      page = await get(next, education);
    }
    expect(page.body).toContain(own);
  }, 60_000);
});
