/** Commits of one ticket that are to be published again; numbers ascend, each once. */
export type Named = { readonly ticketId: string; readonly commits: readonly number[] };

/** A commit, by the number of its ticket and its own. */
export type Name = { readonly ticketId: string; readonly commit: number };

/** What the tickets' commits are, ticket by ticket in the order in which they were first named. */
export const gathered = (names: readonly Name[]): readonly Named[] => {
  const byTicket = new Map<string, Set<number>>();
  for (const { ticketId, commit } of names) byTicket.set(ticketId, (byTicket.get(ticketId) ?? new Set()).add(commit));
  return [...byTicket].map(([ticketId, commits]) => ({ ticketId, commits: [...commits].sort((a, b) => a - b) }));
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
  for (const { ticketId, commits } of named)
    for (let from = 0; from < commits.length; ) {
      if (room === 0) {
        portions.push([]);
        room = size;
      }
      const taken = commits.slice(from, from + room);
      portions.at(-1)?.push({ ticketId, commits: taken });
      from += taken.length;
      room -= taken.length;
    }
  return portions;
};
