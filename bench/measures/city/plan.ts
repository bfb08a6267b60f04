import type { Act } from './acts.ts';
import { arrivals } from './arrivals.ts';
import { chanceOf } from './chance.ts';
import { type Filed, filing } from './filings.ts';
import { type Life, live, lives } from './lives.ts';

/** Of the matters that can be urgent, how many are. */
const urgentShare = 0.15;

/** A ticket of the city: what it is filed with, and everything that will be done to it. */
export type Planned = {
  readonly key: string;
  readonly life: Life;
  readonly filed: Filed;
  readonly filedAt: number;
  /** After the filing, in order of time. */
  readonly acts: readonly Act[];
};

/** The tickets of one day, always the same for the same seed, in the order of their arrival. */
export const planOf = (count: number, midnight: number, seed: number): readonly Planned[] => {
  const chance = chanceOf(seed);
  return arrivals(count, midnight, chance).map((filedAt, index) => {
    const filed = filing(index, urgentShare, chance);
    const life = filed.urgent ? 'inTime' : chance.pick(lives);
    return { key: `city-${seed}-${index}`, life, filed, filedAt, acts: live(life, filed, filedAt, chance) };
  });
};
