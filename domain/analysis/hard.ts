import type { Counted, HardSpot, RepeatCaller } from './analysis.ts';
import { gathered, ranked } from './ranking.ts';
import { type HardSign, hardSigns, type TicketFacts } from './ticket-facts.ts';
import { spotOf } from './volume.ts';

/** Tickets of a caller about one category from which it is a repeated matter. */
const repeatFrom = 2;

/** Tickets by caller and category; whoever called anonymously is nobody's repetition. */
const byCaller = (all: readonly TicketFacts[]): ReadonlyMap<string, readonly string[]> =>
  gathered(all, ({ caller, category }) =>
    caller === undefined || category === undefined ? [] : [`${caller}|${category}`],
  );

/** Tickets of the period whose caller had called about the same before, in it or in the month before. */
export const repeatsIn = (present: readonly TicketFacts[], before: readonly TicketFacts[]): ReadonlySet<string> => {
  const filedAt = new Map([...before, ...present].map((facts) => [facts.ticketId, facts.filedAt]));
  const repeats = new Set<string>();
  const filed = (ticketId: string): number => filedAt.get(ticketId) ?? 0;
  const own = new Set(present.map(({ ticketId }) => ticketId));
  for (const tickets of byCaller([...before, ...present]).values()) {
    const first = tickets.toSorted((one, other) => filed(one) - filed(other) || (one < other ? -1 : 1)).at(0);
    for (const ticketId of tickets) if (ticketId !== first && own.has(ticketId)) repeats.add(ticketId);
  }
  return repeats;
};

/** What callers who came again come to: `people` is how many they are, each once whatever he called about. */
type RepeatCallers = {
  readonly people: number;
  readonly callers: readonly RepeatCaller[];
  readonly tickets: ReadonlyMap<string, readonly string[]>;
};

/** Callers who called about the same category again, by how often; never by who they are (R76). */
export const repeatCallersIn = (present: readonly TicketFacts[]): RepeatCallers => {
  const again = [...byCaller(present)].filter(([, tickets]) => tickets.length >= repeatFrom);
  const found = again
    // The first ticket's number orders equals: the caller's HMAC must not leave this function, not even as an order.
    .map(([key, tickets]) => ({ key: tickets[0] ?? '', category: key.slice(key.indexOf('|') + 1), tickets }));
  const rows = ranked(found, ({ tickets }) => tickets.length).map(({ category, tickets }, index) => ({
    tickets,
    row: { category, count: tickets.length, trace: `caller/${index + 1}` },
  }));
  return {
    people: new Set(again.map(([key]) => key.slice(0, key.indexOf('|')))).size,
    callers: rows.map(({ row }) => row),
    tickets: new Map(rows.map(({ row, tickets }) => [row.trace, tickets])),
  };
};

const noted = (traces: Map<string, readonly string[]>, trace: string, tickets: readonly string[]): Counted => {
  traces.set(trace, tickets);
  return { count: tickets.length, trace };
};

const spot = (
  key: string,
  all: readonly TicketFacts[],
  repeats: ReadonlySet<string>,
  traces: Map<string, readonly string[]>,
): HardSpot => {
  const shows =
    (sign: HardSign) =>
    (facts: TicketFacts): boolean =>
      sign === 'repeat' ? repeats.has(facts.ticketId) : facts.signs.includes(sign);
  const showing = (sign: HardSign): readonly string[] =>
    all
      .filter(shows(sign))
      .map(({ ticketId }) => ticketId)
      .sort();
  const signs = Object.fromEntries(
    hardSigns.map((sign) => [sign, noted(traces, `hard/${sign}/${key}`, showing(sign))]),
  ) as HardSpot['signs'];
  const any = [...new Set(hardSigns.flatMap(showing))].sort();
  return { key, of: all.length, signs, ...noted(traces, `hard/any/${key}`, any) };
};

/**
 * Where matters were hard: spots with the most tickets that show any sign, and of which sign how many (R76).
 * @param all every ticket that was filed or went on in the period
 */
export const hardSpotsIn = (all: readonly TicketFacts[], repeats: ReadonlySet<string>) => {
  const traces = new Map<string, readonly string[]>();
  const groups = [...Map.groupBy(all, spotOf)];
  const spots = groups.map(([key, own]) => spot(key, own, repeats, traces)).filter(({ count }) => count > 0);
  return { spots: ranked(spots, ({ count }) => count), traces };
};
