import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeCursor } from '../../../lambdas/shared/http/cursor.ts';
import type { ListView } from '../../../lambdas/shared/schemas/list-view.ts';
import { type Api, startApi } from '../support/api.ts';
import { clerk, handler, intake, otherHandler, type Person, signatory } from '../support/people.ts';
import { expectHelpful, saidOf } from '../support/problems.ts';

let api: Api;
/** Numbers of the tickets by what they stand for. */
const tickets: Record<'received' | 'housing' | 'water' | 'signature' | 'secret' | 'withdrawn', string[]> = {
  received: [],
  housing: [],
  water: [],
  signature: [],
  secret: [],
  withdrawn: [],
};

const caller = '0951-8011234';

beforeAll(async () => {
  api = await startApi();
  for (let hour = 0; hour < 9; hour += 1)
    tickets.received.push(await api.file({}, { at: `2026-11-2${hour % 5}T0${hour}:00:00+08:00` }));
  for (let day = 3; day < 8; day += 1)
    tickets.housing.push(await api.dispatched({}, 'dept-housing', `2026-11-2${day}T11:00:00+08:00`));
  for (let day = 3; day < 6; day += 1)
    tickets.water.push(
      await api.dispatched({ citizen: { phone: caller } }, 'dept-water', `2026-11-2${day}T11:00:00+08:00`),
    );
  const signed = await api.dispatched();
  await api.post(`/tickets/${signed}/submit-result`, { summary: '好', outcome: 'solved' }, { as: handler });
  tickets.signature.push(signed);
  tickets.secret.push(await api.dispatched({ type: 'violation-report', citizen: { phone: caller } }));
  const withdrawn = await api.file({ citizen: { phone: caller } });
  await api.post(`/tickets/${withdrawn}/withdraw`, { reason: '已解决' });
  tickets.withdrawn.push(withdrawn);
  for (const ticketId of Object.values(tickets).flat()) await api.show(ticketId);
});
afterAll(() => api.stop());

const open = (): string[] => [
  ...tickets.received,
  ...tickets.housing,
  ...tickets.water,
  ...tickets.signature,
  ...tickets.secret,
];

const list = async (query: string, as: Person = intake): Promise<ListView> =>
  (await api.get(`/tickets${query}`, { as })).body as unknown as ListView;

const numbers = ({ items }: ListView): string[] => items.map(({ ticketId }) => ticketId).sort();

