import type { Commit } from '../../../../domain/tickets/commit.ts';
import { boardOf } from '../../../../lambdas/shared/views/board.ts';
import { type Findings, holds, same } from './findings.ts';
import { itemsOf, type Settled, storedCommits, storedTicket } from './settled.ts';

/** Whoever was merged is among the followers of the ticket merged into. */
const joined = (settled: Settled, ticketId: string, commits: readonly Commit[]): Findings =>
  commits
    .flatMap(({ events }) => events)
    .flatMap((event) => {
      if (event.type !== 'TicketMerged') return [];
      const { followers } = storedTicket(settled, event.into);
      return holds(`${ticketId} is not known to ${event.into}`, followers.includes(ticketId));
    });

/** The projections have converged: the board with its index keys, and who was merged into what. */
export const projectionsHold = (settled: Settled, ticketId: string): Findings => [
  ...same(`${ticketId}: the board`, itemsOf(settled, ticketId).get('BOARD'), boardOf(storedTicket(settled, ticketId))),
  ...joined(settled, ticketId, storedCommits(settled, ticketId)),
];
