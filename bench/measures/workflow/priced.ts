import type { PriceName, Usage } from '../../prices.ts';
import { assumptions } from './assumptions.ts';
import { scanned, scanShare, scheduled } from './designs.ts';
import type { Lived } from './play.ts';
import { ownPart, usageOf } from './usage.ts';

/** A life with what it used, and what it would have used in the other designs. */
export type Priced = {
  readonly lived: Lived;
  readonly own: Usage;
  readonly designs: readonly { readonly name: string; readonly usage: Usage }[];
};

const together = (one: Usage, other: Usage): Usage => {
  const names = Object.keys({ ...one, ...other }) as PriceName[];
  return Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
};

/**
 * Prices a life in each design, without the daily rounds.
 * @param memory of the functions by folder, in MB
 */
export const pricedOf = (whole: Lived, memory: ReadonlyMap<string, number>): Priced => {
  const lived = ownPart(whole);
  const watched = scanned(lived, memory);
  const scans = assumptions.volumes.map((volume) => ({
    name: `a scan each minute, ${volume} tickets a day`,
    usage: together(watched, scanShare(volume, memory)),
  }));
  return {
    lived,
    own: usageOf(lived, memory),
    designs: [...scans, { name: 'one schedule per limit', usage: scheduled(lived, memory) }],
  };
};
