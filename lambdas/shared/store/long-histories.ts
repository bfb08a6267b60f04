import type { Commit } from '../../../domain/tickets/commit.ts';

/** From so many commits on a history is kept; all usual tickets have fewer, and are read whole each time. */
const long = 64;
/** Histories kept at most: those used last. */
const most = 32;

/**
 * Long histories that a warm function has read before. Commits never change, so only what came after them needs to be
 * read: a ticket that rings every half hour for weeks costs each ring the same, not ever more.
 *
 * Erasure is the one change there is. It comes to tickets that ended years ago, which nothing wakes any more; so only
 * functions that act on open tickets keep histories, and those that show a ticket to somebody never do.
 */
export type LongHistories = {
  /** What is known of the ticket: its commits from the first, or nothing. */
  readonly of: (ticketId: string) => readonly Commit[];
  readonly keep: (ticketId: string, commits: readonly Commit[]) => void;
};

export const createLongHistories = (): LongHistories => {
  /** The one used last stands last. */
  const known = new Map<string, readonly Commit[]>();
  return {
    of: (ticketId) => known.get(ticketId) ?? [],
    keep: (ticketId, commits) => {
      known.delete(ticketId);
      if (commits.length < long) return;
      known.set(ticketId, commits);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
  };
};
