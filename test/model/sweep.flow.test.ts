import { describe, expect, it } from '@jest/globals';
import { hour } from '../../domain/time/instant.ts';
import { filing } from '../domain/support/filing.ts';
import { centreHead, handler, housing, intake, signatory } from '../domain/support/people.ts';
import { chanceOf } from './support/chance.ts';
import { losesNothing, waitsRightly } from './support/invariants.ts';
import { createWorld, type World } from './support/world.ts';

const ticketId = '20261123001017';
const steps: readonly ((world: World) => Promise<string>)[] = [
  (world) => world.command(ticketId, { name: 'dispatch', body: { unit: housing, class: 'complex' } }, intake),
  (world) => world.command(ticketId, { name: 'request-extension', body: { reason: '施工', workingDays: 4 } }, handler),
  (world) => world.command(ticketId, { name: 'decide-extension', body: { approve: true, reason: '属实' } }, centreHead),
  (world) => world.command(ticketId, { name: 'submit-result', body: { summary: '已办', outcome: 'solved' } }, handler),
  (world) => world.command(ticketId, { name: 'sign-result', body: { approve: true } }, signatory),
  (world) => world.command(ticketId, { name: 'restart', body: {} }, { ...centreHead }),
];

describe('the daily sweep', () => {
  it.each(Array.from({ length: steps.length + 1 }, (_, step) => step))(
    'sets the workflow right of a ticket whose stream was lost for good after command %d',
    async (lost) => {
      const world = await createWorld(chanceOf(lost));
      await world.file(ticketId, filing());
      for (const step of steps.slice(0, lost)) {
        await world.deliver(true);
        await world.moveTo(world.run.clock.now() + hour / 4);
        expect(await step(world)).toBe('ok');
      }
      world.lose();
      await world.inspect(ticketId);
      await world.deliver(true);
      await waitsRightly(world, ticketId);
      await losesNothing(world, ticketId);
    },
  );
});
