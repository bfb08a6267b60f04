import { beforeEach, describe, expect, it } from '@jest/globals';
import { filing } from '../domain/support/filing.ts';
import { centreHead, intake } from '../domain/support/people.ts';
import { createFaults } from '../faults/support/faults.ts';
import { createHotline } from '../faults/support/hotline.ts';
import { ask } from '../faults/support/requests.ts';
import { deliver } from '../faults/support/stream.ts';
import { sweepOnce } from '../faults/support/sweeper.ts';
import { chanceOf } from './support/chance.ts';
import { executionArnOf } from './support/executions.ts';
import { runsOnce, waitsRightly } from './support/invariants.ts';
import { createWorld, type World } from './support/world.ts';

const ticketId = '20261123001017';
const master = '20261123001025';
const restart = { name: 'restart', body: {} } as const;
const withdraw = { name: 'withdraw', body: { reason: '已自行解决' } } as const;

let world: World;
beforeEach(async () => {
  world = await createWorld(chanceOf(12345));
  for (const each of [ticketId, master]) await world.file(each, filing());
  await world.deliver(true);
});

describe('a ticket of whose commits the stream lost a record for good', () => {
  it('ends its run, although the record that begins the run was lost', async () => {
    await world.command(ticketId, restart, centreHead);
    world.lose();
    await world.command(ticketId, withdraw, intake);
    await world.deliver(true);
    await waitsRightly(world, ticketId);
    await runsOnce(world, ticketId);
  });

  it('leaves no run behind when two runs were begun before either was seen', async () => {
    await world.command(ticketId, restart, centreHead);
    await world.command(ticketId, restart, centreHead);
    await world.deliver(true);
    await waitsRightly(world, ticketId);
    await runsOnce(world, ticketId);
  });

  it('is known to the ticket it was merged into at the end of its wait at the latest', async () => {
    await world.command(ticketId, { name: 'merge', body: { into: master } }, intake);
    world.lose();
    const execution = await world.run.states().inspection.execution(world.executionArn(ticketId, 1));
    await world.moveTo((execution?.waiting?.until ?? 0) + 1_000);
    await world.deliver(true);
    expect((await world.read(master)).ticket.followers).toEqual([ticketId]);
    await waitsRightly(world, ticketId);
  });

  it('is ended by the inspection of its run, and known to the ticket it was merged into', async () => {
    await world.command(ticketId, { name: 'merge', body: { into: master } }, intake);
    world.lose();
    await world.inspect(ticketId);
    await world.deliver(true);
    expect((await world.read(master)).ticket.followers).toEqual([ticketId]);
    await waitsRightly(world, ticketId);
  });
});

describe('the daily sweep', () => {
  it('finds a run that goes on after its ticket has ended', async () => {
    const hotline = await createHotline((outbox) => {
      const faults = createFaults(chanceOf(1), { boundary: 'request', kind: 'drop' }, false, outbox);
      faults.end();
      return faults;
    });
    const told = { channel: 'phone', type: 'help', subject: '暖气不热', description: '室温十二度', request: '供暖' };
    const filed = await ask(
      hotline,
      { kind: 'file', key: 'one', body: { ...told, citizen: { phone: '13800138000' } } },
      0,
    );
    if (filed.kind === 'refused') throw new Error(filed.code);
    await deliver(hotline, true);
    await ask(hotline, { kind: 'command', key: 'two', ticketId: filed.ticketId, command: withdraw, actor: intake }, 0);
    const lost = hotline.log.pending('signal').map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');
    hotline.log.clear('signal', new Set(lost));
    await deliver(hotline, true);
    const run = executionArnOf(hotline.machineArn, `${filed.ticketId}-1`);
    const status = async () => (await hotline.process().states.inspection.execution(run))?.status;
    expect(await status()).toBe('RUNNING');
    await sweepOnce(hotline);
    await deliver(hotline, true);
    expect(await status()).toBe('SUCCEEDED');
  });
});
