import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { county } from '../../../lambdas/shared/county.ts';
import { centreHead, handler, intake, liaison, otherHandler, reader } from '../support/people.ts';
import { type DeskUnderTest, startDesk } from './support/desk.ts';

let desk: DeskUnderTest;
let held: string;
let received: string;

beforeAll(async () => {
  desk = await startDesk();
  held = await desk.api.dispatched();
  received = await desk.api.file({ citizen: { phone: '0951-8011234' }, location: { town: 'town-yanghe' } });
  for (const ticketId of [held, received]) await desk.api.show(ticketId);
});
afterAll(() => desk.stop());

const rowsOf = (text: string): readonly string[] =>
  [...text.matchAll(/href="\/desk\/tickets\/(\d+)"/g)].map(([, ticketId]) => ticketId ?? '');

const look = async (query: Record<string, string>, as = intake) => {
  const { status, text } = await desk.visit(`/desk/search?${new URLSearchParams(query)}`, { as });
  return { status, text, rows: rowsOf(text) };
};
const lookByPhone = async (phone: string, as = intake) => {
  const { status, text } = await desk.visit('/desk/search', { as, form: { by: 'phone', phone } });
  return { status, text, rows: rowsOf(text) };
};

describe('a ticket of a township that was merged', () => {
  it('is found under the place that it was filed for, and under the one that goes on for it in the queues', async () => {
    const yanghe = county.organisation.get('town-yanghe');
    if (!yanghe) throw new Error('no Yanghe');
    const organisation = new Map(county.organisation).set('town-yanghe', { ...yanghe, successor: 'town-wangyuan' });
    const after = await startDesk({ county: async () => ({ ...county, organisation, deputies: [] }) });
    try {
      const ticketId = await after.api.file({ location: { town: 'town-yanghe' } });
      await after.api.show(ticketId);
      const rows = async (address: string) => rowsOf((await after.visit(address, { as: intake })).text);
      const place = new URLSearchParams({ by: 'place', town: 'town-yanghe', category: 'utilities/heating' });
      expect(await rows(`/desk/search?${place}`)).toEqual([ticketId]);
      expect(await rows('/desk/queues/dispatch?town=town-wangyuan')).toEqual([ticketId]);
      expect(await rows('/desk/queues/dispatch?town=town-lijun')).toEqual([]);
    } finally {
      await after.stop();
    }
  });
});

describe('a ticket is found', () => {
  it('by its number, however it is spaced, or by its last six digits and the day', async () => {
    expect((await look({ by: 'number', number: held })).rows).toEqual([held]);
    expect((await look({ by: 'number', number: held.replace(/^(.{8})/, '$1 - ') })).rows).toEqual([held]);
    expect((await look({ by: 'number', number: held.slice(8) })).rows).toEqual([held]);
    expect((await look({ by: 'number', number: held.slice(8), day: '2026-11-23' })).rows).toEqual([held]);
  });

  it('by the caller’s phone, which stands in no address', async () => {
    expect((await lookByPhone('138 0013 8000')).rows).toEqual([held]);
    expect((await lookByPhone('(0951)8011234')).rows).toEqual([received]);
    expect((await lookByPhone('13900139000')).text).toContain('没有找到');
    const typed = await desk.visit('/desk/search?by=phone&phone=13800138000', { as: intake });
    expect([typed.status, typed.headers.get('location')]).toEqual([303, '/desk/search']);
  });

  it('by its day, its unit and stage, its place and category', async () => {
    expect((await look({ by: 'day', day: '2026-11-23' })).rows.toSorted()).toEqual([held, received].toSorted());
    expect((await look({ by: 'day', day: '2026-11-22' })).text).toContain('没有找到');
    expect((await look({ by: 'unit', unit: 'dept-housing' })).rows).toEqual([held]);
    expect((await look({ by: 'unit', unit: 'dept-housing', stage: 'signature' })).rows).toEqual([]);
    const place = { by: 'place', town: 'town-yanghe', category: 'utilities/heating' };
    expect((await look(place)).rows).toEqual([received]);
  });
});

describe('bad input is explained', () => {
  it.each<[Record<string, string>, string]>([
    [{ by: 'number', number: '12' }, '14位'],
    [{ by: 'number', number: '' }, '14位'],
    [{ by: 'number', number: '20261123000000' }, '校验位不符'],
    [{ by: 'number', number: '123456', day: '2026-02-30' }, '应为日期'],
    [{ by: 'day', day: 'yesterday' }, '应为日期'],
    [{ by: 'unit' }, '请选择承办单位'],
    [{ by: 'place', town: 'town-yanghe' }, '请同时选择'],
  ])('%j', async (query, words) => {
    const { status, text } = await look(query);
    expect([status, text.includes(words), text.includes('aria-invalid') || !/number|day/.test(query.by ?? '')]).toEqual(
      [422, true, true],
    );
  });

  it('a phone that is none', async () => {
    const { status, text } = await lookByPhone('12345');
    expect([status, text.includes('应为手机号')]).toEqual([422, true]);
  });

  it('a place in a list that is not there', async () => {
    expect((await look({ by: 'day', day: '2026-11-23', cursor: 'x' })).status).toBe(422);
    const place = { by: 'place', town: 'town-yanghe', category: 'utilities/heating', cursor: 'x' };
    expect((await look(place)).status).toBe(422);
  });
});

describe('who may look', () => {
  it('a unit among its own only, and not by phone', async () => {
    expect((await look({ by: 'number', number: held }, handler)).rows).toEqual([held]);
    const others = await look({ by: 'number', number: held }, otherHandler);
    expect([others.rows, others.text.includes('没有找到')]).toEqual([[], true]);
    expect((await look({ by: 'day', day: '2026-11-23' }, handler)).rows).toEqual([held]);
    expect((await look({ by: 'unit', unit: 'dept-housing' }, otherHandler)).status).toBe(403);
    expect((await lookByPhone('13800138000', handler)).status).toBe(403);
  });

  it('who reads everything, but speaks with no callers, not by phone', async () => {
    expect((await look({ by: 'number', number: held }, reader)).rows).toEqual([held]);
    expect((await lookByPhone('13800138000', reader)).status).toBe(403);
    expect((await lookByPhone('13800138000', centreHead)).status).toBe(200);
    expect((await look({ by: 'day', day: '2026-11-23' }, liaison)).status).toBe(403);
  });
});
