import { contributionsOf } from '../../domain/reports/contributions.ts';
import { countedAfterEnd, type Period } from '../../domain/reports/period.ts';
import { TraceBuilder } from '../../domain/reports/trace.ts';
import { dateOf } from '../../domain/time/instant.ts';
import { ticketsActiveSince } from '../shared/store/active-since.ts';
import { readCommits } from '../shared/store/commits.ts';
import type { Table } from '../shared/store/table.ts';

/** Tickets read at the same time. */
const concurrency = 16;

/**
 * Numbers of the tickets of a shard that may count in the period. A number begins with the date of acceptance: what was
 * accepted after the period is not read at all.
 */
export async function* candidates(table: Table, period: Period, shard: number): AsyncGenerator<string, undefined> {
  const after = dateOf(period.until).replaceAll('-', '');
  for await (const ticketId of ticketsActiveSince(table, period.from - countedAfterEnd, [shard]))
    if (ticketId.slice(0, 8) < after) yield ticketId;
}

/** Each number once. */
async function* unseen(numbers: Numbers, seen: Set<string>): AsyncGenerator<string, undefined> {
  for await (const ticketId of numbers)
    if (!seen.has(ticketId)) {
      seen.add(ticketId);
      yield ticketId;
    }
}

type Numbers = Iterable<string> | AsyncIterable<string>;

/**
 * What the tickets of a shard come to. A ticket that changes its stage while the index is read may pass from a range that
 * is still to come into one that was read: so the index is read again, until nothing new is found.
 * @param listed the numbers that the index gave at first
 * @param onTicket is told of each ticket that was counted
 */
export const walkShard = async (
  table: Table,
  period: Period,
  shard: number,
  listed: readonly string[],
  onTicket: () => Promise<void>,
): Promise<TraceBuilder> => {
  const builder = new TraceBuilder();
  const seen = new Set<string>();
  const countAll = async (all: Numbers): Promise<void> => {
    const numbers = unseen(all, seen);
    const worker = async (): Promise<void> => {
      for (let next = await numbers.next(); !next.done; next = await numbers.next()) {
        builder.add(contributionsOf(await readCommits(table, next.value), period));
        await onTicket();
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
  };
  await countAll(listed);
  for (let before = -1; before < seen.size; ) {
    before = seen.size;
    await countAll(candidates(table, period, shard));
  }
  return builder;
};
