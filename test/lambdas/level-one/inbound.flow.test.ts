import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { levelOneFilingExample } from '../../../lambdas/shared/schemas/filing-example.ts';
import { type Api, startApi } from '../support/api.ts';
import { type OfficeClient, startOffice } from '../support/office.ts';
import { centreHead, handler, intake, reader, signatory, supervisor, upstream } from '../support/people.ts';

let api: Api;
let office: OfficeClient;
beforeAll(async () => {
  api = await startApi();
  office = startOffice(api);
});
afterAll(() => api.stop());

let numbers = 0;
const nextNumber = (): string => {
  numbers += 1;
  return `YC2026112300${String(numbers).padStart(4, '0')}`;
};
const fullWidth = (character: string): string => String.fromCharCode(character.charCodeAt(0) + 0xfee0);
const at = (time: string): string => `2026-11-${time}:00+08:00`;
const filing = (upstreamNumber: string, more: object = {}) => ({ ...levelOneFilingExample, upstreamNumber, ...more });
const file = (upstreamNumber: string, more: object = {}, asked: object = {}) =>
  api.post('/tickets', filing(upstreamNumber, more), { as: upstream, at: at('23T10:00'), ...asked });
const found = (query: string, as = upstream) => api.get(`/tickets?upstreamNumber=${query}`, { as });

