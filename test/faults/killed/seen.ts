import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { fromIso } from '../../../domain/time/instant.ts';
import { ticketsTableAmong } from '../../../local/run/resource-names.ts';
import type { Item, Seen, Settled } from '../support/invariants/settled.ts';
import type { Victim } from './victim.ts';

/** Every item of the run's table, over the wire protocol. */
const scan = async (awsUrl: string): Promise<readonly Item[]> => {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const client = new DynamoDBClient({ endpoint: awsUrl, region: 'us-east-1', credentials });
  const documents = DynamoDBDocumentClient.from(client);
  const { TableNames } = await client.send(new ListTablesCommand({}));
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const start = from ? { ExclusiveStartKey: from } : {};
    const page = await documents.send(new ScanCommand({ TableName: ticketsTableAmong(TableNames), ...start }));
    items.push(...((page.Items ?? []) as Item[]));
    from = page.LastEvaluatedKey;
  } while (from);
  client.destroy();
  return items;
};

/** What a run looks like from outside, once it has settled. */
export const seenFrom = async (victim: Victim): Promise<Settled> => {
  const { apiUrl } = victim.hotline();
  const { now } = (await (await fetch(`${apiUrl}/local/clock`)).json()) as { now: string };
  const partitions = new Map<string, Map<string, Item>>();
  for (const item of await scan(victim.awsUrl())) {
    const partition = partitions.get(String(item.pk)) ?? new Map<string, Item>();
    partitions.set(String(item.pk), partition.set(String(item.sk), item));
  }
  const tickets = [...partitions].filter(([pk, items]) => pk.startsWith('TICKET#') && items.has('EVENT#0001'));
  return {
    now: fromIso(now),
    ids: tickets.map(([pk]) => pk.slice('TICKET#'.length)),
    items: (pk) => partitions.get(pk) ?? new Map(),
    execution: async (name) => {
      const answer = await fetch(`${apiUrl}/local/executions/${name}`);
      return answer.ok ? ((await answer.json()) as Seen) : undefined;
    },
  };
};
