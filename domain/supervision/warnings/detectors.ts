import { day, hour, type Instant } from '../../time/instant.ts';
import type { Warning, WarningRules, WarningSubject, WatchedTicket } from './warning.ts';

/** One way to look at the tickets: pure, and of no other's business. */
export type Detector = (tickets: readonly WatchedTicket[], now: Instant, rules: WarningRules) => readonly Warning[];

const isOpen = ({ stage }: WatchedTicket): boolean => !['archived', 'declined', 'merged', 'withdrawn'].includes(stage);

/** A unit has it to handle: its result is not signed. */
const isWithUnit = ({ stage }: WatchedTicket): boolean =>
  ['dispatched', 'return-review', 'extension-review', 'signature'].includes(stage);

const numbers = (tickets: readonly WatchedTicket[]): readonly string[] =>
  tickets.map(({ ticketId }) => ticketId).toSorted();

const grouped = (
  tickets: readonly WatchedTicket[],
  keyOf: (ticket: WatchedTicket) => string | undefined,
): readonly (readonly [string, readonly WatchedTicket[]])[] => {
  const groups = new Map<string, WatchedTicket[]>();
  for (const ticket of tickets) {
    const key = keyOf(ticket);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(ticket);
    else groups.set(key, [ticket]);
  }
  return [...groups];
};

const single = (kind: Warning['kind'], ticket: WatchedTicket, count: number): Warning => ({
  kind,
  unit: ticket.unit,
  category: ticket.category,
  town: ticket.town,
  tickets: [ticket.ticketId],
  count,
});

/** 推诿: an open matter was returned or moved from unit to unit again and again (§9-C2). */
export const pingPong: Detector = (tickets, _, { changesOfUnit }) =>
  tickets
    .filter(isOpen)
    .map((ticket) => ({ ticket, count: Math.max(ticket.returns, ticket.reassignments) }))
    .filter(({ count }) => count >= changesOfUnit.value)
    .map(({ ticket, count }) => single('ping-pong', ticket, count));

const hoursLeft = (dueAt: Instant, now: Instant): number => (dueAt - now) / hour;

/** 未阅: the limit is near or has passed, and nobody at the unit has opened the ticket (R49, R63). */
export const unread: Detector = (tickets, now, { unreadHours }) =>
  tickets
    .filter((ticket) => isWithUnit(ticket) && ticket.unread && ticket.dueAt !== undefined)
    .filter(({ dueAt = now }) => hoursLeft(dueAt, now) <= unreadHours.value)
    .map((ticket) => single('unread', ticket, 1));

/** Limits that fall due within hours and are unread, together by unit: one call for all of them. */
export const dueSoonUnread: Detector = (tickets, now, { dueSoonHours }) => {
  const soon = tickets.filter(
    (ticket) =>
      isWithUnit(ticket) &&
      ticket.unread &&
      ticket.dueAt !== undefined &&
      ticket.dueAt > now &&
      hoursLeft(ticket.dueAt, now) <= dueSoonHours.value,
  );
  return grouped(soon, ({ unit }) => unit).map(([unit, of]) => ({
    kind: 'due-soon-unread',
    unit,
    tickets: numbers(of),
    count: of.length,
  }));
};

/** 反复催办: an open matter that the caller or the centre urged again and again. */
export const urged: Detector = (tickets, _, { urgings }) =>
  tickets
    .filter((ticket) => isOpen(ticket) && ticket.urgings >= urgings.value)
    .map((ticket) => single('urged', ticket, ticket.urgings));

/** 重复来电: one caller with several tickets within days. Who it is, the warning does not say. */
export const sameCaller: Detector = (tickets, now, { callerTickets, callerDays }) => {
  const recent = tickets.filter(({ filedAt }) => filedAt > now - callerDays.value * day && filedAt <= now);
  return grouped(recent, ({ caller }) => caller)
    .filter(([, of]) => of.length >= callerTickets.value && of.some(isOpen))
    .map(([, of]) => ({ kind: 'same-caller', tickets: numbers(of), count: of.length }));
};

const growth =
  (
    kind: 'growth-category' | 'growth-town',
    keyOf: (ticket: WatchedTicket) => string | undefined,
    subject: (key: string) => WarningSubject,
  ): Detector =>
  (tickets, now, { growthDays, growthPeriods, growthFactor, growthTickets }) => {
    const length = growthDays.value * day;
    const from = now - length;
    const earliest = from - growthPeriods.value * length;
    return grouped(
      tickets.filter(({ filedAt }) => filedAt > earliest && filedAt <= now),
      keyOf,
    ).flatMap(([key, of]) => {
      const recent = of.filter(({ filedAt }) => filedAt > from);
      const before = (of.length - recent.length) / growthPeriods.value;
      if (recent.length < growthTickets.value || recent.length < growthFactor.value * before) return [];
      return [{ kind, ...subject(key), tickets: numbers(recent), count: recent.length, before }];
    });
  };

/** 热点: a category grows against the weeks before (R76, R78). */
export const categoryGrowth = growth(
  'growth-category',
  ({ category }) => category,
  (category) => ({ category }),
);

/** The same of a place. */
export const townGrowth = growth(
  'growth-town',
  ({ town }) => town,
  (town) => ({ town }),
);

/** 超期集中: a unit with several overdue tickets at one time (R63). */
export const overdueClusters: Detector = (tickets, _, { overdueOfUnit }) =>
  grouped(
    tickets.filter((ticket) => isWithUnit(ticket) && ticket.overdue),
    ({ unit }) => unit,
  )
    .filter(([, of]) => of.length >= overdueOfUnit.value)
    .map(([unit, of]) => ({ kind: 'overdue-cluster', unit, tickets: numbers(of), count: of.length }));

const detectors: readonly Detector[] = [
  pingPong,
  unread,
  dueSoonUnread,
  urged,
  sameCaller,
  categoryGrowth,
  townGrowth,
  overdueClusters,
];

/** All warnings of the tickets, each ticket looked at once however often it was read; the most tickets first within a kind. */
export const warningsOf: Detector = (tickets, now, rules) => {
  const once = [...new Map(tickets.map((ticket) => [ticket.ticketId, ticket])).values()];
  return detectors.flatMap((detect) =>
    detect(once, now, rules).toSorted(
      (one, other) => other.count - one.count || ((one.tickets[0] ?? '') < (other.tickets[0] ?? '') ? -1 : 1),
    ),
  );
};
