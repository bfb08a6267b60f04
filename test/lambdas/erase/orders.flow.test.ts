import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { admin, intake, supervisor } from '../support/people.ts';
import { startStore } from '../support/store.ts';
import { due, personal, type Registry, startRegistry } from './support/registry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.stop());

const view = async (ticketId: string) => (await registry.api.get(`/tickets/${ticketId}`, { as: intake })).ticket;
const nothing = { erased: 0, kept: 0, failed: 0 };

describe('a backup that brings erased data back', () => {
  it('is erased again by the next night', async () => {
    const ticketId = await registry.archived();
    const backup = await registry.stored(ticketId);
    await registry.erase(due);
    const elsewhere = await startStore();
    await registry.restore(backup, elsewhere.table);
    expect(JSON.stringify(await registry.items(elsewhere.table))).toContain('王秀兰');
    expect(await registry.erase('2031-12-01T02:00:00+08:00', { table: elsewhere.table })).toEqual({
      ...nothing,
      erased: 1,
    });
    const text = JSON.stringify(await registry.items(elsewhere.table));
    expect(personal.filter((word) => text.includes(word))).toEqual([]);
    await elsewhere.stop();
  });
});

describe('erasure on request', () => {
  const order = (ticketId: string, as = admin) =>
    registry.api.post(`/tickets/${ticketId}/erase`, { reason: '本人申请' }, { as, at: '2026-12-01T10:00:00+08:00' });

  it('is done in the night after it was ordered', async () => {
    const ticketId = await registry.archived();
    expect((await order(ticketId)).status).toBe(200);
    await registry.api.show(ticketId);
    expect(await registry.erase('2026-12-02T02:00:00+08:00')).toEqual({ ...nothing, erased: 1 });
    expect(await registry.leftOf(ticketId)).toEqual([]);
    expect((await view(ticketId)).timeline.at(-1)?.text).toBe('已依申请删除个人信息');
    expect((await order(ticketId)).body).toMatchObject({ code: 'private-erased' });
    expect((await order(ticketId, supervisor)).status).toBe(403);
  });

  it('and the end of the period wait for the end of a hold', async () => {
    const ticketId = await registry.archived();
    const hold = { until: '2032-06-01T00:00:00+08:00', reason: '行政诉讼' };
    expect((await registry.api.post(`/tickets/${ticketId}/hold`, hold, { as: admin })).status).toBe(200);
    await order(ticketId);
    await registry.api.show(ticketId);
    expect(await registry.erase('2032-05-31T02:00:00+08:00')).toEqual({ ...nothing, kept: 1 });
    expect(await registry.leftOf(ticketId)).toEqual(personal);
    expect(await registry.erase('2032-06-01T02:00:00+08:00')).toEqual({ ...nothing, erased: 1 });
    expect(await registry.leftOf(ticketId)).toEqual([]);
  });
});

describe('a merged ticket', () => {
  it('keeps its caller for as long as the master is open', async () => {
    const master = await registry.api.dispatched();
    const ticketId = await registry.api.file();
    await registry.api.post(`/tickets/${ticketId}/merge`, { into: master }, { as: supervisor });
    await registry.api.show(ticketId);
    expect(await registry.erase('2040-01-01T02:00:00+08:00')).toEqual({ ...nothing, kept: 1 });
    expect(await registry.leftOf(ticketId)).toContain('王秀兰');
  });
});
