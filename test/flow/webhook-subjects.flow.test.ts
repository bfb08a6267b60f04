import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { type Run, startRun } from '../../local/run.ts';
import { type Receiver, startReceiver } from '../lambdas/webhooks/support/receiver.ts';
import { type Hotline, hotlineAt } from './support/hotline.ts';

let dataFolder: string;
let run: Run;
let hotline: Hotline;
let receiver: Receiver;
let secret: string;
let own: (path: string, body: unknown) => Promise<Record<string, unknown>>;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'subjects-'));
  const now = Date.parse('2026-11-30T10:00:00+08:00');
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
  hotline = hotlineAt(run.apiUrl);
  receiver = await startReceiver();
  const asHead = async (command: string, body: object): Promise<Record<string, unknown>> =>
    (await hotline.post(`/integrators/${command}`, body, 'centre-head@centre')).body as never;
  const { integrator } = await asHead('admit', { name: '县平台', body: '县大数据局' });
  const { key } = await asHead('issue-key', { integrator: (integrator as { id: string }).id });
  own = async (path, body) => {
    const headers = { 'x-api-key': String(key), 'content-type': 'application/json' };
    const address = `${run.apiUrl}/integrations/subscriptions${path}`;
    return (await (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as Record<
      string,
      unknown
    >;
  };
  const kinds = ['order.placed', 'order.contacted', 'order.agreed', 'report.frozen'];
  secret = String((await own('', { url: receiver.url, filter: { kinds } })).secret);
}, 60_000);
afterAll(async () => {
  await receiver.stop();
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

const arrived = () =>
  receiver.arrived.map(({ headers, body }) => {
    const at = new Date(Number(headers['webhook-timestamp']) * 1000);
    expect(headers['webhook-signature']).toBe(new Webhook(secret).sign(headers['webhook-id'] ?? '', at, body));
    return JSON.parse(body) as { readonly type: string; readonly data: Record<string, unknown> };
  });

const resident = { name: '王秀兰', phone: '13800138000', address: '和苑小区3号楼' };

describe('webhooks of what is no ticket, of the running hotline', () => {
  let orderId: string;

  it('tell of an order step by step, in order, and wait for a receiver that is down', async () => {
    const order = { category: 'cleaning/home', enterprise: 'ent-clean-water', wish: '擦玻璃', resident };
    const placed = await hotline.post('/services/orders', order, 'intake@centre');
    expect(placed.status).toBe(201);
    ({ orderId } = placed.body as unknown as { orderId: string });
    receiver.behave((n) => (n === 1 ? 500 : 204));
    const contacted = await hotline.post(`/services/orders/${orderId}/contact`, {}, 'enterprise@ent-clean-water');
    expect(contacted.status).toBe(200);
    await hotline.clock({ advance: 'PT10M' });
    expect(arrived().map(({ type, data }) => [type, data.orderId, data.commit])).toEqual([
      ['order.placed', orderId, 1],
      ['order.placed', orderId, 1],
      ['order.contacted', orderId, 2],
    ]);
    for (const { body } of receiver.arrived) expect(body).not.toMatch(/王秀兰|13800138000|和苑|擦玻璃/);
  }, 60_000);

  it('come again by a replay of that order', async () => {
    receiver.arrived.length = 0;
    receiver.behave(() => 204);
    expect(await own('/sub-1/replay', { subject: orderId })).toEqual({ subjects: 1, more: false });
    await hotline.clock({ advance: 'PT1M' });
    expect(arrived().map(({ type }) => type)).toEqual(['order.placed', 'order.contacted']);
    expect(await own('/sub-1/replay', { subject: '2026-13' })).toMatchObject({ status: 422 });
  }, 60_000);

  it('tell of the month that was frozen in the night', async () => {
    receiver.arrived.length = 0;
    await hotline.clock({ to: '2026-12-01T03:00:00+08:00' });
    const reports = arrived().filter(({ type }) => type === 'report.frozen');
    expect(reports).toMatchObject([
      { data: { month: '2026-11', commit: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
  }, 120_000);
});
