import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { day, type Instant } from '../../domain/time/instant.ts';
import { lineKey, linePrefix, toldKey } from '../shared/store/keys.ts';
import type { Table } from '../shared/store/table.ts';
import type { GroupLine } from './ticket-event.ts';

/** An attempt to tell the group of a line: by which request of Lambda's, and not before which instant. */
export type Attempt = { readonly requestId: string; readonly at: Instant };

/** Days after which a line that could not be told is no news any more. */
const newsDays = 3;
/** Days for which a line that was told is remembered: longer than a queue keeps an event that may be redriven. */
const memoryDays = 15;
/** Lines told at once; more of them are left to the next event. */
const mostAtOnce = 1000;

const secondsAfter = (at: Instant, days: number): number => Math.floor((at + days * day) / 1000);

const attempted = z.object({ requestId: z.string(), triedAt: z.number() });
const line = z.custom<GroupLine>((value) => typeof value === 'object' && value !== null);

/** Whether the group has been told of the line. */
export const wasTold = async ({ client, name }: Table, { ticketId, commit }: GroupLine): Promise<boolean> => {
  const get = new GetCommand({ TableName: name, ConsistentRead: true, Key: toldKey(ticketId, commit) });
  return (await client.send(get)).Item !== undefined;
};

/** The attempt before, if the line waits. */
export const previousAttempt = async (
  { client, name }: Table,
  { ticketId, commit }: GroupLine,
): Promise<Attempt | undefined> => {
  const get = new GetCommand({ TableName: name, ConsistentRead: true, Key: lineKey(ticketId, commit) });
  const { Item } = await client.send(get);
  if (Item === undefined) return undefined;
  const { requestId, triedAt } = attempted.parse(Item);
  return { requestId, at: triedAt };
};

/** Puts the line among those that wait, with this attempt; the same line again is the same item. */
export const enlist = async ({ client, name }: Table, waiting: GroupLine, attempt: Attempt): Promise<void> => {
  const { ticketId, commit, at } = waiting;
  const Item = {
    ...lineKey(ticketId, commit),
    line: waiting,
    requestId: attempt.requestId,
    triedAt: attempt.at,
    expiresAt: secondsAfter(at, newsDays),
  };
  await client.send(new PutCommand({ TableName: name, Item }));
};

/** The lines that wait. */
export const waitingLines = async ({ client, name }: Table): Promise<readonly GroupLine[]> => {
  const lines: GroupLine[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :line)',
        ExpressionAttributeValues: { ':pk': lineKey('', 0).pk, ':line': linePrefix },
        Limit: mostAtOnce - lines.length,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of page.Items ?? []) lines.push(line.parse(item.line));
    from = page.LastEvaluatedKey;
  } while (from && lines.length < mostAtOnce);
  return lines;
};

/** How many lines are settled at the same time. */
const concurrency = 16;

/** The lines wait no more: each is remembered as told, then taken off the list. */
export const settle = async ({ client, name }: Table, lines: readonly GroupLine[]): Promise<void> => {
  const rest = [...lines];
  const worker = async (): Promise<void> => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const { ticketId, commit, at } = next;
      const Item = { ...toldKey(ticketId, commit), expiresAt: secondsAfter(at, memoryDays) };
      await client.send(new PutCommand({ TableName: name, Item }));
      await client.send(new DeleteCommand({ TableName: name, Key: lineKey(ticketId, commit) }));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
};
