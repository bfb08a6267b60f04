import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { stageShards } from '../views/board.ts';
import type { Table } from './table.ts';

/** The partitions of the index by stage that a stage, or what else stands there, is spread over. */
export const shardsOf = (stage: string): readonly string[] =>
  Array.from({ length: stageShards }, (_, shard) => `${stage}#${shard}`);

/**
 * Numbers of the tickets in a partition of the index by stage, shard by shard.
 * @param before only those whose due key is smaller
 */
export async function* ticketsByStage(
  { client, name }: Table,
  partition: string,
  before?: string,
): AsyncGenerator<string, undefined> {
  for (const shard of shardsOf(partition)) {
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'byStage',
          KeyConditionExpression: `stageShard = :shard${before === undefined ? '' : ' AND dueKey < :before'}`,
          ExpressionAttributeValues: {
            ':shard': shard,
            ...(before === undefined ? {} : { ':before': before }),
          },
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      for (const { ticketId } of page.Items ?? []) yield String(ticketId);
      from = page.LastEvaluatedKey;
    } while (from);
  }
}
