import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from '@jest/globals';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { readTicket } from '../../../lambdas/shared/store/commits.ts';
import { readWait } from '../../../lambdas/shared/store/waits.ts';
import type { Drill } from './drill.ts';

/** Every ticket of the table, by its commits. */
const ticketIds = async ({ wire: { table } }: Drill): Promise<readonly string[]> => {
  const { Items } = await table.client.send(new ScanCommand({ TableName: table.name, ConsistentRead: true }));
  const ids = (Items ?? []).filter(({ sk }) => String(sk).startsWith('EVENT#')).map(({ ticketId }) => String(ticketId));
  return [...new Set(ids)];
};

/**
 * Holds when every open ticket has exactly one running execution, which rests in `waitOf` of the ticket until the instant
 * it says, with the wait of that run stored; and when nothing else runs.
 */
export const hasConverged = async (drill: Drill): Promise<void> => {
  const { hotline, wire } = drill;
  const running = Object.entries(await wire.executions()).flatMap(([name, status]) =>
    status === 'RUNNING' ? [name] : [],
  );
  const wanted: string[] = [];
  for (const id of await ticketIds(drill)) {
    const stored = await readTicket(wire.table, id);
    if (!stored || stored.ticket.phase.kind === 'ended') continue;
    const { run } = stored.ticket;
    const { state, until } = waitOf(stored.ticket, county);
    const wait = await readWait(wire.table, id);
    wanted.push(`${id}-${run}`);
    const rests = (await hotline.execution(`${id}-${run}`)).state;
    expect({ id, rests, stored: wait?.state, run: wait?.run, until: fromIso(wait?.until ?? '') }).toEqual({
      id,
      rests: state,
      stored: state,
      run,
      until,
    });
  }
  expect(running.toSorted()).toEqual(wanted.toSorted());
};