/** Level 1's ticket, which waits for level 1's decision. */
const forwarded = async (): Promise<string> => {
  const { ticketId } = (await file(nextNumber())).ticket;
  const act = (name: string, body: object, as: object) =>
    api.post(`/tickets/${ticketId}/${name}`, body, { as, at: at('23T11:00') } as never);
  await act('dispatch', { unit: 'dept-housing', class: 'ordinary' }, intake);
  const closure = { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受条件限制' };
  await act('request-closure', closure, handler);
  await act('sign-result', { approve: true }, signatory);
  const decided = await act('decide-closure', { approve: true, reason: '属实' }, centreHead);
  expect(decided.ticket.stage).toBe('upstream');
  return ticketId;
};

describe('a matter of level 1 over the API (R4)', () => {
  it('keeps its number and limit', async () => {
    const number = nextNumber();
    const filed = await file(number);
    expect(filed).toMatchObject({
      status: 201,
      ticket: {
        channel: 'upstream',
        upstreamNumber: number,
        upstreamDueAt: '2026-11-25T12:00:00.000+08:00',
        upstreamLate: false,
        legalDueAt: '2026-11-24T00:00:00.000+08:00',
      },
    });
  });

  it('is the same ticket when its number comes again, with or without a key, days later, whoever sends it', async () => {
    const number = nextNumber();
    const { ticketId } = (await file(number)).ticket;
    for (const asked of [
      { at: at('23T10:00') },
      { at: at('23T10:00'), headers: { 'idempotency-key': 'another' } },
      { at: at('24T00:01') },
      { at: at('29T09:00') },
      { at: at('29T09:00'), as: intake },
    ]) {
      const again = await file(number, {}, asked);
      expect([again.status, again.ticket.ticketId, again.headers['idempotency-replayed']]).toEqual([
        201,
        ticketId,
        'true',
      ]);
    }
    expect(await api.commits(ticketId)).toHaveLength(1);
  });

  it('is one ticket also when the number comes twice at once', async () => {
    const number = nextNumber();
    const both = await Promise.all([file(number), file(number, {}, { at: at('23T23:59') }), file(number)]);
    expect(new Set(both.map(({ ticket }) => ticket.ticketId)).size).toBe(1);
  });

  it('is told of, and not filed again, when the number comes with other content', async () => {
    const number = nextNumber();
    const { ticketId } = (await file(number)).ticket;
    const other = await file(number, { description: '另一件事' }, { at: at('25T10:00') });
    expect(other).toMatchObject({ status: 409, body: { code: 'upstream-number-known', ticketId } });
  });

  it.each([
    ['small letters', (number: string) => number.toLowerCase()],
    ['full-width characters (全角)', (number: string) => number.replaceAll(/[!-~]/g, (c) => fullWidth(c))],
    ['spaces within', (number: string) => number.replace('YC', 'YC ')],
  ])('is known again when its number is typed over in %s', async (_, typed) => {
    const number = nextNumber();
    const { ticketId } = (await file(number)).ticket;
    const again = await file(typed(number), {}, { as: intake });
    expect(again).toMatchObject({ status: 409, body: { code: 'upstream-number-known', ticketId } });
    expect((await found(encodeURIComponent(typed(number)))).body.items).toMatchObject([{ ticketId }]);
  });

  it('is filed once its mistakes are mended: a refused filing takes no number', async () => {
    const number = nextNumber();
    const wrong = await file(number, { category: 'no/such' });
    expect(wrong.status).toBe(422);
    expect((await found(number)).body).toEqual({ items: [] });
    const right = await file(number, {}, { at: at('26T10:00') });
    expect(right.status).toBe(201);
    expect(right.ticket.ticketId).toMatch(/^20261126/);
  });
});

describe('a ticket by its number at level 1', () => {
  it('is found at once, in whatever stage, by whoever lists tickets', async () => {
    const number = nextNumber();
    const { ticketId } = (await file(number)).ticket;
    for (const as of [upstream, intake, reader])
      expect((await found(number, as)).body.items).toMatchObject([{ ticketId, stage: 'received' }]);
    await api.post(`/tickets/${ticketId}/withdraw`, { reason: '一级平台撤回' }, { as: centreHead, at: at('23T12:00') });
    expect((await found(number)).body.items).toMatchObject([{ ticketId, stage: 'withdrawn' }]);
    expect((await found(`${number}&stage=received`)).body.items).toEqual([]);
    expect((await found(`${number}&stage=withdrawn`)).body.items).toHaveLength(1);
  });

  it('is found by a unit only while the unit holds it', async () => {
    const number = nextNumber();
    const { ticketId } = (await file(number)).ticket;
    expect((await found(number, handler)).body.items).toEqual([]);
    const dispatch = { unit: 'dept-housing', class: 'ordinary' };
    await api.post(`/tickets/${ticketId}/dispatch`, dispatch, { as: intake, at: at('23T11:00') });
    expect((await found(number, handler)).body.items).toMatchObject([{ ticketId }]);
  });

  it('is not found by another number, or one that is none', async () => {
    expect((await found('YC-0')).body).toEqual({ items: [] });
    expect((await found('')).status).toBe(422);
    expect((await found('x'.repeat(65))).status).toBe(422);
  });
});

describe('what level 1 does with a ticket', () => {
  it('it urges, supervises, adds information and decides on a closure', async () => {
    const ticketId = await forwarded();
    const act = (name: string, body: object) =>
      api.post(`/tickets/${ticketId}/${name}`, body, { as: upstream, at: at('24T10:00') });
    expect((await act('add-information', { text: '反映人又来电' })).status).toBe(200);
    const decided = await act('record-upstream-decision', { accept: false, reason: '应予解决' });
    expect(decided.ticket).toMatchObject({ stage: 'dispatched', dueAt: '2026-11-25T12:00:00.000+08:00' });
    expect((await act('urge', { message: '请尽快办理' })).status).toBe(200);
    const supervision = { message: '请报送进展', replyBy: at('25T12:00') };
    expect((await act('supervise', supervision)).ticket.supervision).toMatchObject({ message: '请报送进展' });
    const accepted = await forwarded();
    const closed = await api.post(
      `/tickets/${accepted}/record-upstream-decision`,
      { accept: true, reason: '同意办结' },
      { as: upstream, at: at('24T10:00') },
    );
    expect(closed.ticket.stage).toBe('archived');
  });

  it.each([
    ['dispatch', { unit: 'dept-housing', class: 'ordinary' }],
    ['reassign', { unit: 'dept-transport', reason: '改派' }],
    ['decide-closure', { approve: true, reason: '同意' }],
    ['decide-extension', { approve: true, reason: '同意' }],
    ['withdraw', { reason: '撤回' }],
    ['reopen', { reason: '重办' }],
    ['answer', { reply: '已答复' }],
  ])('it may not %s', async (name, body) => {
    const { ticketId } = (await file(nextNumber())).ticket;
    const refused = await api.post(`/tickets/${ticketId}/${name}`, body, { as: upstream });
    expect([refused.status, refused.body.code]).toEqual([403, 'wrong-role']);
  });

  it('its instruction is entered once a year by its number, answered by level 2 and decided by level 1', async () => {
    const { ticketId } = (await file(nextNumber())).ticket;
    const instruction = { kind: 'urge', number: '银便民指〔2026〕31号', text: '请报送进展', tickets: [ticketId] };
    const entered = await office.post('/instructions', instruction, { as: upstream });
    expect(entered.status).toBe(201);
    expect((await office.post('/instructions', instruction, { as: upstream })).body).toMatchObject({
      code: 'instruction-number-known',
    });
    const on = (command: string, body: object, as = upstream) =>
      office.post(`/instructions/${entered.as('Instruction').id}/${command}`, body, { as, at: at('24T10:00') });
    expect((await on('reply', { text: '自答' })).status).toBe(403);
    expect((await on('reply', { text: '已办' }, supervisor)).body).toMatchObject({ state: 'answered' });
    expect((await on('accept-reply', {})).body).toMatchObject({ state: 'accepted' });
  });
});
