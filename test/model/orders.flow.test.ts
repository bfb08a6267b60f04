import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { outcomes } from '../../domain/household/events.ts';
import { evolveOrder } from '../../domain/household/evolve.ts';
import { orderNoticesOf } from '../../domain/household/notices.ts';
import type { Order } from '../../domain/household/order.ts';
import { orderWaitOf } from '../../domain/household/wait.ts';
import { day, fromIso, hour } from '../../domain/time/instant.ts';
import { anyTry } from '../domain/household/support/lives.ts';
import { facts, market, supervisor } from '../domain/household/support/services.ts';
import { type Chance, chanceOf } from './support/chance.ts';
import { createOrderWorld, type OrderWorld } from './support/order-world.ts';

const worlds = 20;
const ordersPerWorld = 8;
const rounds = 8;

const act = async (world: OrderWorld, orderId: string, chance: Chance): Promise<string> => {
  const now = world.run.clock.now();
  const [attempt] = fc.sample(anyTry(now), { numRuns: 1, seed: chance.below(1_000_000_000) });
  const { order } = await world.read(orderId);
  if (!attempt) throw new Error('nothing to try');
  const { actor, command } = attempt(order, now);
  const acted = world.command(orderId, command, actor);
  if (!chance.percent(15)) return acted;
  return (await Promise.all([acted, world.command(orderId, command, actor)]))[0];
};

const settle = async (world: OrderWorld): Promise<void> => {
  await world.deliver(true);
  for (let hops = 0; hops < 5; hops += 1) {
    await world.moveTo(world.run.clock.now() + 1_000);
    await world.deliver(true);
  }
};

const lived = async (seed: number) => {
  const chance = chanceOf(seed);
  const world = await createOrderWorld(chance);
  const ids = Array.from({ length: ordersPerWorld }, (_, index) => `F2026112300${String(1000 + index)}`);
  for (const orderId of ids) await world.place(orderId, chance.percent(50) ? 'ent-clean-water' : undefined);
  for (let round = 0; round < rounds; round += 1) {
    for (const orderId of ids) if (chance.percent(75)) await act(world, orderId, chance);
    await world.deliver(false);
    await world.moveTo(world.run.clock.now() + chance.below(chance.percent(60) ? 6 * hour : 3 * day));
  }
  await settle(world);
  return { world, ids };
};

/** The execution rests where the domain says, or has ended with the order. */
const waitsRightly = async (world: OrderWorld, orderId: string): Promise<void> => {
  const { order } = await world.read(orderId);
  const { status } = await world.run.describe(world.executionArn(orderId, order.run));
  const want = orderWaitOf(order, facts);
  if (want.state === 'Closed') return expect([orderId, status]).toEqual([orderId, 'SUCCEEDED']);
  expect([orderId, status]).toEqual([orderId, 'RUNNING']);
  const stored = world.memory.partition(`ORDER#${orderId}`).get('WAIT') as { state: string; until: string };
  expect([orderId, stored.state, fromIso(stored.until)]).toEqual([orderId, want.state, want.until]);
};

/** Every notice of every event was sent once, to whom it is for; the list shows the order as it is. */
const tellsEverybody = async (world: OrderWorld, orderId: string): Promise<void> => {
  const { order, commits } = await world.read(orderId);
  let seen: Order | undefined;
  const due = commits.flatMap(({ n, events }) =>
    events
      .flatMap((event) => {
        seen = evolveOrder(seen, event);
        return orderNoticesOf(event, seen, market);
      })
      .map((_, index) => `order#${orderId}#${String(n).padStart(4, '0')}#${index}`),
  );
  const told = world.sent.map(({ dedupeId }) => dedupeId).filter((id) => id.startsWith(`order#${orderId}#`));
  expect(told.toSorted()).toEqual(due.toSorted());
  const items = world.memory.partition(`ORDER#${orderId}`);
  expect(items.get('BOARD')).toMatchObject({ commit: commits.length, stage: order.phase.kind });
  for (const { enterprise } of order.offers)
    expect(items.get(`FIRM#${enterprise}`)).toMatchObject({ commit: commits.length });
};

describe('the household services, whatever is done to orders in whatever order', () => {
  const ways = new Set<string>();

  it.each(Array.from({ length: worlds }, (_, seed) => seed + 1))(
    'in world %d every order waits for what it needs, tells everybody and keeps its resident out of its commits',
    async (seed) => {
      const { world, ids } = await lived(seed);
      for (const orderId of ids) {
        await waitsRightly(world, orderId);
        await tellsEverybody(world, orderId);
        const { order, commits } = await world.read(orderId);
        expect(JSON.stringify(commits)).not.toMatch(/王某|13800000000|某小区|擦玻璃/);
        if (order.phase.kind === 'ended') ways.add(order.phase.outcome);
      }
      expect(world.invalidTokens).toEqual([]);
    },
    60_000,
  );

  it('orders have ended in nearly every way there is', () => {
    expect(ways.size).toBeGreaterThanOrEqual(outcomes.length - 2);
  });

  it('the daily round starts what the stream lost, and follows a run that ended with the next', async () => {
    const world = await createOrderWorld(chanceOf(1));
    const orderId = 'F20261123001000';
    await world.place(orderId, 'ent-clean-water');
    world.lose();
    expect(await world.mend(orderId)).toBe(true);
    await settle(world);
    await waitsRightly(world, orderId);
    expect(await world.mend(orderId)).toBe(false);
    await world.run.call('StopExecution', { executionArn: world.executionArn(orderId, 1) });
    expect(await world.mend(orderId)).toBe(true);
    await settle(world);
    expect((await world.read(orderId)).order.run).toBe(2);
    await waitsRightly(world, orderId);
  });

  it('an order whose workflow came to a standstill waits for level 2, which resumes it', async () => {
    const world = await createOrderWorld(chanceOf(2));
    const orderId = 'F20261123001000';
    await world.place(orderId, 'ent-clean-water');
    const { start } = (await world.read(orderId)).commits[0] ?? {};
    if (!start) throw new Error('the first commit starts the workflow');
    await world.run.start(
      world.executionArn(orderId, 1).replace(':execution:', ':stateMachine:').replace(`:${orderId}-1`, ''),
      { orderId, state: 'AwaitNothing', until: new Date(start.until).toISOString() },
      `${orderId}-1`,
    );
    await settle(world);
    const stuck = (await world.read(orderId)).order;
    expect(stuck.stuck).toBeDefined();
    await waitsRightly(world, orderId);
    expect(await world.command(orderId, { name: 'resume', body: {} }, supervisor)).toBe('ok');
    await settle(world);
    expect((await world.read(orderId)).order.stuck).toBeUndefined();
    await waitsRightly(world, orderId);
  });
});
