import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { readTicket } from '../../../lambdas/shared/store/commits.ts';
import { atOnce } from './at-once.ts';
import type { Hotline } from './hotline.ts';

const local = { region: 'us-east-1', credentials: { accessKeyId: 'any', secretAccessKey: 'any' } };

/**
 * Looks where the execution of each ticket stands: running in the state that `waitOf` of the ticket's own commits names,
 * or, once the ticket has ended, succeeded.
 * @returns what stands elsewhere, in words
 */
export const strayExecutions = async (
  hotline: Hotline,
  awsUrl: string,
  ticketIds: readonly string[],
): Promise<readonly string[]> => {
  const client = new DynamoDBClient({ ...local, endpoint: awsUrl });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const table = { client: DynamoDBDocumentClient.from(client), name: TableNames[0] ?? '' };
  const stray: string[] = [];
  try {
    await atOnce(ticketIds, async (ticketId) => {
      const stored = await readTicket(table, ticketId);
      if (!stored) throw new Error(`ticket ${ticketId} is gone`);
      const { ticket } = stored;
      const { status, state } = await hotline.execution(`${ticketId}-${ticket.run}`);
      const wanted = ticket.phase.kind === 'ended' ? 'SUCCEEDED' : `RUNNING ${waitOf(ticket, county).state}`;
      const found = status === 'RUNNING' ? `RUNNING ${state ?? ''}` : status;
      if (found !== wanted) stray.push(`${ticketId}: ${found} instead of ${wanted}`);
    });
  } finally {
    client.destroy();
  }
  return stray;
};
