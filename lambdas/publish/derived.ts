import { type GroupKind, groupKindOf } from '../../domain/notices/group-kinds.ts';
import { type OaPush, oaPushesOf } from '../../domain/notices/oa-pushes.ts';
import type { Commit } from '../../domain/tickets/commit.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';

/** What each event of a commit gives rise to, in their order; each is looked at with the ticket right after it. */
const derived = <T>(
  before: Ticket | undefined,
  { events }: Commit,
  derive: (event: TicketEvent, after: Ticket) => readonly T[],
): readonly T[] => {
  let ticket = before;
  return events.flatMap((event) => {
    ticket = evolve(ticket, event);
    return derive(event, ticket);
  });
};

/**
 * The OA pushes of a commit (R48-R49).
 * @param before the ticket before the commit
 */
export const pushesOf = (before: Ticket | undefined, commit: Commit): readonly OaPush[] =>
  derived(before, commit, oaPushesOf);

/**
 * What the working group is told of a commit (R17), each kind once.
 * @param before the ticket before the commit
 */
export const groupKindsOf = (before: Ticket | undefined, commit: Commit): readonly GroupKind[] => {
  const kinds = derived(before, commit, (event, after) => [groupKindOf(event, after)]);
  return [...new Set(kinds.filter((kind) => kind !== undefined))];
};
