import { describe, expect, it } from '@jest/globals';
import type { Command, Filing } from '../../domain/tickets/commands.ts';
import { stageOf } from '../../domain/tickets/ticket.ts';
import { day, hour, minute } from '../../domain/time/instant.ts';
import { anonymously, filing } from '../domain/support/filing.ts';
import { intake } from '../domain/support/people.ts';
import { actors, type Try, tries } from '../domain/support/random-tries.ts';
import { detour, standing, usual } from '../domain/support/usual.ts';
import { type Chance, chanceOf } from './support/chance.ts';
import {
  explainsItsLimit,
  keepsPrivate,
  losesNothing,
  neverSpins,
  runsOnce,
  tellsEverybody,
  waitsRightly,
} from './support/invariants.ts';
import { createWorld, type World } from './support/world.ts';

/** Twenty, or as many as the environment variable WORLDS says; each is the same every time. */
const worlds = Number(process.env.WORLDS ?? 20);
const ticketsPerWorld = 20;
const rounds = 9;
/** An urgent matter rings every half hour: a few of them show what there is to see. */
const urgentPercent = 2;
const filings: readonly Filing[] = [
  filing(),
  filing({ type: 'complaint' }),
  filing({ type: 'inquiry' }),
  anonymously(),
];

const calmTries = tries.filter(({ name, body }) => name !== 'dispatch' || !('urgent' in body && body.urgent));

const attempt = async (world: World, ticketId: string, ids: readonly string[], chance: Chance): Promise<Try> => {
  const { ticket } = await world.read(ticketId);
  const kind = chance.below(100);
  if (kind < 4) return { name: 'merge', body: { into: chance.pick(ids) }, actor: intake };
  if (kind < 20) return { ...chance.pick(calmTries), actor: chance.pick(actors) } as Try;
  const next = usual(standing(ticket), chance.percent(60) ? 'pass' : 'fail');
  return next && kind < 55 ? next : detour(standing(ticket), chance.below(1_000));
};

const act = async (world: World, ticketId: string, ids: readonly string[], chance: Chance): Promise<string> => {
  const { actor, ...command } = await attempt(world, ticketId, ids, chance);
  const { ticket } = await world.read(ticketId);
  const lateBy = chance.percent(20) ? Math.min(chance.below(5_000), world.run.clock.now() - ticket.filedAt) : 0;
  const tried = world.command(ticketId, command as Command, actor, lateBy);
  if (!chance.percent(10)) return tried;
  const second = await attempt(world, ticketId, ids, chance);
  return (await Promise.all([tried, world.command(ticketId, second as Command, second.actor)]))[0];
};

const pause = (chance: Chance): number => {
  if (chance.percent(40)) return chance.below(3 * hour);
  return chance.percent(80) ? chance.below(2 * day) : chance.below(9 * day);
};

/** All is delivered, and waits that were entered after their instant have ended, as they do a second later. */
const settle = async (world: World): Promise<void> => {
  await world.deliver(true);
  for (let hops = 0; hops < 5; hops += 1) {
    await world.moveTo(world.run.clock.now() + 1_000);
    await world.deliver(true);
  }
};

/** A world with many tickets: acts, good, bad and at once, between pauses of minutes to days; then it settles. */
const lived = async (seed: number) => {
  const chance = chanceOf(seed);
  const world = await createWorld(chance);
  const ids = Array.from({ length: ticketsPerWorld }, (_, index) => `2026112300${String(1000 + index)}`);
  const outcomes: string[] = [];
  const stages = new Set<string>();
  for (const ticketId of ids)
    await world.file(ticketId, { ...chance.pick(filings), urgent: chance.percent(urgentPercent) });
  for (let round = 0; round < rounds; round += 1) {
    for (const ticketId of ids)
      if (chance.percent(75)) {
        outcomes.push(await act(world, ticketId, ids, chance));
        stages.add(stageOf((await world.read(ticketId)).ticket));
      }
    await world.deliver(false);
    await world.moveTo(world.run.clock.now() + pause(chance) + minute);
  }
  await settle(world);
  return { world, ids, outcomes, stages };
};

describe('the hotline, whatever is done to it in whatever order', () => {
  const seen = new Set<string>();
  const refused = new Set<string>();

  it.each(Array.from({ length: worlds }, (_, seed) => seed + 1))(
    'in world %d every ticket waits for what it needs, tells everybody and loses nothing',
    async (seed) => {
      const { world, ids, outcomes, stages } = await lived(seed);
      for (const ticketId of ids) {
        const { ticket } = await world.read(ticketId);
        explainsItsLimit(ticket);
        await waitsRightly(world, ticketId);
        await runsOnce(world, ticketId);
        await losesNothing(world, ticketId);
        await tellsEverybody(world, ticketId);
        await neverSpins(world, ticketId);
      }
      keepsPrivate(world);
      expect(world.invalidTokens).toEqual([]);
      for (const stage of stages) seen.add(stage);
      for (const outcome of outcomes) if (outcome !== 'ok') refused.add(outcome);
    },
    60_000,
  );

  it('their tickets, hundreds, have been through every stage, and met many refusals', () => {
    expect(seen.size).toBe(12);
    expect(refused.size).toBeGreaterThan(25);
  });
});
