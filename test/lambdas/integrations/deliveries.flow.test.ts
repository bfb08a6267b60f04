import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ticketEventView } from '../../../lambdas/shared/schemas/integrators/event-view.ts';
import { GivenUp, NotDelivered } from '../../../lambdas/shared/webhooks/deliver.ts';
import { first, type Subscribed, startSubscribed } from './support/subscribed.ts';

let all: Subscribed;
beforeAll(async () => {
  all = await startSubscribed();
});
afterAll(() => all.stop());
beforeEach(() => all.renew());
afterEach(() => all.retire());

describe('what a subscriber receives', () => {
  it('is signed as Standard Webhooks has it, and holds no word that anybody said', async () => {
    const { id, secret } = await all.subscribe();
    const ticket = await all.run.api.dispatched();
    await all.run.announce(ticket, 2, first);
    expect(all.ids()).toEqual([`${id}_${ticket}_1`, `${id}_${ticket}_2`]);
    const content = all.verified(1, secret);
    expect(ticketEventView.safeParse(content).error).toBeUndefined();
    expect(content).toMatchObject({
      type: 'ticket.dispatched',
      data: { ticketId: ticket, commit: 2, stage: 'dispatched', unit: 'dept-housing', category: 'utilities/heating' },
    });
    const text = all.receiver.arrived.map(({ body }) => body).join('');
    for (const word of ['王秀兰', '13800138000', '和苑小区', '暖气']) expect(text).not.toContain(word);
  });

  it('is signed by both secrets for a day after a rotation, then by the new one alone', async () => {
    const { id, secret } = await all.subscribe();
    const rotated = String(
      (await all.run.post(all.own.key, `/${id}/rotate`, {}, { at: '2026-11-23T10:10:00+08:00' })).body.secret,
    );
    await all.run.announce(await all.run.api.file(), 1, first);
    for (const each of [secret, rotated]) expect(all.verified(0, each)).toMatchObject({ type: 'ticket.filed' });
    const later = '2026-11-24T10:10:00+08:00';
    await all.run.announce(await all.run.api.file(), 1, later);
    expect(all.verified(1, rotated, later)).toMatchObject({ type: 'ticket.filed' });
    expect(() => all.verified(1, secret, later)).toThrow('No matching signature');
  });

  it('is what its filter takes, and nothing from before it subscribed', async () => {
    const before = await all.run.api.file({}, { at: '2026-11-23T09:59:00+08:00' });
    await all.subscribe({ kinds: ['ticket.filed', 'ticket.dispatched'], categories: ['utilities'], types: ['help'] });
    await all.run.announce(before, 1, first);
    const other = await all.run.api.file({ type: 'complaint' });
    await all.run.announce(other, 1, first);
    const taken = await all.run.api.file();
    await all.run.announce(taken, 1, first);
    expect(all.ids()).toEqual([expect.stringContaining(taken)]);
  });

  it.each([
    ['a report of a violation', { type: 'violation-report' }],
    ['what was told in confidence', { confidential: true }],
    ['a complaint against officials', { againstOfficials: true, complainedUnit: 'dept-housing' }],
  ])('is never %s', async (_, more) => {
    await all.subscribe();
    await all.run.announce(await all.run.api.file(more), 1, first);
    expect(all.receiver.arrived).toEqual([]);
  });

  it('comes once, however often it is announced', async () => {
    await all.subscribe();
    const ticket = await all.run.api.dispatched();
    for (const commit of [2, 1, 2, 1]) await all.run.announce(ticket, commit, first);
    expect(all.ids()).toHaveLength(2);
  });
});

describe('a receiver that fails', () => {
  it('is tried again by one execution, and has everything in order when it is back after hours', async () => {
    const { id, secret } = await all.subscribe();
    all.receiver.behave(() => 500);
    const ticket = await all.run.api.dispatched();
    await all.run.announce(ticket, 1, first);
    await all.run.announce(ticket, 2, first);
    expect(all.ids()).toHaveLength(1);
    for (const hour of [11, 13, 16])
      await expect(all.run.tryAgain(all.startedRun(), `2026-11-23T${hour}:00:00+08:00`)).rejects.toThrow(NotDelivered);
    all.receiver.behave(() => 200);
    const back = '2026-11-23T18:00:00+08:00';
    expect(await all.run.tryAgain(all.startedRun(), back)).toBe('done');
    expect(all.ids().slice(-2)).toEqual([`${id}_${ticket}_1`, `${id}_${ticket}_2`]);
    expect(new Set(all.ids().slice(0, -1))).toEqual(new Set([`${id}_${ticket}_1`]));
    expect(all.verified(all.ids().length - 1, secret, back)).toMatchObject({ data: { commit: 2 } });
    const { items } = await all.logOf(id);
    expect((items as { taken: boolean; status: number }[]).map(({ taken, status }) => [taken, status])).toEqual([
      ...[
        [true, 200],
        [true, 200],
      ],
      ...Array.from({ length: 4 }, () => [false, 500]),
    ]);
  });

  it('is given up after a day, and what it missed is kept until it is asked for', async () => {
    const { id } = await all.subscribe();
    all.receiver.behave(() => 'hang-up');
    const ticket = await all.run.api.file();
    await all.run.announce(ticket, 1, first);
    const late = '2026-11-24T10:31:00+08:00';
    await expect(all.run.tryAgain(all.startedRun(), late)).rejects.toThrow(GivenUp);
    await all.run.abandon(all.startedRun(), late);
    const waiting = [{ subject: ticket, reason: 'given-up', at: '2026-11-24T10:31:00.000+08:00' }];
    expect((await all.run.get(all.own.key, `/${id}`)).body.undelivered).toEqual(waiting);
    all.receiver.behave(() => 200);
    all.run.started.length = 0;
    const replayed = await all.run.post(
      all.own.key,
      `/${id}/replay`,
      { undelivered: true },
      { at: late, key: 'replay-1' },
    );
    expect(replayed).toMatchObject({ status: 202, body: { subjects: 1, more: false } });
    await all.run.post(all.own.key, `/${id}/replay`, { undelivered: true }, { at: late, key: 'replay-1' });
    expect(await all.run.tryAgain(all.startedRun(), late)).toBe('done');
    expect(all.ids().at(-1)).toBe(`${id}_${ticket}_1`);
    expect((await all.run.get(all.own.key, `/${id}`)).body.undelivered).toEqual([]);
  });

  it('has what it missed while it was suspended kept, too', async () => {
    const { id } = await all.subscribe();
    await all.run.post(all.own.key, `/${id}/suspend`, {});
    const ticket = await all.run.api.file();
    await all.run.announce(ticket, 1, first);
    expect(all.receiver.arrived).toEqual([]);
    await all.run.post(all.own.key, `/${id}/resume`, {});
    await all.run.post(all.own.key, `/${id}/replay`, { undelivered: true }, { at: first });
    expect(await all.run.tryAgain(all.startedRun(), first)).toBe('done');
    expect(all.ids()).toEqual([`${id}_${ticket}_1`]);
  });

  it('does not list what is withheld among what waits while the subscription is suspended', async () => {
    const { id } = await all.subscribe();
    await all.run.post(all.own.key, `/${id}/suspend`, {});
    const report = await all.run.api.file({ type: 'violation-report' });
    const confidential = await all.run.api.file({ confidential: true });
    const open = await all.run.api.file();
    for (const ticketId of [report, confidential, open]) await all.run.announce(ticketId, 1, first);
    const { undelivered } = (await all.run.get(all.own.key, `/${id}`)).body;
    expect(undelivered).toMatchObject([{ subject: open, reason: 'suspended' }]);
  });
});
