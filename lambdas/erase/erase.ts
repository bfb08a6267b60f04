import { endedBefore } from '../../domain/tickets/erasure.ts';
import { type Instant, toIso } from '../../domain/time/instant.ts';
import { faultOf, log } from '../shared/logger.ts';
import { ticketsByStage } from '../shared/store/by-stage.ts';
import { ended, erasureOrdered } from '../shared/views/board.ts';
import { type Eraser, eraseTicket } from './erase-ticket.ts';

/** What a run came to, in tickets. */
export type ErasureRun = { readonly erased: number; readonly kept: number; readonly failed: number };

/** Tickets worked on at the same time. */
const concurrency = 8;

/** Sorts after every instant. */
const highest = ':';

/** Numbers of the ended tickets whose private part may be due: ordered, or ended long enough ago. Shard by shard. */
async function* dueTickets(now: Instant, { table, county }: Eraser): AsyncGenerator<string, undefined> {
  const partitions = [
    [erasureOrdered, highest],
    [ended, toIso(endedBefore(now, county.rules))],
  ] as const;
  for (const [partition, before] of partitions) yield* ticketsByStage(table, partition, before);
}

/**
 * The daily erasure: finds by index the tickets whose private part may be due and erases those that are. What fails is
 * left for the next run and counted; the others are erased all the same.
 */
export const erase = async (now: Instant, eraser: Eraser): Promise<ErasureRun> => {
  const counts = { erased: 0, kept: 0, failed: 0 };
  const due = dueTickets(now, eraser);
  const worker = async (): Promise<void> => {
    for (let next = await due.next(); !next.done; next = await due.next()) {
      const ticketId = next.value;
      try {
        counts[await eraseTicket(ticketId, now, eraser)] += 1;
      } catch (fault) {
        counts.failed += 1;
        log.error('erasure failed', { ticketId, error: faultOf(fault) });
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return counts;
};
