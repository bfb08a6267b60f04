import { beforeEach, describe, expect, it } from '@jest/globals';
import { stageOf } from '../../domain/tickets/ticket.ts';
import { hour } from '../../domain/time/instant.ts';
import { filing } from '../domain/support/filing.ts';
import { handler, housing, intake } from '../domain/support/people.ts';
import { chanceOf } from './support/chance.ts';
import { neverSpins, waitsRightly } from './support/invariants.ts';
import { createWorld, type World } from './support/world.ts';

const ticketId = '20261123001017';
let world: World;
beforeEach(async () => {
  world = await createWorld(chanceOf(12345));
  await world.file(ticketId, filing());
  await world.deliver(true);
  await world.command(ticketId, { name: 'dispatch', body: { unit: housing, class: 'ordinary' } }, intake);
  await world.command(ticketId, { name: 'request-extension', body: { reason: '施工', workingDays: 4 } }, handler);
  await world.deliver(true);
});

const state = async () => {
  const { ticket, commits } = await world.read(ticketId);
  const execution = await world.run.states().inspection.execution(world.executionArn(ticketId, ticket.run));
  return { commits: commits.length, history: execution?.eventCount ?? 0, stage: stageOf(ticket) };
};

describe('a request that nobody decides for days (§9-F)', () => {
  it('keeps its execution waiting: the history grows with the commits and with nothing else', async () => {
    for (let hours = 0; hours < 7 * 24; hours += 1) {
      const before = await state();
      await world.moveTo(world.run.clock.now() + hour);
      await world.deliver(true);
      const after = await state();
      expect(after.commits === before.commits).toBe(after.history === before.history);
    }
    expect(await state()).toMatchObject({ stage: 'extension-review' });
    await waitsRightly(world, ticketId);
    await neverSpins(world, ticketId);
  });
});
