import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  centreHead,
  clerk,
  handler,
  leadingGroup,
  liaison,
  otherHandler,
  type Person,
  signatory,
  townHandler,
} from '../support/people.ts';
import { type DeskUnderTest, startDesk } from './support/desk.ts';
import { addLike, oneOfEach } from './support/many.ts';

const at = '2026-11-24T15:00:00+08:00';
let desk: DeskUnderTest;
let names: Readonly<Record<string, string>>;

beforeAll(async () => {
  desk = await startDesk();
  const made = await oneOfEach(desk);
  const [received, declining, unread, urgent, returning, signing, concluded, supervised, hard, late] = made;
  names = { received, declining, unread, urgent, returning, signing, concluded, supervised, hard, late } as never;
});
afterAll(() => desk.stop());

/** Numbers of the tickets in the order of the page. */
const rowsOf = (text: string): readonly string[] =>
  [...text.matchAll(/href="\/desk\/tickets\/(\d+)"/g)].map(([, ticketId]) => ticketId ?? '');

const queue = async (id: string, as = centreHead, query = '') => {
  const { status, text } = await desk.visit(`/desk/queues/${id}${query}`, { as, at });
  const shown = rowsOf(text).map((ticketId) => Object.entries(names).find(([, id]) => id === ticketId)?.[0]);
  return { status, text, shown: shown.toSorted() };
};

describe('a queue shows', () => {
  it.each<[string, readonly string[]]>([
    ['dispatch', ['declining', 'received']],
    ['review', ['declining', 'returning']],
    ['callback', ['concluded']],
    ['overdue', ['late']],
    ['urgent', ['urgent']],
    ['supervised', ['supervised']],
    ['hard', ['hard']],
  ])('%s: what belongs there, and nothing else', async (id, expected) => {
    expect(await queue(id)).toMatchObject({ status: 200, shown: expected });
  });

  it('unread: what the unit has not opened yet', async () => {
    const { shown } = await queue('unread');
    expect(shown).toEqual(expect.arrayContaining(['unread', 'urgent', 'hard']));
    expect(shown).not.toContain('supervised');
  });

  it('a unit what it holds, what waits for a signature, and what it asked for', async () => {
    expect((await queue('sign', signatory)).shown).toEqual(['signing']);
    expect((await queue('requests', handler)).shown).toEqual(['returning']);
    const { shown } = await queue('unit', handler);
    expect(shown).toEqual(['hard', 'late', 'returning', 'signing', 'supervised', 'unread', 'urgent'].toSorted());
    expect((await queue('unit', handler, '?stage=signature')).shown).toEqual(['signing']);
    expect((await queue('unit', otherHandler)).text).toContain('此队列现在没有工单');
  });

  it('each ticket under the limit that counts there, with its light in words', async () => {
    const late = await queue('overdue');
    expect(late.text).toMatch(/aria-label="红灯".*超期21小时/s);
    const called = await queue('callback');
    expect(called.text).toMatch(/aria-label="黄灯".*剩3小时.*11月24日\(周二\)18:00/s);
    const reply = await queue('supervised');
    expect(reply.text).toMatch(/aria-label="绿灯".*剩1天3小时.*11月25日\(周三\)18:00/s);
    const review = await queue('review');
    expect(review.text).toContain('审退回');
  });

  it('nothing of what was told in confidence', async () => {
    const ticketId = await desk.api.file({ type: 'violation-report', subject: '举报某公司偷排' });
    await desk.api.show(ticketId);
    const { text } = await queue('dispatch');
    expect(rowsOf(text)).toContain(ticketId);
    expect(text).not.toContain('偷排');
    expect(text).not.toContain('王秀兰');
    expect(text).not.toContain('13800138000');
  });
});

describe('whose queues', () => {
  it('they are', async () => {
    expect((await queue('dispatch', handler)).status).toBe(403);
    expect((await queue('unit', centreHead)).status).toBe(403);
    expect((await queue('review', leadingGroup)).status).toBe(200);
    expect((await queue('unit', liaison)).status).toBe(403);
    expect((await queue('joint', liaison)).status).toBe(403);
    expect((await queue('tasks', handler)).status).toBe(403);
    expect((await queue('dispatch', clerk)).status).toBe(403);
    expect((await queue('nowhere')).status).toBe(404);
  });

  it('lead from the overview, with what is in them', async () => {
    const { text } = await desk.visit('/desk', { as: signatory, at });
    expect(text).toMatch(/<span data-count="sign" class="figure">1</);
    expect(text).toContain('/desk/queues/unit');
    expect(text).not.toContain('/desk/queues/dispatch');
    const village = await desk.visit('/desk', { as: liaison, at });
    expect(village.text).toMatch(/<span data-count="tasks" class="figure zero">0</);
    const first = await desk.visit('/desk/queues', { as: signatory, at });
    expect(first.headers.get('location')).toBe('/desk/queues/sign');
  });
});

