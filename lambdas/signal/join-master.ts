import type { Commit } from '../../domain/tickets/commit.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { append } from '../shared/store/append.ts';
import type { Reconciler } from './reconcile.ts';

/**
 * 并单 (R32): the master learns of the ticket that was merged into it. It follows from the follower's own commit, so a
 * crash between the two loses nothing; a repetition finds the follower there already.
 */
export const joinMaster = async (
  follower: string,
  delivered: readonly Commit[],
  now: Instant,
  { table, county }: Reconciler,
): Promise<void> => {
  for (const event of delivered.flatMap(({ events }) => events)) {
    if (event.type !== 'TicketMerged') continue;
    const facts = { at: now, command: 'follower-joined', by: { sub: 'workflow', roles: [] } };
    await append<'known'>(table, event.into, county, facts, ({ ticket: master }) =>
      master.followers.includes(follower)
        ? { stop: 'known' }
        : { events: [{ type: 'FollowerJoined', at: now, by: 'workflow', follower }] },
    );
  }
};
