import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { stages } from '../../../domain/tickets/values.ts';
import { type Instant, toIso } from '../../../domain/time/instant.ts';
import { ended, erased, erasureOrdered, reopenAsked, stageShards } from '../views/board.ts';
import type { Table } from './table.ts';

const endStages: readonly string[] = ['archived', 'declined', 'merged', 'withdrawn'];
const openStages = stages.filter((stage) => !endStages.includes(stage));

/** Partitions of the index by stage whose sort key begins with a ticket's end. That of a reopening is its answer's limit, later. */
const endPartitions = [ended, reopenAsked, erasureOrdered, erased];

/** Ticket numbers in one partition of the index, from a sort key on. */
const numbersIn = async ({ client, name }: Table, partition: string, since: string): Promise<readonly string[]> => {
  const numbers: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'byStage',
        KeyConditionExpression: 'stageShard = :partition AND dueKey >= :since',
        ExpressionAttributeValues: { ':partition': partition, ':since': since },
        ProjectionExpression: 'ticketId',
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const { ticketId } of page.Items ?? []) numbers.push(String(ticketId));
    from = page.LastEvaluatedKey;
  } while (from);
  return numbers;
};

/** Shards of the index; a ticket stands in the same one whatever its stage. */
export const allShards: readonly number[] = Array.from({ length: stageShards }, (_, shard) => shard);

/**
 * Numbers of all tickets that may have an event at or after an instant, each once: those that are open, and those that
 * ended at or after it. No table is scanned: the index by stage holds exactly these ranges, and the shards of a stage are
 * asked at once. Only numbers are kept in memory.
 * @param shards only those of some shards of the index
 */
export async function* ticketsActiveSince(
  table: Table,
  since: Instant,
  shards = allShards,
): AsyncGenerator<string, undefined> {
  const seen = new Set<string>();
  const ranges = [
    ...openStages.map((stage) => ({ stage: stage as string, since: '0' })),
    ...endPartitions.map((stage) => ({ stage, since: toIso(since) })),
  ];
  for (const range of ranges) {
    const found = await Promise.all(shards.map((shard) => numbersIn(table, `${range.stage}#${shard}`, range.since)));
    for (const ticketId of found.flat()) {
      // A ticket that moved on meanwhile stands in two ranges.
      if (seen.has(ticketId)) continue;
      seen.add(ticketId);
      yield ticketId;
    }
  }
}