describe('who works along', () => {
  const act = async (ticketId: string, command: string, body: object, as: Person) => {
    expect((await desk.api.post(`/tickets/${ticketId}/${command}`, body, { as, at })).status).toBe(200);
    await desk.api.show(ticketId);
  };
  const joined = async (more: object = {}): Promise<string> => {
    const ticketId = await desk.api.dispatched(more);
    const join = {
      lead: 'dept-housing',
      partners: ['dept-water'],
      dueAt: '2026-11-27T18:00:00+08:00',
      minutes: '联办',
    };
    await act(ticketId, 'join', join, leadingGroup);
    return ticketId;
  };
  const listed = async (id: string, as: Person) => {
    const { text } = await desk.visit(`/desk/queues/${id}`, { as, at });
    return { rows: rowsOf(text), text };
  };

  it('finds the joint matters of the own unit, and no other hard ones', async () => {
    const ticketId = await joined();
    expect((await listed('joint', otherHandler)).rows).toEqual([ticketId]);
    expect((await listed('joint', handler)).rows).toEqual([]);
    const { text } = await desk.visit('/desk', { as: otherHandler, at });
    expect(text).toMatch(/<span data-count="joint" class="figure">1</);
    expect((await desk.visit(`/desk/tickets/${ticketId}`, { as: otherHandler, at })).status).toBe(200);
  });

  it('is not shown where a matter told in confidence is', async () => {
    const ticketId = await joined({ confidential: true });
    const { rows, text } = await listed('joint', otherHandler);
    expect(rows).toContain(ticketId);
    const row = text.split('<tr>').find((part) => part.includes(ticketId));
    expect(row).not.toContain('团结西路');
    expect(row).toContain('<td data-label="属地">—</td>');
  });

  it('finds the tasks of the own village under their own limit, until they are reported', async () => {
    const ticketId = await desk.api.dispatched({}, 'town-yanghe');
    const task = { unit: liaison.unit, note: '请入户核实', dueAt: '2026-11-24T12:00:00+08:00' };
    await desk.api.post(`/tickets/${ticketId}/delegate`, task, { as: townHandler, at: '2026-11-23T11:00:00+08:00' });
    await desk.api.show(ticketId);
    const { rows, text } = await listed('tasks', liaison);
    expect(rows).toEqual([ticketId]);
    expect(text).toContain('11月24日(周二)12:00');
    expect((await listed('tasks', { ...liaison, unit: '640121100201' })).rows).toEqual([]);
    await act(ticketId, 'submit-result', { summary: '已入户核实', outcome: 'solved' }, liaison);
    expect((await listed('tasks', liaison)).rows).toEqual([]);
  });
});

describe('page by page', () => {
  it('shows every ticket once, in order, and keeps to its own list', async () => {
    await addLike(desk, [names.late ?? ''], { from: 0, to: 120 });
    const seen: string[] = [];
    let address: string | undefined = '/desk/queues/overdue?unit=dept-housing';
    let last = '';
    while (address !== undefined) {
      const { text } = await desk.visit(address, { as: centreHead, at });
      const rows = rowsOf(text);
      expect(rows.length).toBeLessThanOrEqual(50);
      seen.push(...rows);
      last = address;
      address = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect([seen.length, new Set(seen).size]).toEqual([121, 121]);
    expect(seen).toEqual(seen.toSorted());
    const cursor = new URL(last, 'https://desk.test').searchParams.get('cursor');
    const other = await desk.visit(`/desk/queues/overdue?cursor=${cursor}`, { as: centreHead, at });
    expect([other.status, other.text.includes('翻页位置已失效')]).toEqual([422, true]);
  });

  it('narrows by unit, place and category', async () => {
    expect((await queue('callback', centreHead, '?category=utilities&town=town-tuanjiexilu')).shown).toEqual([
      'concluded',
    ]);
    expect((await queue('callback', centreHead, '?unit=dept-water')).text).toContain('没有符合筛选条件');
    expect((await queue('callback', centreHead, '?unit=nowhere')).shown).toEqual(['concluded']);
  });
});
