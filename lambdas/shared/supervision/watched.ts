import type { WarningRules, WatchedTicket } from '../../../domain/supervision/warnings/warning.ts';
import type { Stage } from '../../../domain/tickets/values.ts';
import { dateOfDay, dayNumberOf, fromIso, hour, type Instant, toIso } from '../../../domain/time/instant.ts';
import type { BoardItem } from '../schemas/list-view.ts';
import { shardsOf } from '../store/by-stage.ts';
import { type BoardRange, boardItems } from '../store/lists.ts';
import type { Table } from '../store/table.ts';

/** Tickets that are read of one day, and of each queue, at most. */
const mostOfDay = 400;
const mostOfQueue = 200;

/** Stages in which a unit has a ticket, and its limit runs. */
const withUnits: readonly Stage[] = ['dispatched', 'return-review', 'extension-review', 'signature'];

const overduePartitions = withUnits.flatMap(shardsOf);

const asWatched = (item: BoardItem): WatchedTicket => ({
  ...item,
  filedAt: fromIso(item.filedAt),
  dueAt: item.dueAt === undefined ? undefined : fromIso(item.dueAt),
  unread: item.unreadQueue !== undefined,
});

/** So many items of a range at most, and whether there are more. */
const taken = async (table: Table, range: BoardRange, most: number) => {
  const items: BoardItem[] = [];
  for await (const item of boardItems(table, range, most)) {
    if (items.length === most) return { items, more: true };
    items.push(item);
  }
  return { items, more: false };
};

/** The days that growth is told from, today the last. */
const daysBack = (now: Instant, { growthDays, growthPeriods }: WarningRules): readonly string[] => {
  const days = growthDays.value * (growthPeriods.value + 1) + 1;
  return Array.from({ length: days }, (_, n) => dateOfDay(dayNumberOf(now) - n));
};

/**
 * The tickets that warnings are made of, from indexes alone: those accepted in the last weeks, day by day; the queues of hard
 * and of unread ones; what is overdue, the longest first. With four weeks to compare that is 29 + 1 + 1 + 32 queries, twice as
 * many of days with more than four hundred tickets, however many are open.
 */
export const watchedTickets = async (
  table: Table,
  now: Instant,
  rules: WarningRules,
): Promise<{ readonly tickets: readonly WatchedTicket[]; readonly truncated: boolean }> => {
  const hours = Math.max(rules.unreadHours.value, rules.dueSoonHours.value);
  const read = await Promise.all([
    ...daysBack(now, rules).map((date) => taken(table, { index: 'byDay', partitions: [date] }, mostOfDay)),
    taken(table, { index: 'byHard', partitions: ['hard'] }, mostOfQueue),
    taken(table, { index: 'byUnread', partitions: ['unread'], before: toIso(now + hours * hour + 1) }, mostOfQueue),
    taken(table, { index: 'byStage', partitions: overduePartitions, before: toIso(now) }, mostOfQueue),
  ]);
  return {
    tickets: read.flatMap(({ items }) => items.map(asWatched)),
    truncated: read.some(({ more }) => more),
  };
};
