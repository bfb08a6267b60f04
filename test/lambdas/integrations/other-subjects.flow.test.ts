import '../support/quiet.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tellSubscribers } from '../../../lambdas/reports/tell-subscribers.ts';
import { integratorsSource } from '../../../lambdas/shared/integrators/source.ts';
import { orderEventView, reportEventView } from '../../../lambdas/shared/schemas/integrators/event-view.ts';
import type { CursorId } from '../../../lambdas/shared/store/cursors.ts';
import { first as firstNight, november, startBureau } from '../reports/support/bureau.ts';
import { enterprise, type Services, startServices, wanted } from '../services/support/services.ts';
import { type Receiver, startReceiver } from '../webhooks/support/receiver.ts';
import { subscriberOver } from './support/subscriber-over.ts';

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());
beforeEach(() => {
  receiver.arrived.length = 0;
  receiver.behave(() => 204);
});

type Posted = { readonly type: string; readonly data: Record<string, unknown> };
const posted = (): readonly Posted[] => receiver.arrived.map(({ body }) => JSON.parse(body));
const later = Date.parse('2026-11-23T12:00:00+08:00');

describe('what integrators are told of orders of household services', () => {
  let services: Services;
  beforeAll(async () => {
    services = await startServices();
  });
  afterAll(() => services.stop());
  const tables = () => ({ table: services.dependencies.tickets, orders: services.dependencies.orders });

  it('is each step in order, with the enterprise, and no word, name, phone or address of the resident', async () => {
    const kinds = ['order.placed', 'order.offered', 'order.contacted', 'order.agreed'] as const;
    const all = await subscriberOver(tables(), { url: receiver.url, filter: { kinds, categories: ['cleaning'] } });
    const other = await subscriberOver(tables(), { url: receiver.url, filter: { kinds, categories: ['repair'] } });
    const orderId = await services.place({ town: 'town-yanghe' });
    const act = (name: string, body: object, at: string) =>
      services.post(`/services/orders/${orderId}/${name}`, body, { as: enterprise(), at });
    const [execution] = services.started.filter(({ id }) => id.subject === orderId);
    expect(execution).toEqual({ id: { subscriber: all.id, subject: orderId }, run: 1 });
    expect((await act('contact', {}, '2026-11-23T10:30:00+08:00')).status).toBe(200);
    await services.publish(orderId);
    expect(new Set(services.started.map(({ id }) => id.subscriber))).toEqual(new Set([all.id]));
    expect(other.id).not.toBe(all.id);
    if (execution) expect(await all.deliver(execution, later)).toBe('done');
    const events = posted();
    expect(events.map((each) => orderEventView.safeParse(each).error)).toEqual(events.map(() => undefined));
    expect(events.map(({ type }) => type)).toEqual(['order.placed', 'order.contacted']);
    expect(events[0]?.data).toMatchObject({
      orderId,
      kinds: ['order.placed', 'order.offered'],
      phase: 'offered',
      category: 'cleaning/home',
      town: 'town-yanghe',
      enterprise: 'ent-clean-water',
    });
    const text = receiver.arrived.map(({ body }) => body).join('');
    const { name, phone, address } = wanted.resident;
    for (const word of [name, phone, '13800138000', address, wanted.wish]) expect(text).not.toContain(word);
  });

  it('is told once, however often the stream brings it', async () => {
    const filter = { kinds: ['order.placed'] as const };
    const { id, deliver } = await subscriberOver(tables(), { url: receiver.url, filter });
    const orderId = await services.place();
    const mine = () => services.started.filter((each) => each.id.subject === orderId && each.id.subscriber === id);
    const [execution] = mine();
    if (execution) await deliver(execution, later);
    expect(posted()).toHaveLength(1);
    await services.publish(orderId);
    await services.publish(orderId);
    expect(mine()).toHaveLength(1);
  });
});

describe('what integrators are told of the monthly report (R69)', () => {
  it('is each frozen version with its hash, once, also when the night that froze it broke off', async () => {
    const bureau = await startBureau();
    const { table } = bureau.api;
    const filter = { kinds: ['report.frozen', 'report.corrected'] as const };
    const reader = await subscriberOver({ table }, { url: receiver.url, filter });
    const started: { readonly id: CursorId; readonly run: number }[] = [];
    const startRun = async (id: CursorId, run: number): Promise<void> => void started.push({ id, run });
    const at = Date.parse(firstNight);
    const tell = (version: number) =>
      tellSubscribers(
        { month: november, version, at },
        { table, startRun, levelOne: false, integrators: integratorsSource(table) },
      );
    await bureau.archived();
    await bureau.night(firstNight);
    const [version] = await bureau.versions();
    await tell(0);
    expect(started).toEqual([]);
    await tell(1);
    await tell(1);
    const execution = { id: { subscriber: reader.id, subject: november }, run: 1 };
    expect(started).toEqual([execution, execution]);
    expect(await reader.deliver(execution, at)).toBe('done');
    const [event, ...others] = posted();
    expect([reportEventView.safeParse(event).error, others]).toEqual([undefined, []]);
    expect(event).toMatchObject({
      type: 'report.frozen',
      data: { month: november, commit: 1, hash: version?.hash, corrections: 0 },
    });
    await tell(1);
    expect(started).toHaveLength(2);
    await bureau.stop();
  });
});
