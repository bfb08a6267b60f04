import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { ticketsTableAmong } from '../../../../local/run/resource-names.ts';

/** An event as it stands in the table: a name, an instant, and whatever else it says. */
export type RawEvent = { readonly type: string; readonly at: number; readonly [fact: string]: unknown };
export type RawCommit = {
  readonly ticketId: string;
  readonly n: number;
  readonly at: number;
  readonly events: readonly RawEvent[];
};

/** The table of a running hotline by the wire protocol, as any tool reads it. */
export const rawTable = (awsUrl: string) => {
  const local = { region: 'us-east-1', credentials: { accessKeyId: 'any', secretAccessKey: 'any' } };
  const base = new DynamoDBClient({ ...local, endpoint: awsUrl });
  const client = DynamoDBDocumentClient.from(base);
  const table = async (): Promise<string> => ticketsTableAmong((await base.send(new ListTablesCommand({}))).TableNames);
  return {
    /** All commits, by ticket, in order. */
    commits: async (): Promise<ReadonlyMap<string, readonly RawCommit[]>> => {
      const found: RawCommit[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const asked = { TableName: await table(), ...(from ? { ExclusiveStartKey: from } : {}) };
        const page = await client.send(new ScanCommand(asked));
        for (const item of page.Items ?? []) if (String(item.sk).startsWith('EVENT#')) found.push(item as RawCommit);
        from = page.LastEvaluatedKey;
      } while (from);
      const byTicket = Map.groupBy(found, ({ ticketId }) => ticketId);
      return new Map([...byTicket].map(([id, commits]) => [id, commits.toSorted((one, other) => one.n - other.n)]));
    },
    /** Writes a commit that was on its way for long. */
    append: async (commit: object & { readonly ticketId: string; readonly n: number }): Promise<void> => {
      const key = { pk: `TICKET#${commit.ticketId}`, sk: `EVENT#${String(commit.n).padStart(4, '0')}` };
      await client.send(new PutCommand({ TableName: await table(), Item: { ...key, schema: 1, ...commit } }));
    },
    close: (): void => base.destroy(),
  };
};
