import list from './prices.json' with { type: 'json' };

/** What AWS bills, each by the unit its price is for. */
export type PriceName = keyof typeof list.prices;

/** A price with where and how surely it was read. */
export type Price = {
  /** US$ for one unit. */
  readonly each: number;
  readonly unit: string;
  readonly source: string;
  readonly certainty: string;
};

export const prices: Readonly<Record<PriceName, Price>> = list.prices;

/** Where and when the prices hold, in words. */
export const pricesInWords = `Prices of ${list.region}, read in ${list.read}, free tiers ${list.freeTiers}; each with its source in bench/prices.json.`;

/** Units used; what is not named was not used. */
export type Usage = { readonly [P in PriceName]?: number };

/** What each part of the usage costs, in US$. */
export const costsOf = (usage: Usage, list: Readonly<Record<PriceName, Price>> = prices): Record<PriceName, number> =>
  Object.fromEntries(
    Object.entries(list).map(([name, { each }]) => [name, (usage[name as PriceName] ?? 0) * each]),
  ) as Record<PriceName, number>;

/** What the usage costs altogether, in US$. */
export const costOf = (usage: Usage, list: Readonly<Record<PriceName, Price>> = prices): number =>
  Object.values(costsOf(usage, list)).reduce((total, cost) => total + cost, 0);
