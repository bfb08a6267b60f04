import { type OaPush, oaPushesOf } from '../../domain/notices/oa-pushes.ts';
import type { Commit } from '../../domain/tickets/commit.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';

/**
 * The OA pushes that a commit gives rise to, in the order of its events.
 * @param before the ticket before the commit
 */
export const pushesOf = (before: Ticket | undefined, { events }: Commit): readonly OaPush[] => {
  let ticket = before;
  return events.flatMap((event) => {
    ticket = evolve(ticket, event);
    return oaPushesOf(event, ticket);
  });
};
