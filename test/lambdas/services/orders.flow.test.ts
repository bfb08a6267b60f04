import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clerk, handler, intake, supervisor } from '../support/people.ts';
import { association, enterprise, type Services, startServices, wanted } from './support/services.ts';

let services: Services;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());

const at = (time: string) => `2026-11-${time}:00+08:00`;
const act = (orderId: string, name: string, body: object, asked: object) =>
  services.post(`/services/orders/${orderId}/${name}`, body, asked);

describe('an order over the API', () => {
  it('goes from intake over the enterprise’s acts to the evaluation, and tells both by SMS', async () => {
    const placed = await services.post('/services/orders', wanted, { as: intake, key: 'one' });
    expect(placed).toMatchObject({ status: 201, body: { phase: { kind: 'offered', enterprise: 'ent-clean-water' } } });
    const orderId = String(placed.body.orderId);
    expect(placed.headers.location).toBe(`/services/orders/${orderId}`);
    const firm = enterprise();
    const proposed = await act(orderId, 'propose', { completeBy: at('24T10:00') }, { as: firm, at: at('23T10:30') });
    expect(proposed.body).toMatchObject({
      phase: { kind: 'talking', proposal: { from: 'enterprise', completeBy: '2026-11-24T10:00:00.000+08:00' } },
    });
    expect((await act(orderId, 'agree', {}, { as: intake, at: at('23T10:40') })).status).toBe(200);
    const report = await act(
      orderId,
      'report',
      { done: '玻璃已擦净', price: 12_000 },
      { as: firm, at: at('24T11:00') },
    );
    expect(report.body).toMatchObject({ report: { price: 12_000, late: false, done: '玻璃已擦净' } });
    const scores = { attitude: 5, quality: 4, satisfaction: 5 };
    const evaluated = await act(orderId, 'evaluate', { scores }, { as: intake, at: at('24T12:00') });
    expect(evaluated.body).toMatchObject({ phase: { kind: 'ended', outcome: 'evaluated' }, evaluation: scores });
    const scored = await act(orderId, 'score', { scores }, { as: supervisor, at: at('25T12:00') });
    expect(scored.body).toMatchObject({ supervisorScores: scores });
    await services.publish(orderId);
    const told = services.sent
      .filter(({ dedupeId }) => dedupeId.includes(orderId))
      .map(({ to, template }) => [to, template]);
    expect(told).toContainEqual(['+8613800138000', 'order-placed']);
    expect(told).toContainEqual(['+8613800000101', 'order-offered']);
    expect(told).toContainEqual(['+8613800138000', 'order-evaluate']);
    expect(JSON.stringify(services.sent)).not.toMatch(/王秀兰|和苑小区|擦玻璃/);
  });

  it('is placed once for a request that comes twice, and refuses its key for another', async () => {
    const first = await services.post('/services/orders', wanted, { as: intake, key: 'twice' });
    const again = await services.post('/services/orders', wanted, { as: intake, key: 'twice' });
    expect(again).toMatchObject({ status: 201, body: { orderId: first.body.orderId } });
    expect(again.headers['idempotency-replayed']).toBe('true');
    const other = await services.post('/services/orders', { ...wanted, wish: '另一件' }, { as: intake, key: 'twice' });
    expect(other.body).toMatchObject({ code: 'idempotency-key-reused' });
    const orderId = String(first.body.orderId);
    expect((await act(orderId, 'contact', {}, { as: enterprise(), key: 'c' })).status).toBe(200);
    expect((await act(orderId, 'contact', {}, { as: enterprise(), key: 'c' })).status).toBe(200);
    expect((await services.order(orderId))?.commits).toBe(2);
  });

  it('is the enterprise’s that holds it, its association’s and level 2’s, and exists for nobody else', async () => {
    const orderId = await services.place();
    const seenBy = async (as: typeof intake) => services.get(`/services/orders/${orderId}`, { as });
    expect((await seenBy(enterprise())).body).toMatchObject({ resident: { name: '王秀兰', phone: '+8613800138000' } });
    expect((await seenBy(association())).body).not.toHaveProperty('resident');
    for (const as of [enterprise('ent-master-zhao'), association('assoc-repair'), handler])
      expect(await seenBy(as)).toMatchObject({ status: 404, body: { code: 'unknown-order' } });
    const declined = await act(orderId, 'decline', { reason: 'busy' }, { as: enterprise() });
    expect(declined.status).toBe(200);
    expect((await seenBy(enterprise())).status).toBe(404);
  });

  it('is shown to its enterprise after its end, without the resident', async () => {
    const orderId = await services.place();
    await act(orderId, 'cancel', { reason: 'not-needed' }, { as: intake });
    const { status, body } = await services.get(`/services/orders/${orderId}`, { as: enterprise() });
    expect([status, body.phase]).toEqual([200, expect.objectContaining({ outcome: 'cancelled' })]);
    expect(body).not.toHaveProperty('resident');
    expect((await services.get(`/services/orders/${orderId}`, { as: enterprise('ent-master-zhao') })).status).toBe(404);
  });

  it('goes to the next enterprise when its own is suspended or leaves before a time is agreed (R19, R26)', async () => {
    const orderId = await services.place({ enterprise: 'ent-morning-light' });
    const suspend = { id: 'ent-morning-light', reason: '限期整改' };
    const asked = { as: association(), key: 'suspend-1' };
    expect((await services.post('/services/register/suspend', suspend, asked)).status).toBe(200);
    expect((await services.post('/services/register/suspend', suspend, asked)).status).toBe(200);
    const passed = await services.order(orderId);
    expect(passed?.offers.map(({ enterprise: id, way }) => [id === 'ent-morning-light', way])).toEqual([
      [true, 'chosen'],
      [false, 'passed-on'],
    ]);
    expect((await act(orderId, 'contact', {}, { as: enterprise('ent-morning-light') })).status).toBe(403);
    await services.publish(orderId);
    const { body } = await services.get('/services/orders', { as: enterprise('ent-morning-light') });
    const [own] = body.orders as Record<string, unknown>[];
    expect(own).toMatchObject({ orderId });
    for (const hidden of ['holder', 'until', 'price', 'evaluation']) expect(own).not.toHaveProperty(hidden);
    await services.post('/services/register/resume', { id: 'ent-morning-light' }, { as: association() });
  });

  it('tells what is wrong with a request, each time with a code', async () => {
    const orderId = await services.place();
    const codes = async (name: string, body: object, as = enterprise()) => {
      const { status, body: said } = await act(orderId, name, body, { as });
      return `${status} ${String(said.code)}`;
    };
    expect(await codes('dance', {})).toBe('404 unknown-command');
    expect(await codes('report', { price: 1 })).toBe('422 invalid-fields');
    expect(await codes('report', { price: 1, done: '好' })).toBe('409 wrong-step');
    expect(await codes('propose', { completeBy: at('20T10:00') })).toBe('422 time-past');
    expect(await codes('cancel', { reason: 'price' })).toBe('403 not-your-order');
    expect(await codes('assign', { enterprise: 'ent-easy-moving' }, supervisor)).toBe('422 does-not-serve');
    const place = async (body: object, as: typeof intake | undefined = intake) => {
      const { status, body: said } = await services.post('/services/orders', { ...wanted, ...body }, { as });
      return `${status} ${String(said.code)}`;
    };
    expect(await place({ category: 'flying' })).toBe('422 unknown-service');
    expect(await place({ town: 'town-atlantis' })).toBe('422 unknown-service-town');
    expect(await place({}, handler)).toBe('403 orders-by-intake');
    expect(await place({ resident: { ...wanted.resident, phone: '12345' } })).toBe('422 invalid-fields');
    expect((await services.get('/services/orders/F1', { as: supervisor })).status).toBe(404);
  });

  it('is listed for its parties: a stage, or an enterprise’s own', async () => {
    const orderId = await services.place({ enterprise: 'ent-evergreen-care' });
    const listed = async (as: typeof intake, query = '') => {
      const { body } = await services.get(`/services/orders${query}`, { as });
      return ((body.orders ?? []) as { orderId: string }[]).map((each) => each.orderId);
    };
    expect(await listed(enterprise('ent-evergreen-care'))).toContain(orderId);
    expect(await listed(enterprise('ent-easy-moving'))).toEqual([]);
    expect(await listed(supervisor)).toContain(orderId);
    expect(await listed(association())).toContain(orderId);
    expect(await listed(association('assoc-repair'))).not.toContain(orderId);
    expect(await listed(supervisor, '?stage=ended')).not.toContain(orderId);
    expect((await services.get('/services/orders?stage=lost', { as: supervisor })).status).toBe(422);
    expect((await services.get('/services/orders', { as: clerk })).status).toBe(403);
  });

  it('makes a complaint about the enterprise a ticket of consumer rights, each naming the other (R27)', async () => {
    const orderId = await services.place();
    const complained = await act(orderId, 'complain', { text: '没有来,还要收费。' }, { as: intake, key: 'k' });
    const { complaint } = complained.body as unknown as { complaint: { ticketId: string } };
    const stored = await services.ticket(complaint.ticketId);
    expect(stored?.ticket.filing).toMatchObject({
      type: 'complaint',
      category: 'market/consumer-rights',
      channel: 'website',
    });
    expect(stored?.ticket.filing.private).toMatchObject({ phone: '+8613800138000' });
    expect(stored?.ticket.filing.private?.description).toContain(orderId);
    expect((await act(orderId, 'complain', { text: '没有来,还要收费。' }, { as: intake, key: 'k' })).status).toBe(200);
    const again = await act(orderId, 'complain', { text: '再说一次。' }, { as: intake, key: 'l' });
    expect(again.body).toMatchObject({ code: 'complained-before' });
    await services.publish(orderId);
    const { body } = await services.get('/services?category=cleaning/home');
    const firms = body.enterprises as unknown as { id: string; rating: { complained: boolean } }[];
    expect(firms.at(-1)).toMatchObject({ id: 'ent-clean-water', rating: { complained: true } });
    const settled = await act(orderId, 'settle-complaint', { founded: false }, { as: supervisor });
    expect(settled.body).toMatchObject({ complaint: { founded: false } });
  });

  it('counts in figures of its own, by category and enterprise (R27)', async () => {
    const { body } = await services.get('/services/statistics/2026-11');
    const { total, enterprises } = body as unknown as {
      total: { placed: number; evaluated: number };
      enterprises: { id: string }[];
    };
    expect(total.placed).toBeGreaterThanOrEqual(5);
    expect(total).toMatchObject({ evaluated: 1, attitude: 5, quality: 4, satisfaction: 5 });
    expect(enterprises.map(({ id }) => id)).toContain('ent-clean-water');
    expect((await services.get('/services/statistics/2026-13')).status).toBe(404);
  });

  it('counts lateness for the enterprise that was late, not for the one that took the order over', async () => {
    const orderId = await services.place({ enterprise: 'ent-morning-light' }, { at: '2026-10-26T10:00:00+08:00' });
    const later = { as: supervisor, at: '2026-10-26T15:30:00+08:00' };
    expect((await act(orderId, 'assign', { enterprise: 'ent-clean-water' }, later)).status).toBe(200);
    await services.publish(orderId);
    const { body } = await services.get('/services/statistics/2026-10');
    expect(body.enterprises).toEqual([
      expect.objectContaining({ id: 'ent-clean-water', placed: 1, late: 0 }),
      expect.objectContaining({ id: 'ent-morning-light', placed: 0, late: 1 }),
    ]);
  });
});
