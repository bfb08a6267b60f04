import type { Dimension, HotSpot } from './analysis.ts';
import { gathered, ranked } from './ranking.ts';
import type { TicketFacts } from './ticket-facts.ts';

/** Rows that a ranked list has at most: nobody reads more, and the rest is in the totals. */
export const mostRows = 20;

/** Tickets now and before from which growth is told: from one to two is no doubling (R76). */
export const fewest = 5;

/** `utilities` of `utilities/heating`. */
export const topOf = (category: string | undefined): string => category?.split('/')[0] ?? '';

/** A matter at a place with a unit: `utilities/heating|town-yanghe|dept-housing`. */
export const spotOf = ({ category = '', town = '', unit = '' }: TicketFacts): string => `${category}|${town}|${unit}`;

const keyOf: { readonly [D in Dimension]: (facts: TicketFacts) => string } = {
  category: ({ category }) => topOf(category),
  town: ({ town }) => town ?? '',
  unit: ({ unit }) => unit ?? '',
  spot: spotOf,
};

const growthOf = (present: number, before: number): { readonly growth?: number } =>
  before >= fewest && present >= fewest ? { growth: (present - before) / before } : {};

/** How much came by a dimension: every key, the most first. `traces` gets the tickets behind each. */
export const volumeBy = (
  dimension: Dimension,
  present: readonly TicketFacts[],
  before: readonly TicketFacts[],
): { readonly spots: readonly HotSpot[]; readonly tickets: ReadonlyMap<string, readonly string[]> } => {
  const tickets = gathered(present, (facts) => [keyOf[dimension](facts)]);
  const earlier = gathered(before, (facts) => [keyOf[dimension](facts)]);
  const spots = [...tickets].map(([key, own]): HotSpot => {
    const past = earlier.get(key)?.length ?? 0;
    return {
      key,
      count: own.length,
      trace: `volume/${dimension}/${key}`,
      before: past,
      ...growthOf(own.length, past),
      share: own.length / present.length,
    };
  });
  return { spots: ranked(spots, ({ count }) => count), tickets };
};

/** Those that grew by most tickets; what has too few to speak of is left out. */
export const growingOf = (spots: readonly HotSpot[]): readonly HotSpot[] =>
  ranked(
    spots.filter(({ count, before }) => count >= fewest && count > before),
    ({ count, before }) => count - before,
  );
