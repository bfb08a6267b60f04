import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { stageShards } from '../views/board.ts';
import type { Table } from './table.ts';

/**
 * Numbers of the tickets in a partition of the index by stage, shard by shard.
 * @param before only those whose due key is smaller
 */
export async function* ticketsByStage(
  { client, name }: Table,
  partition: string,
  before?: string,
): AsyncGenerator<string, undefined> {
  for (let shard = 0; shard < stageShards; shard += 1) {
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'byStage',
          KeyConditionExpression: `stageShard = :shard${before === undefined ? '' : ' AND dueKey < :before'}`,
          ExpressionAttributeValues: {
            ':shard': `${partition}#${shard}`,
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
