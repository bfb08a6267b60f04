import * as z from 'zod/mini';
import { type DirectoryEntry, type DirectoryEvent, directoryOf } from '../../../domain/dispatch/changes.ts';
import type { Directory } from '../../../domain/dispatch/directory.ts';
import type { ReturnedTicket } from '../../../domain/dispatch/proposals.ts';
import { day, fromIso, type Instant } from '../../../domain/time/instant.ts';
import { returned } from '../views/board.ts';
import { newestItems } from './newest.ts';
import { readRegister } from './registers.ts';
import type { Table } from './table.ts';

/** The dispatch directory as it is now, and the lines of its register. */
export type StoredDirectory = { readonly directory: Directory; readonly entries: readonly DirectoryEntry[] };

/** Reads the dispatch directory: the county's own rules and what its register changed. */
export const readDirectory = async (table: Table, seed: Directory): Promise<StoredDirectory> => {
  const entries = await readRegister<DirectoryEvent>(table, 'directory');
  return { directory: directoryOf(seed, entries), entries };
};

const returnedTicket = z.object({
  ticketId: z.string(),
  category: z.optional(z.string()),
  town: z.optional(z.string()),
  returned: z.array(z.object({ from: z.string(), to: z.string(), at: z.string() })),
});

/** Of so many returned tickets the directory learns at most; the latest count. */
const mostReturned = 500;

/** The tickets that units gave back with good reason, the latest first, as far back as proposals reach. */
export const readReturned = async (
  table: Table,
  now: Instant,
  { settings: { proposalDays } }: Pick<Directory, 'settings'>,
): Promise<readonly ReturnedTicket[]> => {
  const since = now - proposalDays.value * day;
  const items = await newestItems(table, { index: 'byReturn', partition: returned, since, most: mostReturned });
  return items.map((item) => {
    const { returned: returns, ...ticket } = returnedTicket.parse(item);
    return { ...ticket, returns: returns.map((back) => ({ ...back, at: fromIso(back.at) })) };
  });
};
