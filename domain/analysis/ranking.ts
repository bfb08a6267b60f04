/** What is ranked: a key, and the tickets behind it. */
export type Ranked = { readonly key: string; readonly tickets: readonly string[] };

const byKey = ({ key: one }: Pick<Ranked, 'key'>, { key: other }: Pick<Ranked, 'key'>): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** The greatest value first; of equal ones the key decides, so that the same facts always rank the same. */
export const ranked = <T extends Pick<Ranked, 'key'>>(all: readonly T[], value: (one: T) => number): readonly T[] =>
  all.toSorted((one, other) => value(other) - value(one) || byKey(one, other));

/** Gathers tickets by keys, each ticket once for a key and in order of its number. */
export const gathered = <T extends { readonly ticketId: string }>(
  all: readonly T[],
  keysOf: (one: T) => readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const sets = new Map<string, Set<string>>();
  for (const one of all)
    for (const key of keysOf(one)) sets.set(key, (sets.get(key) ?? new Set<string>()).add(one.ticketId));
  return new Map([...sets].map(([key, tickets]) => [key, [...tickets].sort()]));
};
