/** Pseudo-random choices that are the same for the same seed. */
export type Chance = {
  /** A number from 0 to below 1. */
  readonly share: () => number;
  /** A number from `least` to below `most`. */
  readonly between: (least: number, most: number) => number;
  /** Whether an event of this probability happens. */
  readonly happens: (probability: number) => boolean;
  /** One of the names, as often as its weight says. @throws Error without weights */
  readonly pick: <Name extends string>(weights: Readonly<Record<Name, number>>) => Name;
  readonly one: <T>(values: readonly [T, ...T[]]) => T;
};

/** Mulberry32: 32 bits of state, good enough to spread choices evenly. */
const numbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const chanceOf = (seed: number): Chance => {
  const share = numbers(seed);
  const pick = <Name extends string>(weights: Readonly<Record<Name, number>>): Name => {
    const names = Object.keys(weights) as Name[];
    let rest = share() * names.reduce((sum, name) => sum + weights[name], 0);
    const found = names.find((name) => {
      rest -= weights[name];
      return rest < 0;
    });
    const last = found ?? names.at(-1);
    if (last === undefined) throw new Error('nothing to choose from');
    return last;
  };
  return {
    share,
    between: (least, most) => least + share() * (most - least),
    happens: (probability) => share() < probability,
    pick,
    one: (values) => values[Math.floor(share() * values.length)] ?? values[0],
  };
};
