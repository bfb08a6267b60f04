import { isDeepStrictEqual } from 'node:util';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Commit, fold } from '../../../domain/tickets/commit.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { commitKey, eventPrefix } from './keys.ts';
import { conditionally, type Table } from './table.ts';

type Item = { readonly pk: string; readonly sk: string };

const commitOfItem = ({ pk: _, sk: __, ...commit }: Item & Record<string, unknown>): Commit =>
  commit as unknown as Commit;

/** The ticket's commits in order, read consistently. @param after the number of the commit before the first one wanted */
const readFrom = async ({ client, name }: Table, ticketId: string, after: number): Promise<readonly Commit[]> => {
  const commits: Commit[] = [];
  let from: Record<string, unknown> | undefined = after > 0 ? commitKey(ticketId, after) : undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
        ExpressionAttributeValues: { ':pk': commitKey(ticketId, 1).pk, ':event': eventPrefix },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of page.Items ?? []) commits.push(commitOfItem(item as Item));
    from = page.LastEvaluatedKey;
  } while (from);
  return commits;
};

/**
 * All commits of a ticket in order, read consistently; none for an unknown number. Where the table's histories know the
 * ticket, only its last known commit and what came after it are read: if that one is not what it was (the table was
 * restored from a backup), everything is read again.
 */
export const readCommits = async (table: Table, ticketId: string): Promise<readonly Commit[]> => {
  const known = table.histories?.of(ticketId) ?? [];
  const last = known.at(-1);
  const read = await readFrom(table, ticketId, last ? last.n - 1 : 0);
  const goesOn = last !== undefined && isDeepStrictEqual(read[0], last);
  const rest = last === undefined || goesOn ? read : await readFrom(table, ticketId, 0);
  const commits = goesOn ? [...known, ...rest.slice(1)] : rest;
  table.histories?.keep(ticketId, commits);
  return commits;
};

/** One commit, read consistently. */
export const readCommit = async ({ client, name }: Table, ticketId: string, n: number): Promise<Commit | undefined> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, ConsistentRead: true, Key: commitKey(ticketId, n) }),
  );
  return Item && commitOfItem(Item as Item);
};

/** A ticket with the commits it was folded from. */
export type StoredTicket = { readonly ticket: Ticket; readonly commits: readonly Commit[] };

/** The ticket as its commits tell it, or nothing for an unknown number. */
export const readTicket = async (table: Table, ticketId: string): Promise<StoredTicket | undefined> => {
  const commits = await readCommits(table, ticketId);
  const ticket = fold(commits);
  return ticket && { ticket, commits };
};

/**
 * The one write of a command: commit n+1, if nobody wrote it first. False means: reload and decide again.
 */
export const appendCommit = ({ client, name }: Table, commit: Commit): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...commitKey(commit.ticketId, commit.n), ...commit },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
