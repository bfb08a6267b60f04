import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../support/api.ts';
import { type OfficeClient, startOffice } from '../support/office.ts';
import { handler, supervisor } from '../support/people.ts';
import { watchTable } from '../support/watched-table.ts';

let api: Api;
let office: OfficeClient;
let watched: ReturnType<typeof watchTable>;
beforeAll(async () => {
  api = await startApi();
  watched = watchTable(api);
  office = startOffice(api, watched.table);
});
afterAll(async () => {
  watched.close();
  await api.stop();
});

const now = '2026-11-24T15:00:00+08:00';

describe('early warnings over the API (R63, R78)', () => {
  it('name their tickets and the rule, read from indexes by a fixed number of queries', async () => {
    const filed: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const ticketId = await api.dispatched({ citizen: { phone: `1380013800${n}` } });
      filed.push(ticketId);
    }
    const [urged = ''] = filed;
    for (const message of ['请快', '请再快']) await api.post(`/tickets/${urged}/urge`, { message }, { as: supervisor });
    for (const ticketId of filed) await api.show(ticketId);
    const warnings = (await office.get('/warnings', { at: now })).as('Warnings');
    const of = (kind: string) => warnings.items.filter((one) => one.kind === kind);
    expect(of('growth-category')).toMatchObject([
      { category: 'utilities/heating', categoryName: expect.any(String), count: 5, before: 0 },
    ]);
    expect(of('growth-category')[0]?.tickets).toEqual(filed.toSorted());
    expect(of('urged')).toMatchObject([{ tickets: [urged], count: 2, rule: '催办2次及以上' }]);
    expect(of('due-soon-unread')).toMatchObject([{ unit: 'dept-housing', count: 5 }]);
    expect(of('unread')).toHaveLength(5);
    expect(warnings.truncated).toBe(false);
    expect(watched.asked).toEqual(Array.from({ length: 29 + 1 + 1 + 32 }, () => 'Query'));
    expect(JSON.stringify(warnings)).not.toContain('13800138');
  });

  it('are asked for by kind, and by those who supervise', async () => {
    const { items } = (await office.get('/warnings?kind=urged', { at: now })).as('Warnings');
    expect(items.map(({ kind }) => kind)).toEqual(['urged']);
    expect(await office.get('/warnings?kind=none')).toMatchObject({ status: 422 });
    expect(await office.get('/warnings', { as: handler })).toMatchObject({ status: 403 });
  });
});
