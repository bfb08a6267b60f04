import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Instant, toIso } from '../../../domain/time/instant.ts';
import { active, stageShards, stillOpen } from '../views/board.ts';
import { ticketIdOf } from './keys.ts';
import type { Table } from './table.ts';

/** A ticket and until when it was active: an instant, or what sorts after all of them while it is open. */
export type ActiveTicket = { readonly ticketId: string; readonly until: string };

/** Shards of the index; a ticket stands in the same one all its life. */
export const allShards: readonly number[] = Array.from({ length: stageShards }, (_, shard) => shard);

/**
 * All tickets of a shard that may have an event at or after an instant: those that are open, and those that ended at or
 * after it. One query, however long ago the instant is; no table is scanned.
 *
 * It is read from the open tickets down. A ticket that ends meanwhile moves down, to where the query is still to come, and
 * so stands there twice at most, never nowhere. One that is taken up again moves up and may be missed: whoever must have
 * them all reads again when it is through with these, until nothing new is found.
 */
export const ticketsActiveSince = (table: Table, since: Instant, shard: number): Promise<readonly ActiveTicket[]> =>
  ticketsFrom(table, toIso(since), shard);

/** The open tickets of a shard: one query, whatever stages they are in. One that moves meanwhile may be missed. */
export const openTicketsIn = (table: Table, shard: number): Promise<readonly ActiveTicket[]> =>
  ticketsFrom(table, stillOpen, shard);

const ticketsFrom = async ({ client, name }: Table, since: string, shard: number): Promise<readonly ActiveTicket[]> => {
  const tickets: ActiveTicket[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'byActive',
        KeyConditionExpression: 'activeShard = :shard AND activeUntil >= :since',
        ExpressionAttributeValues: { ':shard': `${active}#${shard}`, ':since': since },
        ScanIndexForward: false,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const { pk, activeUntil } of page.Items ?? [])
      tickets.push({ ticketId: ticketIdOf(pk) ?? '', until: String(activeUntil).split('#', 1)[0] ?? '' });
    from = page.LastEvaluatedKey;
  } while (from);
  return tickets;
};
