import { type Commit, fold } from '../../../../domain/tickets/commit.ts';
import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../../domain/time/instant.ts';

export type Item = Readonly<Record<string, unknown>>;

/** What can be seen of an execution. */
export type Seen = {
  readonly status: string;
  readonly state?: string | undefined;
  /** What it waits for, where that can be seen. */
  readonly waiting?: { readonly until: Instant; readonly enteredAt: Instant; readonly retryCount: number } | undefined;
};

/** A hotline that has come to rest after faults, in memory or of a process that was killed: what is looked at then. */
export type Settled = {
  readonly now: Instant;
  /** Every ticket there is. */
  readonly ids: readonly string[];
  /** The items of a partition of the table, by sort key. */
  readonly items: (partition: string) => ReadonlyMap<string, Item>;
  /** An execution by its name; nothing where none ever was. */
  readonly execution: (name: string) => Promise<Seen | undefined>;
};

export const itemsOf = ({ items }: Settled, ticketId: string): ReadonlyMap<string, Item> => items(`TICKET#${ticketId}`);

/** The commits that stand in the table, in the order of their keys. */
export const storedCommits = (settled: Settled, ticketId: string): readonly Commit[] =>
  [...itemsOf(settled, ticketId)]
    .filter(([sort]) => sort.startsWith('EVENT#'))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { pk: _, sk: __, ...commit }]) => commit as unknown as Commit);

/** The ticket as its stored commits tell it. */
export const storedTicket = (settled: Settled, ticketId: string): Ticket => {
  const ticket = fold(storedCommits(settled, ticketId));
  if (!ticket) throw new Error(`no ticket ${ticketId}`);
  return ticket;
};
