import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Commit, fold } from '../../domain/tickets/commit.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { readCommits } from '../shared/store/commits.ts';
import { markPushed } from '../shared/store/notices.ts';
import { conditionally, type Table } from '../shared/store/table.ts';
import { boardOf } from '../shared/views/board.ts';
import { groupKindsOf, pushesOf } from './derived.ts';
import { type Notifier, notify } from './notify.ts';
import type { Announcement } from './ticket-events.ts';

export type Publisher = Notifier & {
  readonly announce: (announcement: Announcement) => Promise<void>;
  /** Whether an OA system is subscribed to what is announced, and takes the pushes. */
  readonly oaConnected: boolean;
};

/** Writes the board projection, unless it already shows a later commit. */
const project = ({ client, name }: Table, ticket: Ticket): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: boardOf(ticket),
        ConditionExpression: 'attribute_not_exists(pk) OR n < :n',
        ExpressionAttributeValues: { ':n': ticket.commits },
      }),
    ),
  );

/** Whether the new commits were all delivered and are the ticket's first: then they tell all there is to know of it. */
const tellAll = (delivered: readonly Commit[], numbers: readonly number[]): boolean =>
  delivered.length === numbers.length && delivered.every(({ n }, index) => n === index + 1);

/**
 * What follows from new commits of a ticket: the board, the notices, the announcement to other systems. Everything is
 * derived from the commits, so it may run in any order and any number of times. Only what came before them is read.
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
  await project(publisher.table, latest);
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
