import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../support/api.ts';
import { type OfficeClient, startOffice } from '../support/office.ts';
import { centreHead, handler, intake, reader, supervisor, upstream } from '../support/people.ts';

let api: Api;
let office: OfficeClient;
beforeAll(async () => {
  api = await startApi();
  office = startOffice(api);
});
afterAll(() => api.stop());

const due = '2026-11-25T18:00:00+08:00';
let numbers = 0;
const entered = async (more: object = {}) => {
  numbers += 1;
  const body = { kind: 'report', number: `指令${numbers}`, text: '报送办理情况', dueAt: due, ...more };
  const created = await office.post('/instructions', body, { as: upstream });
  return { created, id: created.as('Instruction').id };
};
const on = (id: string, command: string, body: object, as = supervisor, at = '2026-11-24T10:00:00+08:00') =>
  office.post(`/instructions/${id}/${command}`, body, { as, at });

describe('instructions of level 1 over the API (R6)', () => {
  it('are entered, linked to tickets, answered, returned and accepted', async () => {
    const ticketId = await api.file();
    const { created, id } = await entered();
    expect(created).toMatchObject({ status: 201, headers: { location: `/instructions/${id}` } });
    expect((await on(id, 'link-ticket', { ticket: ticketId })).body).toMatchObject({ tickets: [ticketId] });
    expect((await on(id, 'reply', { text: '已报' })).body).toMatchObject({ state: 'answered', late: false });
    const returned = { reason: '缺满意率', dueAt: '2026-11-27T12:00:00+08:00' };
    expect((await on(id, 'return-reply', returned, upstream)).body).toMatchObject({ state: 'open' });
    const late = await on(id, 'reply', { text: '已补' }, supervisor, '2026-11-27T12:00:00+08:00');
    expect(late.body).toMatchObject({ state: 'answered', late: true, overdueAt: ['2026-11-27T12:00:00.000+08:00'] });
    expect((await on(id, 'accept-reply', {}, upstream)).body).toMatchObject({ state: 'accepted' });
    expect(await on(id, 'reply', { text: '又' })).toMatchObject({ status: 409, body: { code: 'instruction-over' } });
    expect((await office.get(`/instructions/${id}`, { as: reader })).as('Instruction').replies).toMatchObject([
      { accepted: false, reason: '缺满意率' },
      { accepted: true, late: true },
    ]);
  });

  it('are listed by year and state', async () => {
    const { id } = await entered();
    await on(id, 'cancel', { reason: '重复' }, centreHead);
    const ids = async (query: string) =>
      (await office.get(`/instructions${query}`)).as('InstructionList').items.map(({ id }) => id);
    expect(await ids('?state=cancelled')).toEqual([id]);
    expect(await ids('?year=2026')).toContain(id);
    expect(await ids('?year=2025')).toEqual([]);
    expect(await ids('?state=late')).not.toContain(id);
    expect(await office.get('/instructions?state=none')).toMatchObject({ status: 422 });
    expect(await office.get('/instructions?year=26')).toMatchObject({ status: 422 });
  });

  it('are refused about tickets that there are not, and to whom they are none of the business', async () => {
    const unknown = await office.post('/instructions', {
      kind: 'urge',
      number: '无',
      text: '催办',
      tickets: ['20261123009994'],
    });
    expect(unknown.status).toBe(422);
    const { id } = await entered();
    for (const as of [intake, handler])
      expect(await office.get(`/instructions/${id}`, { as })).toMatchObject({ status: 403 });
    expect(await on(id, 'accept-reply', {}, supervisor)).toMatchObject({ status: 403, body: { code: 'wrong-role' } });
    expect(await office.get('/instructions/2026-99999')).toMatchObject({ status: 404 });
    expect(await office.get('/instructions/nothing')).toMatchObject({ status: 404 });
    expect(await on(id, 'burn', {})).toMatchObject({ status: 404, body: { code: 'unknown-register-command' } });
  });

  it('are entered once for all repetitions of a request', async () => {
    const body = { kind: 'other', number: '重复提交', text: '转发通知' };
    const first = await office.post('/instructions', body, { key: 'k-1' });
    const again = await office.post('/instructions', body, { key: 'k-1' });
    expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } });
    expect(again.body).toEqual(first.body);
    const other = await office.post('/instructions', { ...body, text: '别的' }, { key: 'k-1' });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    const twice = await office.post('/instructions', body);
    expect(twice).toMatchObject({
      status: 409,
      body: { code: 'instruction-number-known', clause: expect.any(String) },
    });
  });
});
