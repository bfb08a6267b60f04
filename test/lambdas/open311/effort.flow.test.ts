import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublicRequest } from '../../../domain/open/public-request.ts';
import { dateOf, day } from '../../../domain/time/instant.ts';
import { requestsOf, updatesIn } from '../../../lambdas/open311/find.ts';
import { openData } from '../../../lambdas/open311/open-data.ts';
import { listQueryOf, updateSpanOf } from '../../../lambdas/open311/query.ts';
import { writePublicRequest } from '../../../lambdas/shared/store/public-requests.ts';
import { type Api, startApi } from '../support/api.ts';
import { watchTable } from '../support/watched-table.ts';

const now = Date.parse('2026-11-23T10:00:00+08:00');
const days = 95;
const aDay = 15;

let api: Api;
beforeAll(async () => {
  api = await startApi();
  const numbered = (daysAgo: number, n: number): PublicRequest => {
    const requestedAt = now - daysAgo * day - n * 60_000;
    const ticketId = `${dateOf(requestedAt).replaceAll('-', '')}${String(n).padStart(6, '0')}`;
    const step = { n: 1, step: 'received', at: requestedAt, stage: 'received' } as const;
    const common = { type: 'help', channel: 'phone', stage: 'received', updates: [step] } as const;
    return { ticketId, n: 1, requestedAt, updatedAt: requestedAt, ...common };
  };
  const all = Array.from({ length: days * aDay }, (_, i) => numbered(Math.floor(i / aDay), i % aDay));
  for (let start = 0; start < all.length; start += 50)
    await Promise.all(all.slice(start, start + 50).map((each) => writePublicRequest(api.table, each)));
}, 60_000);
afterAll(() => api.stop());

/** What reading asks the table for, and how many of the requests were under way at the same time. */
const costOf = async <T>(read: (table: Api['table']) => Promise<T>) => {
  const { asked, table, close } = watchTable(api);
  let underWay = 0;
  let most = 0;
  table.client.middlewareStack.add(
    (next) => async (args) => {
      underWay += 1;
      most = Math.max(most, underWay);
      try {
        return await next(args);
      } finally {
        underWay -= 1;
      }
    },
    { step: 'initialize', name: 'abreast' },
  );
  const found = await read(table);
  close();
  return { found, asked: asked.length, kinds: [...new Set(asked)], most };
};

describe('what a list costs', () => {
  it('of a thousand in ninety days reads day by day, ten abreast, and stops at the thousandth', async () => {
    const { found, ...cost } = await costOf((table) => requestsOf(table, listQueryOf({}, now)));
    expect(found).toHaveLength(1000);
    expect(found.map(({ requestedAt }) => requestedAt)).toEqual(
      found.map(({ requestedAt }) => requestedAt).toSorted((a, b) => b - a),
    );
    expect(cost).toEqual({ asked: 70, kinds: ['Query'], most: 10 });
  });

  it('of a filter that nothing passes reads ninety days and no more', async () => {
    const { found, ...cost } = await costOf((table) => requestsOf(table, listQueryOf({ status: 'closed' }, now)));
    expect(found).toEqual([]);
    expect(cost).toEqual({ asked: 90, kinds: ['Query'], most: 10 });
  });

  it('of a page of twenty reads ten days', async () => {
    const { found, asked } = await costOf((table) => requestsOf(table, listQueryOf({ page_size: '20' }, now)));
    expect([found.length, asked]).toEqual([20, 10]);
  });

  it.each([
    ['a day', '2026-11-20', '2026-11-20T23:59:59+08:00', 1],
    ['a start of long ago without an end', '2020-01-01', undefined, 91],
    ['an end of long ago without a start', undefined, '2020-01-01', 91],
  ])('of %s reads no more than the standard’s ninety days', async (_what, start, end, most) => {
    const query = listQueryOf({ start_date: start, end_date: end }, now);
    expect((await costOf((table) => requestsOf(table, query))).asked).toBeLessThanOrEqual(most);
  });

  it('of updates reads ninety-one days at most', async () => {
    const span = updateSpanOf({ start_date: '2026-11-23' }, now);
    const { found, asked } = await costOf((table) => updatesIn(table, span));
    expect(found.length).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(91);
  });

  it('of a month’s file reads its days', async () => {
    const view = { services: new Map(), organisation: new Map() };
    const { found, ...cost } = await costOf((table) => openData(table, '2026-10', view));
    expect(found.trim().split('\r\n')).toHaveLength(1 + 31 * aDay);
    expect(cost).toEqual({ asked: 31, kinds: ['Query'], most: 10 });
  });
});
