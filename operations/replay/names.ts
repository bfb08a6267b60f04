/** Commits of one ticket, or of one order (its number begins with F), that are to be published again; numbers ascend, each once. */
export type Named = { readonly id: string; readonly commits: readonly number[] };

/** A commit, by the number of its ticket or order and its own. */
export type Name = { readonly id: string; readonly commit: number };

/** What the tickets' commits are, ticket by ticket in the order in which they were first named. */
export const gathered = (names: readonly Name[]): readonly Named[] => {
  const byId = new Map<string, Set<number>>();
  for (const { id, commit } of names) byId.set(id, (byId.get(id) ?? new Set()).add(commit));
  return [...byId].map(([id, commits]) => ({ id, commits: [...commits].sort((a, b) => a - b) }));
};

/** How many commits there are in all. */
export const commitsIn = (named: readonly Named[]): number =>
  named.reduce((sum, { commits }) => sum + commits.length, 0);

/**
 * Portions of at most `size` commits, so that Publish comes to an end within its minute. A ticket with more is spread over
 * several, its commits still in order.
 */
export const portionsOf = (named: readonly Named[], size: number): readonly (readonly Named[])[] => {
  const portions: Named[][] = [];
  let room = 0;
  for (const { id, commits } of named)
    for (let from = 0; from < commits.length; ) {
      if (room === 0) {
        portions.push([]);
        room = size;
      }
      const taken = commits.slice(from, from + room);
      portions.at(-1)?.push({ id, commits: taken });
      from += taken.length;
      room -= taken.length;
    }
  return portions;
};
