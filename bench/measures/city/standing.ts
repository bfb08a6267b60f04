import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import {
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { readTicket } from '../../../lambdas/shared/store/commits.ts';
import { ticketsTableAmong, ticketWorkflowAmong } from '../../../local/run/resource-names.ts';
import { atOnce } from './at-once.ts';

const local = { region: 'us-east-1', credentials: { accessKeyId: 'any', secretAccessKey: 'any' } };

type Execution = { readonly arn: string; readonly status: string };

/** All executions of the run's workflow, by name. */
const listed = async (states: SFNClient): Promise<ReadonlyMap<string, Execution>> => {
  const { stateMachines } = await states.send(new ListStateMachinesCommand({}));
  const stateMachineArn = ticketWorkflowAmong(stateMachines);
  const executions = new Map<string, Execution>();
  let nextToken: string | undefined;
  do {
    const page = await states.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1_000, nextToken }));
    for (const { name = '', executionArn: arn = '', status = '' } of page.executions ?? [])
      executions.set(name, { arn, status });
    nextToken = page.nextToken;
  } while (nextToken);
  return executions;
};

/** Of the latest events of an execution that waits, one says which state it entered. */
const latest = 10;

/** Where the execution stands, in words. */
const standing = async (states: SFNClient, execution: Execution | undefined): Promise<string> => {
  if (execution?.status !== 'RUNNING') return execution?.status ?? 'never started';
  const asked = { executionArn: execution.arn, reverseOrder: true, maxResults: latest };
  const { events = [] } = await states.send(new GetExecutionHistoryCommand(asked));
  const entered = events.find(({ type }) => type?.endsWith('StateEntered'));
  return `RUNNING in ${entered?.stateEnteredEventDetails?.name ?? 'no state'}`;
};

/**
 * Looks where the execution of each ticket stands: running in the state that `waitOf` of the ticket's own commits names,
 * or, once the ticket has ended, succeeded.
 * @param awsUrl where the run serves the wire protocols
 * @returns what stands elsewhere, in words
 */
export const strayExecutions = async (awsUrl: string, ticketIds: readonly string[]): Promise<readonly string[]> => {
  const client = new DynamoDBClient({ ...local, endpoint: awsUrl });
  const states = new SFNClient({ ...local, endpoint: awsUrl });
  const stray: string[] = [];
  try {
    const { TableNames } = await client.send(new ListTablesCommand({}));
    const table = { client: DynamoDBDocumentClient.from(client), name: ticketsTableAmong(TableNames) };
    const executions = await listed(states);
    await atOnce(ticketIds, async (ticketId) => {
      const stored = await readTicket(table, ticketId);
      if (!stored) throw new Error(`ticket ${ticketId} is gone`);
      const { ticket } = stored;
      const wanted = ticket.phase.kind === 'ended' ? 'SUCCEEDED' : `RUNNING in ${waitOf(ticket, county).state}`;
      const found = await standing(states, executions.get(`${ticketId}-${ticket.run}`));
      if (found !== wanted) stray.push(`${ticketId}: ${found} instead of ${wanted}`);
    });
  } finally {
    client.destroy();
    states.destroy();
  }
  return stray;
};
