import '../../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Count, walkTickets } from '../../../../lambdas/shared/counting/walk.ts';
import { allShards, ticketsActiveSince } from '../../../../lambdas/shared/store/active-since.ts';
import { type Bureau, startBureau } from '../../reports/support/bureau.ts';
import { supervisor } from '../../support/people.ts';
import { watchTable } from '../../support/watched-table.ts';

let bureau: Bureau;
let ended: string;
let open: readonly string[];

/** The ended ticket was archived at 10:00 on Tuesday 24 November. */
const beforeItsEnd = Date.parse('2026-11-24T10:00:00+08:00');
const afterItsEnd = beforeItsEnd + 1;

beforeAll(async () => {
  bureau = await startBureau();
  ended = await bureau.archived();
  open = [await bureau.api.dispatched(), await bureau.api.dispatched(), await bureau.api.dispatched()];
  for (const ticketId of open) await bureau.api.show(ticketId);
});
afterAll(() => bureau.stop());

/** A count that keeps the numbers of what it is given. */
const keeping = (more: Partial<Count> & Pick<Count, 'since'>) => {
  const taken: string[] = [];
  const count: Count = { take: (commits) => void taken.push(commits[0]?.ticketId ?? ''), ...more };
  return { taken, count };
};

const untilOf = async (ticketId: string): Promise<string | undefined> => {
  const listed = await Promise.all(allShards.map((shard) => ticketsActiveSince(bureau.api.table, 0, shard)));
  return listed.flat().find((ticket) => ticket.ticketId === ticketId)?.until;
};

const reopen = async (ticketId: string): Promise<void> => {
  const asked = { as: supervisor, at: '2026-11-25T09:00:00+08:00' };
  expect((await bureau.api.post(`/tickets/${ticketId}/reopen`, { reason: '又坏了' }, asked)).status).toBe(200);
  await bureau.api.show(ticketId);
};

describe('the walk through the tickets', () => {
  it('reads each ticket once, whatever is counted, and each shard of the index twice', async () => {
    const { table, asked, close } = watchTable(bureau.api);
    const counts = [keeping({ since: 0 }), keeping({ since: beforeItsEnd }), keeping({ since: 0 })];
    await walkTickets(
      table,
      counts.map(({ count }) => count),
    );
    close();
    for (const { taken } of counts) expect(taken.toSorted()).toEqual([ended, ...open].toSorted());
    expect(asked).toEqual(Array.from({ length: 2 * allShards.length + 4 }, () => 'Query'));
  });

  it('gives no count what ended before it begins or was accepted after it', async () => {
    const after = keeping({ since: afterItsEnd });
    const earlier = keeping({ since: 0, before: '2026-11-23' });
    const later = keeping({ since: 0, before: '2026-11-24' });
    await walkTickets(bureau.api.table, [after.count, earlier.count, later.count]);
    expect(after.taken.toSorted()).toEqual(open.toSorted());
    expect(earlier.taken).toEqual([]);
    expect(later.taken).toHaveLength(4);
  });

  it('asks for no ticket of a shard that nothing wants', async () => {
    const { count, taken } = keeping({ since: 0, wants: async () => false });
    await walkTickets(bureau.api.table, [count]);
    expect(taken).toEqual([]);
  });

  it('finds a ticket that is taken up again after the index was read', async () => {
    expect(await untilOf(ended)).toBe('2026-11-24T10:00:00.000+08:00');
    const seen: number[] = [];
    const begins = async (tickets: number): Promise<void> => {
      seen.push(tickets);
      await reopen(ended);
    };
    const { count, taken } = keeping({ since: afterItsEnd, begins });
    await walkTickets(bureau.api.table, [count]);
    expect(seen).toEqual([3]);
    expect(taken.toSorted()).toEqual([ended, ...open].toSorted());
    expect(await untilOf(ended)).toBe('9999');
  });
});
