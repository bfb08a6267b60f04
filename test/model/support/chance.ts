/** Chance with a seed: the same seed makes the same run. */
export type Chance = {
  /** From 0 to `below` − 1. */
  readonly below: (below: number) => number;
  /** True `percent` times in a hundred. */
  readonly percent: (percent: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
};

/** Mulberry32. */
export const chanceOf = (seed: number): Chance => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    percent: (percent) => next() * 100 < percent,
    pick: (from) => {
      const found = from[below(from.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
  };
};