describe('a list of tickets', () => {
  it('shows the centre every open ticket, the nearest limit first', async () => {
    const page = await list('');
    expect(numbers(page)).toEqual(open().sort());
    const limits = page.items.map(({ dueAt }) => dueAt ?? '');
    expect(limits).toEqual([...limits].sort());
    expect(page).not.toHaveProperty('next');
  });

  it.each([
    ['?stage=received', () => tickets.received],
    ['?unit=dept-water', () => tickets.water],
    ['?unit=dept-housing&stage=signature', () => tickets.signature],
    ['?stage=dispatched&unit=dept-housing', () => [...tickets.housing, ...tickets.secret]],
    ['?stage=archived&day=2026-11-23', () => []],
    ['?stage=withdrawn&caller=09518011234', () => tickets.withdrawn],
    ['?caller=%2B869518011234', () => [...tickets.water, ...tickets.secret, ...tickets.withdrawn]],
    ['?caller=13800138001', () => []],
    ['?day=2026-11-22&stage=received', () => tickets.received.filter((id) => id.startsWith('20261122'))],
    ['?unit=dept-water&dueBefore=2026-11-25T18:00:00%2B08:00', () => tickets.water.slice(0, 1)],
    ['?unit=dept-water&dueBefore=2026-11-25T10:00:00.001Z', () => tickets.water.slice(0, 2)],
    [
      '?caller=09518011234&dueBefore=2026-11-25T18:00:00%2B08:00',
      () => [...tickets.water.slice(0, 1), ...tickets.secret],
    ],
  ])('answers %s', async (query, expected) => {
    expect(numbers(await list(query))).toEqual([...expected()].sort());
  });

  it('shows a unit its own tickets only', async () => {
    expect(numbers(await list('', otherHandler))).toEqual([...tickets.water].sort());
    expect(numbers(await list('?unit=dept-water&day=2026-11-23', otherHandler))).toEqual([...tickets.water].sort());
    expect(numbers(await list('?stage=signature', signatory))).toEqual(tickets.signature);
  });

  it('never shows a name or a phone, nor the subject of a report', async () => {
    const page = await list('');
    const text = JSON.stringify(page);
    for (const secret of ['王秀兰', '13800138000', '8011234', '和苑']) expect(text).not.toContain(secret);
    expect(page.items.find(({ ticketId }) => ticketId === tickets.secret[0])).not.toHaveProperty('subject');
  });

  const paged = async (query: string, limit: number): Promise<string[]> => {
    const numbersSoFar: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page: ListView = await list(`?${query}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      numbersSoFar.push(...page.items.map(({ ticketId }) => ticketId));
      cursor = page.next;
    }
    return numbersSoFar;
  };
  const whole = async (query: string) => (await list(`?${query}`)).items.map(({ ticketId }) => ticketId);

  it('comes in pages that hold every ticket once', async () => {
    const queries = fc.constantFrom('stage=received', 'unit=dept-housing', 'day=2026-11-23', 'caller=0951-8011234');
    const property = fc.asyncProperty(queries, fc.integer({ min: 1, max: 7 }), async (query, limit) => {
      expect(await paged(query, limit)).toEqual(await whole(query));
    });
    await fc.assert(property, { numRuns: 12 });
  });

  it('of all open tickets comes in pages too', async () => {
    expect(await paged('', 8)).toEqual(await whole(''));
  });
});

describe('a query that is refused', () => {
  it.each([
    ['?status=open', intake, 422, 'invalid-query', 'status'],
    ['?stage=closed', intake, 422, 'invalid-query', 'stage'],
    ['?stage=received,dispatched', intake, 422, 'invalid-query', 'stage'],
    ['?stage=archived', intake, 422, 'invalid-query', 'stage'],
    ['?limit=0', intake, 422, 'invalid-query', 'limit'],
    ['?limit=201', intake, 422, 'invalid-query', 'limit'],
    ['?limit=ten', intake, 422, 'invalid-query', 'limit'],
    ['?day=23-11-2026', intake, 422, 'invalid-query', 'day'],
    ['?dueBefore=2026-11-24', intake, 422, 'invalid-query', 'dueBefore'],
    ['?caller=12345', intake, 422, 'invalid-query', 'caller'],
    ['?unit=dept-nothing', intake, 422, 'unknown-unit', 'unit'],
    ['?cursor=garbage', intake, 422, 'invalid-cursor', 'cursor'],
    ['?unit=dept-water', handler, 403, 'own-unit-only', undefined],
    ['?caller=09518011234', handler, 403, 'caller-for-centre', undefined],
    ['', clerk, 403, 'no-lists', undefined],
    ['', { sub: 'l', roles: ['liaison'], unit: '640121001001' }, 403, 'no-lists', undefined],
  ])('%s', async (query, as, status, code, field) => {
    const answer = await api.get(`/tickets${query}`, { as });
    expect(saidOf(answer)).toEqual([status, code, field]);
    expectHelpful(answer);
  });

  it('with a cursor that was changed, or is another query’s', async () => {
    const { next = '' } = await list('?limit=2');
    const text = Buffer.from(next, 'base64url').toString();
    const changed = Buffer.from(text.replace('2026-', '2025-')).toString('base64url');
    for (const query of [`?cursor=${changed}`, `?cursor=${next}A`, `?stage=received&cursor=${next}`])
      expect(saidOf(await api.get(`/tickets${query}`))).toEqual([422, 'invalid-cursor', 'cursor']);
    expect((await api.get(`/tickets?limit=5&cursor=${next}`)).status).toBe(200);
  });

  it.each(['', ':', '9999', '漢', '\u0000', '~'.repeat(170)])('with a cursor that was made up: %j', async (place) => {
    const dueBefore = Date.parse('2026-11-24T18:00:00+08:00');
    for (const [query, cursor] of [
      ['', writeCursor(place, {})],
      ['dueBefore=2026-11-24T18:00:00%2B08:00&', writeCursor(place, { dueBefore })],
    ]) {
      const answer = await api.get(`/tickets?${query}cursor=${cursor}`);
      expect([200, 422]).toContain(answer.status);
      expect(answer.body.code ?? 'invalid-cursor').toBe('invalid-cursor');
    }
  });
});
