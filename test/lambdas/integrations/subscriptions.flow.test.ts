import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Integrations, startIntegrations } from './support/integrations.ts';

let run: Integrations;
let key: string;
beforeAll(async () => {
  run = await startIntegrations();
  ({ key } = await run.admitted());
});
afterAll(() => run.stop());

const wanted = { url: 'https://hooks.example.cn/hotline', filter: { kinds: ['ticket.dispatched', 'ticket.archived'] } };
const make = async (by = key, more: object = {}) => run.post(by, '', { ...wanted, ...more });
const idOf = ({ body }: Awaited<ReturnType<typeof make>>) => (body.subscription as { id: string }).id;

describe('the subscriptions of an integrator', () => {
  it('are made by it, with a secret that is shown then', async () => {
    const made = await run.post(key, '', wanted, { key: 'make-1' });
    expect(made).toMatchObject({
      status: 201,
      body: { subscription: { ...wanted, standing: 'active', generation: 1 } },
    });
    expect(made.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(made.headers.location).toBe(`/integrations/subscriptions/${idOf(made)}`);
    const again = await run.post(key, '', wanted, { key: 'make-1' });
    expect(again).toMatchObject({ status: 201, body: made.body, headers: { 'idempotency-replayed': 'true' } });
    const reused = await run.post(key, '', { ...wanted, url: 'https://other.example.cn/' }, { key: 'make-1' });
    expect(reused).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    const read = await run.get(key, `/${idOf(made)}`);
    expect(read.body).toEqual({ subscription: made.body.subscription, undelivered: [] });
  });

  it.each([
    'http://hooks.example.cn/',
    'https://127.0.0.1:9/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://10.0.0.8/',
    'https://metadata.google.internal/',
    'https://user:word@hooks.example.cn/',
    'file:///etc/passwd',
    'not an address',
  ])('are told at no such address as %s', async (url) => {
    // The tests' own reach takes this machine, as the local run's does.
    const refused = await make(key, { url });
    if (url.includes('127.0.0.1')) return expect(refused.status).toBe(201);
    return expect(refused).toMatchObject({ status: 422, body: { code: 'target-refused', field: 'url' } });
  });

  it.each([
    ['no kind', { kinds: [] }, 'invalid-fields'],
    ['a kind that there is not', { kinds: ['ticket.said'] }, 'invalid-fields'],
    ['a category that there is not', { kinds: ['ticket.filed'], categories: ['nothing/such'] }, 'category-not-known'],
    ['a unit that there is not', { kinds: ['ticket.filed'], units: ['dept-nothing'] }, 'unit-not-known'],
    ['a field that there is not', { kinds: ['ticket.filed'], phone: '138' }, 'invalid-fields'],
  ])('choose by no filter with %s', async (_, filter, code) => {
    expect(await make(key, { filter })).toMatchObject({ status: 422, body: { code } });
  });

  it('are changed, suspended, resumed and ended', async () => {
    const id = idOf(await make());
    const other = { url: 'https://new.example.cn/', filter: { kinds: ['ticket.overdue'], units: ['dept-housing'] } };
    expect((await run.post(key, `/${id}/change`, other)).body).toMatchObject({ subscription: { id, ...other } });
    expect((await run.post(key, `/${id}/suspend`, {})).body).toMatchObject({ subscription: { standing: 'suspended' } });
    expect(await run.post(key, `/${id}/suspend`, {})).toMatchObject({ status: 409, body: { code: 'same-standing' } });
    expect((await run.post(key, `/${id}/resume`, {})).body).toMatchObject({ subscription: { standing: 'active' } });
    const ended = await run.post(key, `/${id}/end`, {}, { key: 'end-1' });
    expect(ended.body).toMatchObject({ subscription: { standing: 'ended' } });
    expect((await run.post(key, `/${id}/end`, {}, { key: 'end-1' })).body).toEqual(ended.body);
    for (const command of ['change', 'test', 'replay', 'resume'] as const) {
      const body = { change: other, test: {}, replay: { undelivered: true }, resume: {} }[command];
      expect(await run.post(key, `/${id}/${command}`, body)).toMatchObject({
        status: 404,
        body: { code: 'unknown-subscription' },
      });
    }
  });

  it('have their secret rotated once a day at most, since the old one signs so long', async () => {
    const made = await make();
    const id = idOf(made);
    const rotate = (at: string) => run.post(key, `/${id}/rotate`, {}, { at });
    const rotated = await rotate('2026-11-23T12:00:00+08:00');
    expect(rotated.body).toMatchObject({ subscription: { generation: 2, rotatedAt: '2026-11-23T12:00:00.000+08:00' } });
    expect(rotated.body.secret).not.toBe(made.body.secret);
    expect(await rotate('2026-11-24T11:59:59+08:00')).toMatchObject({
      status: 409,
      body: { code: 'still-overlapping' },
    });
    expect((await rotate('2026-11-24T12:00:00+08:00')).status).toBe(200);
  });

  it('are its own: another integrator’s do not exist for it', async () => {
    const id = idOf(await make());
    const { key: stranger } = await run.admitted('另一系统');
    expect((await run.get(stranger, '')).body).toEqual({ items: [] });
    for (const answered of [
      await run.get(stranger, `/${id}`),
      await run.get(stranger, `/${id}/deliveries`),
      await run.post(stranger, `/${id}/end`, {}),
      await run.post(stranger, `/${id}/test`, {}),
    ])
      expect(answered).toMatchObject({ status: 404, body: { code: 'unknown-subscription' } });
  });

  it('are ten at most', async () => {
    const { key: eager } = await run.admitted('第三系统');
    for (let n = 0; n < 10; n += 1) expect((await make(eager)).status).toBe(201);
    expect(await make(eager)).toMatchObject({ status: 409, body: { code: 'too-many-subscriptions' } });
  });

  it('know no other act', async () => {
    const id = idOf(await make());
    expect(await run.post(key, `/${id}/toString`, {})).toMatchObject({
      status: 404,
      body: { code: 'unknown-register-command' },
    });
    expect(await run.post(key, `/${id}/replay`, { everything: true })).toMatchObject({ status: 422 });
  });
});
