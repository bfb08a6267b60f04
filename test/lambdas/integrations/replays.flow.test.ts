import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ticketEventView } from '../../../lambdas/shared/schemas/integrators/event-view.ts';
import { first, type Subscribed, startSubscribed } from './support/subscribed.ts';

let all: Subscribed;
beforeAll(async () => {
  all = await startSubscribed();
});
afterAll(() => all.stop());
beforeEach(() => all.renew());
afterEach(() => all.retire());

describe('the log and what it is for', () => {
  it('is paged, the latest first', async () => {
    const { id } = await all.subscribe();
    const tickets = [await all.run.api.file(), await all.run.api.file(), await all.run.api.file()];
    for (const [index, ticket] of tickets.entries())
      await all.run.announce(ticket, 1, `2026-11-23T10:3${index}:00+08:00`);
    const page = await all.logOf(id, '?limit=2');
    const rest = await all.logOf(id, `?limit=2&cursor=${String(page.next)}`);
    const subjects = [page, rest].flatMap(({ items }) =>
      (items as { subject: string }[]).map(({ subject }) => subject),
    );
    expect(subjects).toEqual(tickets.toReversed());
    expect(await all.run.get(all.own.key, `/${id}/deliveries?cursor=AAAA`)).toMatchObject({ status: 422 });
  });

  it('has a ticket sent again, with the same ids, by a copy of its cursor', async () => {
    const { id } = await all.subscribe();
    const ticket = await all.run.api.dispatched();
    await all.run.announce(ticket, 2, first);
    const asked = { subject: ticket, from: 2 };
    expect((await all.run.post(all.own.key, `/${id}/replay`, asked, { key: 'again-1' })).body).toEqual({
      subjects: 1,
      more: false,
    });
    expect(await all.run.tryAgain(all.startedRun(), first)).toBe('done');
    expect(all.ids()).toEqual([`${id}_${ticket}_1`, `${id}_${ticket}_2`, `${id}_${ticket}_2`]);
    const unknown = await all.run.post(all.own.key, `/${id}/replay`, { subject: '20261123999993' });
    expect([404, 422]).toContain(unknown.status);
  });

  it('has everything sent again that was attempted since an instant', async () => {
    const { id } = await all.subscribe();
    const [early, late] = [await all.run.api.file(), await all.run.api.dispatched()];
    await all.run.announce(early, 1, '2026-11-23T10:31:00+08:00');
    await all.run.announce(late, 1, '2026-11-23T10:40:00+08:00');
    const { body } = await all.run.post(all.own.key, `/${id}/replay`, { since: '2026-11-23T10:35:00+08:00' });
    expect(body).toEqual({ subjects: 1, more: false });
    expect(all.startedRun().id).toMatchObject({ subject: late });
  });
});

describe('an example', () => {
  it('is posted as an event is, and what the receiver said is told', async () => {
    const { id, secret } = await all.subscribe();
    all.receiver.behave(() => ({ answer: 'thank you' }));
    const tested = await all.run.post(all.own.key, `/${id}/test`, {}, { at: first, key: 'test-1' });
    expect(tested).toMatchObject({ status: 200, body: { taken: true, status: 200, answer: 'thank you' } });
    expect(ticketEventView.safeParse(all.verified(0, secret)).error).toBeUndefined();
    expect((await all.run.post(all.own.key, `/${id}/test`, {}, { at: first, key: 'test-1' })).body).toEqual(
      tested.body,
    );
    expect(all.receiver.arrived).toHaveLength(1);
    all.receiver.behave(() => 503);
    expect((await all.run.post(all.own.key, `/${id}/test`, {}, { at: first })).body).toMatchObject({
      taken: false,
      status: 503,
      code: 'not-2xx',
    });
  });

  it('is posted thirty times an hour at most', async () => {
    const { id } = await all.subscribe();
    for (let count = 0; count < 30; count += 1) await all.run.post(all.own.key, `/${id}/test`, {}, { at: first });
    expect(await all.run.post(all.own.key, `/${id}/test`, {}, { at: first })).toMatchObject({
      status: 429,
      body: { code: 'too-many-tests' },
    });
  });
});
