import { hour, type Instant } from '../time/instant.ts';
import type { DirectorySettings } from './directory.ts';

/** A ticket of the same place and category: its number and when it was accepted. */
export type Nearby = { readonly ticketId: string; readonly filedAt: Instant };

/** Many callers, one matter (R32, R72): how many tickets within how many hours, and the first of them. */
export type MassEvent = { readonly tickets: number; readonly hours: number; readonly first: string };

/**
 * Whether tickets of one place and category are a mass event: so many within so many hours of each other. Where several
 * spans have as many, the latest counts; the earliest ticket of the span is the one that the others may be merged into.
 */
export const massEventOf = (
  nearby: readonly Nearby[],
  { massEventTickets, massEventHours: { value: hours } }: DirectorySettings,
): MassEvent | undefined => {
  const inOrder = nearby.toSorted((a, b) => a.filedAt - b.filedAt);
  let most: MassEvent | undefined;
  for (const { ticketId, filedAt } of inOrder) {
    const tickets = inOrder.filter(
      (other) => other.filedAt >= filedAt && other.filedAt < filedAt + hours * hour,
    ).length;
    if (tickets >= Math.max(massEventTickets.value, most?.tickets ?? 0)) most = { tickets, hours, first: ticketId };
  }
  return most;
};
