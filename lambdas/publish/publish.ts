import { publicRequestOf, showTheSame } from '../../domain/open/public-request.ts';
import { type Commit, fold } from '../../domain/tickets/commit.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { readCommits } from '../shared/store/commits.ts';
import { markPushed } from '../shared/store/notices.ts';
import { project } from '../shared/store/project.ts';
import { writePublicRequest } from '../shared/store/public-requests.ts';
import type { Table } from '../shared/store/table.ts';
import { groupKindsOf, pushesOf } from './derived.ts';
import { type Notifier, notify } from './notify.ts';
import type { Announcement } from './ticket-events.ts';

export type Publisher = Notifier & {
  readonly announce: (announcement: Announcement) => Promise<void>;
  /** Whether an OA system is subscribed to what is announced, and takes the pushes. */
  readonly oaConnected: boolean;
};

/** Whether the new commits were all delivered and are the ticket's first: then they tell all there is to know of it. */
const tellAll = (delivered: readonly Commit[], numbers: readonly number[]): boolean =>
  delivered.length === numbers.length && delivered.every(({ n }, index) => n === index + 1);

/**
 * Writes what the public may read of a ticket, if the commits from the `first` new one on have changed it. An erasure has taken
 * the place out of the earlier commits as well, so that nothing tells what stood there: it is always written.
 */
const open = async (table: Table, commits: readonly Commit[], latest: Ticket, first: number): Promise<void> => {
  const now = publicRequestOf(commits, latest);
  if (!now) return;
  const earlier = commits.slice(0, first - 1);
  const ticket = fold(earlier);
  const before = ticket && publicRequestOf(earlier, ticket);
  if (!before || latest.erasedAt !== undefined || !showTheSame(before, now)) await writePublicRequest(table, now);
};

/**
 * What follows from new commits of a ticket: the board, what is open to the public, the notices, the announcement to other
 * systems. Everything is derived from the commits, so it may run in any order and any number of times. Only what came before
 * them is read.
 * @param numbers the new commits' numbers, ascending
 * @param delivered the new commits themselves, as far as they are at hand
 */
export const publish = async (
  ticketId: string,
  numbers: readonly number[],
  publisher: Publisher,
  delivered: readonly Commit[] = [],
): Promise<void> => {
  const commits = tellAll(delivered, numbers) ? delivered : await readCommits(publisher.table, ticketId);
  const latest = fold(commits);
  if (!latest) throw new Error(`ticket ${ticketId} does not exist`);
  await Promise.all([project(publisher.table, latest), open(publisher.table, commits, latest, Math.min(...numbers))]);
  for (const n of numbers) {
    const commit = commits[n - 1];
    if (!commit) throw new Error(`ticket ${ticketId}: commit ${n} is missing`);
    const before = fold(commits.slice(0, n - 1));
    const after = fold([commit], before);
    await notify(before, commit, publisher);
    if (!after) continue;
    const pushes = pushesOf(before, commit);
    await publisher.announce({ commit, ticket: after, pushes, group: groupKindsOf(before, commit) });
    if (publisher.oaConnected) for (const push of pushes) await markPushed(publisher.table, commit, push);
  }
};
