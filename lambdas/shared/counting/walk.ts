import type { Commit } from '../../../domain/tickets/commit.ts';
import { type Instant, type LocalDate, toIso } from '../../../domain/time/instant.ts';
import { type ActiveTicket, allShards, ticketsActiveSince } from '../store/active-since.ts';
import { readCommits } from '../store/commits.ts';
import type { Table } from '../store/table.ts';

/** Something that is counted from the commits of tickets, while all of them are gone through once. */
export type Count = {
  /** Tickets that ended before it cannot count. */
  readonly since: Instant;
  /** Nor can those that were accepted on this date or later. A number begins with the date of acceptance. */
  readonly before?: LocalDate;
  /** Takes the commits of each ticket that can count, once. */
  readonly take: (commits: readonly Commit[]) => void | Promise<void>;
  /** Told how many these are, as far as it is known before the first is read. */
  readonly begins?: (tickets: number) => Promise<void>;
  /** Asked at each shard's beginning; false if the count wants none of its tickets. */
  readonly wants?: (shard: number) => Promise<boolean>;
  /** Told when all tickets of a shard were taken. */
  readonly ends?: (shard: number) => Promise<void>;
};

/** Tickets read at the same time. */
const concurrency = 16;

/** Whether a ticket can count. */
const canCount = ({ since, before }: Count): ((ticket: ActiveTicket) => boolean) => {
  const [first, after] = [toIso(since), before?.replaceAll('-', '')];
  return ({ ticketId, until }) => until >= first && (after === undefined || ticketId.slice(0, 8) < after);
};

type Counting = { readonly count: Count; readonly canCount: (ticket: ActiveTicket) => boolean };

/** Reads the tickets that any of the counts wants, some at once, and gives each to those that want it. */
const takeAll = async (
  table: Table,
  tickets: readonly ActiveTicket[],
  counting: readonly Counting[],
): Promise<void> => {
  const waiting = tickets.values();
  const worker = async (): Promise<void> => {
    for (const ticket of waiting) {
      const wanting = counting.filter((each) => each.canCount(ticket));
      if (wanting.length === 0) continue;
      const commits = await readCommits(table, ticket.ticketId);
      for (const { count } of wanting) await count.take(commits);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
};

/** Reads the index again after all tickets were taken, until it has nothing new: one that was taken up again is found. */
const walkShard = async (
  table: Table,
  listed: readonly ActiveTicket[],
  counting: readonly Counting[],
  listAgain: () => Promise<readonly ActiveTicket[]>,
): Promise<void> => {
  const seen = new Set<string>();
  for (let found = listed; ; found = await listAgain()) {
    const fresh = found.filter(({ ticketId }) => !seen.has(ticketId) && seen.add(ticketId));
    if (fresh.length === 0 && found !== listed) return;
    await takeAll(table, fresh, counting);
  }
};

/**
 * Goes through all tickets that were active since the earliest instant that any of the counts asks for, shard by shard, and
 * reads each ticket once for all of them. Only numbers of tickets are kept in memory, beside what the counts keep.
 */
export const walkTickets = async (table: Table, counts: readonly Count[]): Promise<void> => {
  if (counts.length === 0) return;
  const since = Math.min(...counts.map((count) => count.since));
  const list = (shard: number) => ticketsActiveSince(table, since, shard);
  const counting = counts.map((count) => ({ count, canCount: canCount(count) }));
  const shards = await Promise.all(allShards.map(list));
  for (const each of counting) await each.count.begins?.(shards.flat().filter(each.canCount).length);
  for (const [shard, listed] of shards.entries()) {
    const wanting: Counting[] = [];
    for (const each of counting) if ((await each.count.wants?.(shard)) ?? true) wanting.push(each);
    if (wanting.length === 0) continue;
    await walkShard(table, listed, wanting, () => list(shard));
    for (const { count } of wanting) await count.ends?.(shard);
  }
};
