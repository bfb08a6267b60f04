import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { ticketEventView } from '../../../lambdas/shared/schemas/integrators/event-view.ts';
import { GivenUp, NotDelivered } from '../../../lambdas/shared/webhooks/deliver.ts';
import { type Receiver, startReceiver } from '../webhooks/support/receiver.ts';
import { type Integrations, type Started, startIntegrations } from './support/integrations.ts';

let run: Integrations;
let receiver: Receiver;
let key: string;
let integrator: string;
let n = 0;
beforeAll(async () => {
  run = await startIntegrations();
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.stop();
  await run.stop();
});
beforeEach(async () => {
  receiver.arrived.length = 0;
  receiver.behave(() => 204);
  run.started.length = 0;
  n += 1;
  ({ id: integrator, key } = await run.admitted(`系统${n}`));
});
afterEach(async () => {
  jest.useRealTimers();
  await run.asCentre('end', { integrator, reason: '测试完毕' });
});

const first = '2026-11-23T10:31:00+08:00';
const subscribe = async (more: object = {}) => {
  const filter = { kinds: ['ticket.filed', 'ticket.dispatched'], ...more };
  const { body } = await run.post(key, '', { url: receiver.url, filter });
  return { id: (body.subscription as { id: string }).id, secret: String(body.secret) };
};
/** As the receiver checks it, with its own clock at an instant. */
const verified = (index: number, secret: string, now = first): Record<string, unknown> => {
  const arrived = receiver.arrived[index];
  if (!arrived) throw new Error(`nothing arrived as number ${index + 1}`);
  jest.useFakeTimers({ now: Date.parse(now), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
  const content = new Webhook(secret).verify(arrived.body, arrived.headers) as Record<string, unknown>;
  jest.useRealTimers();
  return content;
};
const only = (): Started => {
  const [one, ...others] = run.started;
  if (!one || others.length > 0) throw new Error(`${run.started.length} executions were started`);
  return one;
};
const ids = (): readonly string[] => receiver.arrived.map(({ headers }) => headers['webhook-id'] ?? '');
const logOf = async (id: string, query = '') => (await run.get(key, `/${id}/deliveries${query}`)).body;

describe('what a subscriber receives', () => {
  it('is signed as Standard Webhooks has it, and holds no word that anybody said', async () => {
    const { id, secret } = await subscribe();
    const ticket = await run.api.dispatched();
    await run.announce(ticket, 2, first);
    expect(ids()).toEqual([`${id}_${ticket}_1`, `${id}_${ticket}_2`]);
    const content = verified(1, secret);
    expect(ticketEventView.safeParse(content).error).toBeUndefined();
    expect(content).toMatchObject({
      type: 'ticket.dispatched',
      data: { ticketId: ticket, commit: 2, stage: 'dispatched', unit: 'dept-housing', category: 'utilities/heating' },
    });
    const text = receiver.arrived.map(({ body }) => body).join('');
    for (const word of ['王秀兰', '13800138000', '和苑小区', '暖气']) expect(text).not.toContain(word);
  });

  it('is signed by both secrets for a day after a rotation, then by the new one alone', async () => {
    const { id, secret } = await subscribe();
    const rotated = String((await run.post(key, `/${id}/rotate`, {}, { at: '2026-11-23T10:10:00+08:00' })).body.secret);
    await run.announce(await run.api.file(), 1, first);
    for (const each of [secret, rotated]) expect(verified(0, each)).toMatchObject({ type: 'ticket.filed' });
    const later = '2026-11-24T10:10:00+08:00';
    await run.announce(await run.api.file(), 1, later);
    expect(verified(1, rotated, later)).toMatchObject({ type: 'ticket.filed' });
    expect(() => verified(1, secret, later)).toThrow('No matching signature');
  });

  it('is what its filter takes, and nothing from before it subscribed', async () => {
    const before = await run.api.file({}, { at: '2026-11-23T09:59:00+08:00' });
    await subscribe({ kinds: ['ticket.filed', 'ticket.dispatched'], categories: ['utilities'], types: ['help'] });
    await run.announce(before, 1, first);
    const other = await run.api.file({ type: 'complaint' });
    await run.announce(other, 1, first);
    const taken = await run.api.file();
    await run.announce(taken, 1, first);
    expect(ids()).toEqual([expect.stringContaining(taken)]);
  });

  it.each([
    ['a report of a violation', { type: 'violation-report' }],
    ['what was told in confidence', { confidential: true }],
    ['a complaint against officials', { againstOfficials: true, complainedUnit: 'dept-housing' }],
  ])('is never %s', async (_, more) => {
    await subscribe();
    await run.announce(await run.api.file(more), 1, first);
    expect(receiver.arrived).toEqual([]);
  });

  it('comes once, however often it is announced', async () => {
    await subscribe();
    const ticket = await run.api.dispatched();
    for (const commit of [2, 1, 2, 1]) await run.announce(ticket, commit, first);
    expect(ids()).toHaveLength(2);
  });
});

describe('a receiver that fails', () => {
  it('is tried again by one execution, and has everything in order when it is back after hours', async () => {
    const { id, secret } = await subscribe();
    receiver.behave(() => 500);
    const ticket = await run.api.dispatched();
    await run.announce(ticket, 1, first);
    await run.announce(ticket, 2, first);
    expect(ids()).toHaveLength(1);
    for (const hour of [11, 13, 16])
      await expect(run.tryAgain(only(), `2026-11-23T${hour}:00:00+08:00`)).rejects.toThrow(NotDelivered);
    receiver.behave(() => 200);
    const back = '2026-11-23T18:00:00+08:00';
    expect(await run.tryAgain(only(), back)).toBe('done');
    expect(ids().slice(-2)).toEqual([`${id}_${ticket}_1`, `${id}_${ticket}_2`]);
    expect(new Set(ids().slice(0, -1))).toEqual(new Set([`${id}_${ticket}_1`]));
    expect(verified(ids().length - 1, secret, back)).toMatchObject({ data: { commit: 2 } });
    const { items } = await logOf(id);
    expect((items as { taken: boolean; status: number }[]).map(({ taken, status }) => [taken, status])).toEqual([
      ...[
        [true, 200],
        [true, 200],
      ],
      ...Array.from({ length: 4 }, () => [false, 500]),
    ]);
  });

  it('is given up after a day, and what it missed is kept until it is asked for', async () => {
    const { id } = await subscribe();
    receiver.behave(() => 'hang-up');
    const ticket = await run.api.file();
    await run.announce(ticket, 1, first);
    const late = '2026-11-24T10:31:00+08:00';
    await expect(run.tryAgain(only(), late)).rejects.toThrow(GivenUp);
    await run.abandon(only(), late);
    const waiting = [{ subject: ticket, reason: 'given-up', at: '2026-11-24T10:31:00.000+08:00' }];
    expect((await run.get(key, `/${id}`)).body.undelivered).toEqual(waiting);
    receiver.behave(() => 200);
    run.started.length = 0;
    const replayed = await run.post(key, `/${id}/replay`, { undelivered: true }, { at: late, key: 'replay-1' });
    expect(replayed).toMatchObject({ status: 202, body: { subjects: 1, more: false } });
    await run.post(key, `/${id}/replay`, { undelivered: true }, { at: late, key: 'replay-1' });
    expect(await run.tryAgain(only(), late)).toBe('done');
    expect(ids().at(-1)).toBe(`${id}_${ticket}_1`);
    expect((await run.get(key, `/${id}`)).body.undelivered).toEqual([]);
  });

  it('has what it missed while it was suspended kept, too', async () => {
    const { id } = await subscribe();
    await run.post(key, `/${id}/suspend`, {});
    const ticket = await run.api.file();
    await run.announce(ticket, 1, first);
    expect(receiver.arrived).toEqual([]);
    await run.post(key, `/${id}/resume`, {});
    await run.post(key, `/${id}/replay`, { undelivered: true }, { at: first });
    expect(await run.tryAgain(only(), first)).toBe('done');
    expect(ids()).toEqual([`${id}_${ticket}_1`]);
  });
});

describe('the log and what it is for', () => {
  it('is paged, the latest first', async () => {
    const { id } = await subscribe();
    const tickets = [await run.api.file(), await run.api.file(), await run.api.file()];
    for (const [index, ticket] of tickets.entries()) await run.announce(ticket, 1, `2026-11-23T10:3${index}:00+08:00`);
    const page = await logOf(id, '?limit=2');
    const rest = await logOf(id, `?limit=2&cursor=${String(page.next)}`);
    const subjects = [page, rest].flatMap(({ items }) =>
      (items as { subject: string }[]).map(({ subject }) => subject),
    );
    expect(subjects).toEqual(tickets.toReversed());
    expect(await run.get(key, `/${id}/deliveries?cursor=AAAA`)).toMatchObject({ status: 422 });
  });

  it('has a ticket sent again, with the same ids, by a copy of its cursor', async () => {
    const { id } = await subscribe();
    const ticket = await run.api.dispatched();
    await run.announce(ticket, 2, first);
    const asked = { subject: ticket, from: 2 };
    expect((await run.post(key, `/${id}/replay`, asked, { key: 'again-1' })).body).toEqual({
      subjects: 1,
      more: false,
    });
    expect(await run.tryAgain(only(), first)).toBe('done');
    expect(ids()).toEqual([`${id}_${ticket}_1`, `${id}_${ticket}_2`, `${id}_${ticket}_2`]);
    const unknown = await run.post(key, `/${id}/replay`, { subject: '20261123999993' });
    expect([404, 422]).toContain(unknown.status);
  });

  it('has everything sent again that was attempted since an instant', async () => {
    const { id } = await subscribe();
    const [early, late] = [await run.api.file(), await run.api.dispatched()];
    await run.announce(early, 1, '2026-11-23T10:31:00+08:00');
    await run.announce(late, 1, '2026-11-23T10:40:00+08:00');
    const { body } = await run.post(key, `/${id}/replay`, { since: '2026-11-23T10:35:00+08:00' });
    expect(body).toEqual({ subjects: 1, more: false });
    expect(only().id).toMatchObject({ subject: late });
  });
});

describe('an example', () => {
  it('is posted as an event is, and what the receiver said is told', async () => {
    const { id, secret } = await subscribe();
    receiver.behave(() => ({ answer: 'thank you' }));
    const tested = await run.post(key, `/${id}/test`, {}, { at: first, key: 'test-1' });
    expect(tested).toMatchObject({ status: 200, body: { taken: true, status: 200, answer: 'thank you' } });
    expect(ticketEventView.safeParse(verified(0, secret)).error).toBeUndefined();
    expect((await run.post(key, `/${id}/test`, {}, { at: first, key: 'test-1' })).body).toEqual(tested.body);
    expect(receiver.arrived).toHaveLength(1);
    receiver.behave(() => 503);
    expect((await run.post(key, `/${id}/test`, {}, { at: first })).body).toMatchObject({
      taken: false,
      status: 503,
      code: 'not-2xx',
    });
  });

  it('is posted thirty times an hour at most', async () => {
    const { id } = await subscribe();
    for (let count = 0; count < 30; count += 1) await run.post(key, `/${id}/test`, {}, { at: first });
    expect(await run.post(key, `/${id}/test`, {}, { at: first })).toMatchObject({
      status: 429,
      body: { code: 'too-many-tests' },
    });
  });
});
