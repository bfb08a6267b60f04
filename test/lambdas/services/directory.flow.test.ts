import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { intake, supervisor } from '../support/people.ts';
import { association, enterprise, type Services, startServices } from './support/services.ts';

let services: Services;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());

const at = (time: string) => `2026-11-${time}:00+08:00`;
const act = async (orderId: string, name: string, body: object, asked: object) => {
  const { status, body: said } = await services.post(`/services/orders/${orderId}/${name}`, body, asked);
  if (status !== 200) throw new Error(`${name}: ${JSON.stringify(said)}`);
};

/** An order that the enterprise did, with the resident's scores. */
const done = async (firm: string, value: number): Promise<string> => {
  const orderId = await services.place({ enterprise: firm });
  const as = enterprise(firm);
  await act(orderId, 'propose', { completeBy: at('24T10:00') }, { as, at: at('23T10:30') });
  await act(orderId, 'agree', {}, { as: intake, at: at('23T10:40') });
  await act(orderId, 'report', { done: '已完成', price: 100 }, { as, at: at('24T10:00') });
  const scores = { attitude: value, quality: value, satisfaction: value };
  await act(orderId, 'evaluate', { scores }, { as: intake, at: at('24T12:00') });
  await services.publish(orderId);
  return orderId;
};

type Listed = { readonly id: string; readonly rating: Record<string, unknown> };
const listed = async (): Promise<readonly Listed[]> =>
  (await services.get('/services?category=cleaning/home', { at: at('24T13:00') })).body
    .enterprises as unknown as Listed[];
const ratingOf = async (firm: string) => (await listed()).find(({ id }) => id === firm)?.rating;

/** Requests that the stores are sent while something is done. */
const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
  let requests = 0;
  const { middlewareStack } = services.dependencies.orders.client;
  const counting = (next: (args: never) => unknown) => (args: never) => {
    requests += 1;
    return next(args);
  };
  middlewareStack.add(counting as never, { step: 'initialize', name: 'counting' });
  await work();
  middlewareStack.remove('counting');
  return requests;
};

describe('the order of the directory (R26)', () => {
  it('follows the scores of orders: the better enterprise first, an order counted once however often it is published', async () => {
    for (let n = 0; n < 3; n += 1) await done('ent-morning-light', 5);
    const last = await done('ent-clean-water', 2);
    await done('ent-clean-water', 2);
    await done('ent-clean-water', 2);
    await services.publish(last);
    const order = (await listed()).map(({ id }) => id);
    expect(order[0]).toBe('ent-morning-light');
    expect(order.at(-1)).toBe('ent-clean-water');
    expect(await ratingOf('ent-clean-water')).toMatchObject({ evaluations: 3, weight: 3, mean: 2 });
  });

  it('takes the supervisor’s scores into the same evaluation, and a complaint until it is found groundless', async () => {
    const orderId = await done('ent-evergreen-care', 5);
    await done('ent-evergreen-care', 5);
    await done('ent-evergreen-care', 5);
    const as = supervisor;
    const scores = { attitude: 2, quality: 2, satisfaction: 2 };
    await act(orderId, 'score', { scores }, { as, at: at('24T12:10') });
    await act(orderId, 'complain', { text: '收费与约定不符。' }, { as: intake, at: at('24T12:20') });
    await services.publish(orderId);
    expect(await ratingOf('ent-evergreen-care')).toMatchObject({ evaluations: 3, mean: 4.5, complained: true });
    await act(orderId, 'settle-complaint', { founded: false }, { as, at: at('24T12:30') });
    await services.publish(orderId);
    expect(await ratingOf('ent-evergreen-care')).toMatchObject({ evaluations: 3, complained: false });
  });

  it('asks the stores as often for sixty enterprises as for a few', async () => {
    const few = await requestsOf(listed);
    const details = {
      ...{ english: 'New', phone: '0951-5550199', mobile: '13800000199', areas: [] },
      ...{ categories: ['cleaning'], association: 'assoc-home-services' },
    };
    for (let n = 0; n < 60; n += 1) {
      const id = `ent-new-${n}`;
      await services.post(
        '/services/register/enter-enterprise',
        { id, details: { ...details, name: `新家政${n}` } },
        { as: supervisor },
      );
      await services.post('/services/register/admit', { id }, { as: association() });
    }
    expect((await listed()).length).toBeGreaterThan(60);
    expect(await requestsOf(listed)).toBe(few);
    expect(few).toBeLessThanOrEqual(2);
  });
});
