import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { stages } from '../../domain/tickets/values.ts';
import type { Table } from '../shared/store/table.ts';
import { reopenAsked, stageShards } from '../shared/views/board.ts';

/** Numbers of all open tickets, and of archived ones whose reopening waits for an answer: by stage, shard by shard. */
export async function* openTickets({ client, name }: Table): AsyncGenerator<string> {
  for (const stage of [...stages, reopenAsked])
    for (let shard = 0; shard < stageShards; shard += 1) {
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: name,
            IndexName: 'byStage',
            KeyConditionExpression: 'stageShard = :shard',
            ExpressionAttributeValues: { ':shard': `${stage}#${shard}` },
            ...(from ? { ExclusiveStartKey: from } : {}),
          }),
        );
        for (const { ticketId } of page.Items ?? []) yield String(ticketId);
        from = page.LastEvaluatedKey;
      } while (from);
    }
}
