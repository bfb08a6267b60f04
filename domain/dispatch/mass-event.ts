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
  const inOrder = nearby.toSorted((a, b) => a.filedAt - b.filedAt || (a.ticketId < b.ticketId ? -1 : 1));
  const spans = inOrder.map(({ ticketId, filedAt }) => ({
    first: ticketId,
    from: filedAt,
    tickets: inOrder.filter((other) => other.filedAt >= filedAt && other.filedAt < filedAt + hours * hour).length,
  }));
  const most = spans.reduce<(typeof spans)[number] | undefined>(
    (best, span) =>
      !best || span.tickets > best.tickets || (span.tickets === best.tickets && span.from > best.from) ? span : best,
    undefined,
  );
  if (!most || most.tickets < massEventTickets.value) return undefined;
  return { tickets: most.tickets, hours, first: most.first };
};
