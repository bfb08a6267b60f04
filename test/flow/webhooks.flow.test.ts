import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { type Run, startRun } from '../../local/run.ts';
import { type Receiver, startReceiver } from '../lambdas/webhooks/support/receiver.ts';
import { describedFetch } from '../support/described-fetch.ts';
import { type Hotline, heating, hotlineAt } from './support/hotline.ts';

let dataFolder: string;
let run: Run;
let hotline: Hotline;
let receiver: Receiver;
let key: string;
let subscription: string;
let secret: string;

const own = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<Record<string, unknown>> => {
  const headers = { 'x-api-key': key, 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await describedFetch(`${run.apiUrl}/integrations/subscriptions${path}`, { method, headers, ...sent });
  return (await answer.json()) as Record<string, unknown>;
};

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'webhooks-'));
  const now = Date.parse('2026-11-23T10:00:00+08:00');
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
  hotline = hotlineAt(run.apiUrl);
  receiver = await startReceiver();
  const admitted = await hotline.post(
    '/integrators/admit',
    { name: '县平台', body: '县大数据局' },
    'centre-head@centre',
  );
  const { integrator } = admitted.body as unknown as { integrator: { id: string } };
  const issued = await hotline.post('/integrators/issue-key', { integrator: integrator.id }, 'centre-head@centre');
  key = (issued.body as unknown as { key: string }).key;
  const filter = { kinds: ['ticket.filed', 'ticket.dispatched', 'ticket.acknowledged'] };
  const made = await own('POST', '', { url: receiver.url, filter });
  subscription = (made.subscription as { id: string }).id;
  secret = String(made.secret);
}, 60_000);
afterAll(async () => {
  await receiver.stop();
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});
beforeEach(() => {
  receiver.arrived.length = 0;
  receiver.behave(() => 204);
});

const dispatched = async (): Promise<string> => {
  const { ticketId } = (await hotline.post('/tickets', heating, 'intake@centre')).body;
  await hotline.post(`/tickets/${ticketId}/dispatch`, { unit: 'dept-housing', class: 'ordinary' }, 'intake@centre');
  await hotline.settled();
  return ticketId;
};
const acknowledge = async (ticketId: string): Promise<void> => {
  await hotline.post(`/tickets/${ticketId}/acknowledge`, {}, 'handler@dept-housing');
  await hotline.settled();
};
const ids = () => receiver.arrived.map(({ headers }) => headers['webhook-id'] ?? '');
/** The commits that arrived, each at its first time. */
const first = (ticketId: string): readonly number[] => [
  ...new Set(
    ids()
      .filter((id) => id.includes(ticketId))
      .map((id) => Number(id.split('_').at(-1))),
  ),
];

describe('webhooks of the running hotline', () => {
  it('arrive in order, signed as the public library checks it, each once', async () => {
    const ticketId = await dispatched();
    await acknowledge(ticketId);
    expect(ids()).toEqual([1, 2, 3].map((n) => `${subscription}_${ticketId}_${n}`));
    const verifier = new Webhook(secret);
    for (const { headers, body } of receiver.arrived) {
      const signed = verifier.sign(
        headers['webhook-id'] ?? '',
        new Date(Number(headers['webhook-timestamp']) * 1000),
        body,
      );
      expect(headers['webhook-signature']).toBe(signed);
      expect(body).not.toMatch(/13800138000|暖气/);
    }
  }, 60_000);

  it('wait for a receiver that is down for hours, and then come in order', async () => {
    receiver.behave((n) => (n % 2 === 0 ? 'hang-up' : 500));
    const ticketId = await dispatched();
    await hotline.clock({ advance: 'PT3H' });
    const tried = receiver.arrived.length;
    expect(tried).toBeGreaterThan(3);
    expect(first(ticketId)).toEqual([1]);
    await acknowledge(ticketId);
    expect(receiver.arrived).toHaveLength(tried);
    receiver.behave(() => 200);
    await hotline.clock({ advance: 'PT2H' });
    expect(first(ticketId)).toEqual([1, 2, 3]);
    expect(await hotline.execution(`${subscription}-${ticketId}-main-1`)).toMatchObject({ status: 'SUCCEEDED' });
  }, 60_000);

  it('are given up after a day, told in the log, and sent again when that is asked for', async () => {
    receiver.behave(() => 503);
    const ticketId = await dispatched();
    await hotline.clock({ advance: 'PT26H' });
    expect((await own('GET', `/${subscription}`)).undelivered).toMatchObject([
      { subject: ticketId, reason: 'given-up' },
    ]);
    const { items } = await own('GET', `/${subscription}/deliveries?limit=1`);
    expect(items).toMatchObject([{ subject: ticketId, commit: 1, taken: false, status: 503 }]);
    receiver.behave(() => 200);
    expect(await own('POST', `/${subscription}/replay`, { undelivered: true })).toEqual({ subjects: 1, more: false });
    await hotline.clock({ advance: 'PT1M' });
    expect(first(ticketId)).toEqual([1, 2]);
    expect((await own('GET', `/${subscription}`)).undelivered).toEqual([]);
  }, 60_000);

  it('come again by a replay with the ids they had', async () => {
    const ticketId = await dispatched();
    const before = ids();
    await own('POST', `/${subscription}/replay`, { subject: ticketId });
    await hotline.clock({ advance: 'PT1M' });
    expect(ids()).toEqual([...before, ...before]);
  }, 60_000);

  it('can be tried by an example', async () => {
    receiver.behave(() => ({ answer: 'received' }));
    expect(await own('POST', `/${subscription}/test`, {})).toMatchObject({
      taken: true,
      status: 200,
      answer: 'received',
    });
  });
});
