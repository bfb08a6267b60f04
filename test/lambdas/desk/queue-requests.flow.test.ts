import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeDesk } from '../../../lambdas/desk/app.tsx';
import { queues } from '../../../lambdas/desk/areas/queues/queues.ts';
import { centreHead, liaison, type Person, signatory } from '../support/people.ts';
import { watchTable } from '../support/watched-table.ts';
import { type DeskUnderTest, startDesk } from './support/desk.ts';
import { addLike, oneOfEach } from './support/many.ts';

let desk: DeskUnderTest;
let watched: ReturnType<typeof watchTable>;
let visit: DeskUnderTest['visit'];

beforeAll(async () => {
  desk = await startDesk();
  watched = watchTable(desk.api);
  visit = desk.visitor(makeDesk({ ...desk.dependencies, table: watched.table }));
});
afterAll(async () => {
  watched.close();
  await desk.stop();
});

/** What a page asks of the table, each operation as often as it is asked for. */
const requestsOf = async (address: string, as: Person): Promise<Readonly<Record<string, number>>> => {
  watched.asked.length = 0;
  const { status, text } = await visit(address, { as, at: '2026-11-24T09:00:00+08:00' });
  expect([address, status, text.includes('<tbody>')]).toEqual([address, 200, true]);
  return Object.fromEntries(
    [...new Set(watched.asked)].map((name) => [name, watched.asked.filter((one) => one === name).length]),
  );
};

/** The queues whose partitions hold nothing else. */
const own = queues.filter(({ part }) => part === undefined);

const pages: ReadonlyArray<readonly [string, Person]> = [
  ['/desk', centreHead],
  ['/desk', signatory],
  ...own.map(({ id, scope }) => [`/desk/queues/${id}`, scope === 'unit' ? signatory : centreHead] as const),
  ['/desk/search?by=day&day=2026-11-23', centreHead],
  ['/desk/search?by=unit&unit=dept-housing', centreHead],
  ['/desk/search?by=place&town=town-tuanjiexilu&category=utilities/heating', centreHead],
];

const allRequests = async (): Promise<Readonly<Record<string, unknown>>> => {
  const all: Record<string, unknown> = {};
  for (const [address, as] of pages) all[`${address} as ${as.sub}`] = await requestsOf(address, as);
  return all;
};

describe('what the pages of the desk ask of the table', () => {
  let models: readonly string[];
  let thousand: Readonly<Record<string, unknown>>;

  it('is read from indexes with a thousand open tickets, and never a scan', async () => {
    models = await oneOfEach(desk);
    await addLike(desk, models, { from: 0, to: 1000 });
    thousand = await allRequests();
    const asked = Object.values(thousand).flatMap((operations) => Object.keys(operations as object));
    expect([...new Set(asked)].toSorted()).toEqual(['GetItem', 'Query']);
    expect(thousand).toMatchObject({
      '/desk/queues/dispatch as head-1': { GetItem: 1, Query: 8 },
      '/desk/queues/review as head-1': { GetItem: 1, Query: 1 },
      '/desk/queues/overdue as head-1': { GetItem: 1, Query: 1 },
      '/desk/queues/sign as signatory-3': { GetItem: 1, Query: 1 },
    });
  });

  it.each([4000, 7000, 10_000])('is the same with %s', async (to) => {
    await addLike(desk, models, { from: to - 3000, to });
    expect(await allRequests()).toEqual(thousand);
  });

  it('is bounded for a filter that nothing fits', async () => {
    watched.asked.length = 0;
    const { text } = await visit('/desk/queues/overdue?category=education', { as: centreHead });
    expect(text).toContain('已查看 500 件');
    expect(watched.asked.filter((name) => name === 'Query').length).toBeLessThanOrEqual(3);
  });

  it('is bounded for a part in the matters of others', async () => {
    for (const [address, as] of [
      ['/desk/queues/joint', signatory],
      ['/desk/queues/tasks', liaison],
      ['/desk', liaison],
    ] as const) {
      watched.asked.length = 0;
      expect((await visit(address, { as })).status).toBe(200);
      expect(watched.asked.filter((name) => name === 'Query').length).toBeLessThanOrEqual(6);
    }
  });

  it('counts up to ninety-nine', async () => {
    const { text } = await visit('/desk/queues/counts', { as: centreHead });
    expect(JSON.parse(text).counts).toMatchObject({ dispatch: '99+', review: '99+', hard: '99+', supervised: '99+' });
  });
});
