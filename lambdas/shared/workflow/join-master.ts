import type { Commit } from '../../../domain/tickets/commit.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { append } from '../store/append.ts';
import type { Table } from '../store/table.ts';

/**
 * 并单 (R32): the master learns of the ticket that was merged into it. It follows from the follower's own commits, and
 * whoever ends the follower's wait sees to it first, so neither a crash nor a lost record of the stream keeps it from the
 * master; a repetition finds the follower there already.
 * @param commits all commits of the follower
 */
export const joinMaster = async (
  follower: string,
  commits: readonly Commit[],
  now: Instant,
  { table, county }: { readonly table: Table; readonly county: County },
): Promise<void> => {
  for (const event of commits.flatMap(({ events }) => events)) {
    if (event.type !== 'TicketMerged') continue;
    const facts = { at: now, command: 'follower-joined', by: { sub: 'workflow', roles: [] } };
    await append<'known'>(table, event.into, county, facts, ({ ticket: master }) =>
      master.followers.includes(follower)
        ? { stop: 'known' }
        : { events: [{ type: 'FollowerJoined', at: now, by: 'workflow', follower }] },
    );
  }
};
