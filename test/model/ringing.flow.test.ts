import { beforeAll, describe, expect, it } from '@jest/globals';
import { day, minute } from '../../domain/time/instant.ts';
import { filing } from '../domain/support/filing.ts';
import { housing, intake } from '../domain/support/people.ts';
import { chanceOf } from './support/chance.ts';
import { losesNothing, runsOnce, waitsRightly } from './support/invariants.ts';
import { createWorld, type World } from './support/world.ts';

const ticketId = '20261123001017';
const days = 31;

let world: World;
let dispatchedAt: number;
beforeAll(async () => {
  world = await createWorld(chanceOf(12345));
  await world.file(ticketId, filing({ urgent: true }));
  await world.deliver(true);
  const body = { unit: housing, class: 'ordinary', urgent: true } as const;
  dispatchedAt = world.run.clock.now();
  await world.command(ticketId, { name: 'dispatch', body }, intake);
  await world.deliver(true);
  await world.moveTo(dispatchedAt + days * day);
  await world.deliver(true);
}, 300_000);

describe('an urgent ticket that nobody signs for during a month that passes in one move of the clock (§9-H)', () => {
  it('rings every half hour at its own instant, none left out and none twice', async () => {
    const { commits } = await world.read(ticketId);
    const rings = commits.flatMap(({ events }) => events.filter(({ type }) => type === 'UrgentRingDue'));
    expect(rings.map(({ at }) => (at - dispatchedAt) / (30 * minute))).toEqual(
      Array.from({ length: days * 48 }, (_, index) => index + 1),
    );
  });

  it('is handed from run to run before the platform would end one, and waits for the next ring', async () => {
    const { ticket } = await world.read(ticketId);
    for (let run = 1; run <= ticket.run; run += 1) {
      const execution = await world.run.states().inspection.execution(world.executionArn(ticketId, run));
      expect([run, execution?.status]).not.toEqual([run, 'FAILED']);
      expect(execution?.eventCount).toBeLessThan(25_000 / 2);
    }
    expect(ticket.run).toBeGreaterThan(2);
    await waitsRightly(world, ticketId);
    await runsOnce(world, ticketId);
    await losesNothing(world, ticketId);
  });
});
