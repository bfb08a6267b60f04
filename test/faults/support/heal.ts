import { waitOf } from '../../../domain/tickets/wait.ts';
import { hour, minute } from '../../../domain/time/instant.ts';
import { ticketOf } from '../../../lambdas/shared/workflow/task.ts';
import { county } from '../../domain/support/county.ts';
import type { Clients } from './clients.ts';
import type { Hotline } from './hotline.ts';
import { passTo, revive, ticketIn } from './lived.ts';
import { deliver } from './stream.ts';
import { sweepOnce } from './sweeper.ts';

/** The platform's own retries of a task end within this time. */
const retries = 5 * minute;

/**
 * A wait whose task had to be called again ends as much later as it began later, and in a process that was down for hours
 * it began hours later: those that should have ended are waited for.
 */
const lateWaits = async (hotline: Hotline): Promise<void> => {
  const { inspection } = hotline.process().states;
  for (const { executionArn } of inspection.executions({ status: 'RUNNING' })) {
    const { waiting, name } = (await inspection.execution(executionArn)) ?? {};
    const ticket = name === undefined ? undefined : ticketIn(hotline, ticketOf(name));
    if (!waiting?.until || waiting.retryCount === 0 || !ticket || ticket.phase.kind === 'ended') continue;
    if (waitOf(ticket, county).until > hotline.clock.clock.now()) continue;
    await passTo(hotline, waiting.until);
    await deliver(hotline, true);
  }
};

/**
 * Nothing goes wrong any more: what is on its way arrives, every client gets its answer, every record its consumer, and
 * everything comes to rest.
 * @param sweeps whether the daily sweep is needed, since records were gone for good
 */
export const heal = async (hotline: Hotline, clients: Clients, sweeps: boolean): Promise<void> => {
  const { clock, faults } = hotline;
  faults.end();
  await revive(hotline);
  await deliver(hotline, true);
  await clients.insist(true);
  await deliver(hotline, true);
  await passTo(hotline, clock.clock.now() + retries);
  await deliver(hotline, true);
  await lateWaits(hotline);
  if (!sweeps) return;
  for (let mornings = 0; mornings < 2; mornings += 1) {
    await sweepOnce(hotline);
    await deliver(hotline, true);
    await passTo(hotline, clock.clock.now() + hour);
    await deliver(hotline, true);
  }
};
