import {
  type HistoryEvent,
  paginateGetExecutionHistory,
  paginateListExecutions,
  paginateListStateMachines,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { localRegion } from '../../../../local/platform.ts';

/** The histories of a ticket's executions, all runs together. */
export type Histories = {
  /** Bytes of the events as Step Functions logs them at level ALL, without the execution's data. */
  readonly logged: readonly number[];
  /** Each state that was entered, and each further attempt at a task: what a Standard workflow is billed by. */
  readonly transitions: number;
  /** Calls of task functions, each further attempt too. */
  readonly taskCalls: number;
};

/** What is execution data in an event's details, and so not in its log. */
const data: ReadonlySet<string> = new Set(['input', 'output', 'parameters', 'taskCredentials', 'assignedVariables']);

const loggedBytes = ({ id, type, timestamp, previousEventId, ...more }: HistoryEvent, execution: string): number => {
  const [details = {}] = Object.values(more);
  const kept = Object.entries(details).filter(([name]) => !data.has(name) && !name.endsWith('Details'));
  const event = {
    id: String(id),
    type,
    details: Object.fromEntries(kept),
    previous_event_id: String(previousEventId),
    event_timestamp: String(timestamp?.getTime()),
    execution_arn: execution,
    redrive_count: '0',
  };
  return Buffer.byteLength(JSON.stringify(event));
};

/** Counts the histories of the executions named after the ticket, by Step Functions' own protocol. */
export const historiesOf = async (endpoint: string, ticketId: string): Promise<Histories> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SFNClient({ endpoint, region: localRegion, credentials });
  const types: string[] = [];
  const logged: number[] = [];
  for await (const { stateMachines = [] } of paginateListStateMachines({ client }, {}))
    for (const { stateMachineArn } of stateMachines)
      for await (const { executions = [] } of paginateListExecutions({ client }, { stateMachineArn }))
        for (const { executionArn, name } of executions)
          if (name?.startsWith(`${ticketId}-`))
            for await (const { events = [] } of paginateGetExecutionHistory({ client }, { executionArn })) {
              types.push(...events.map(({ type }) => type ?? ''));
              logged.push(...events.map((event) => loggedBytes(event, executionArn ?? '')));
            }
  client.destroy();
  const count = (wanted: (type: string) => boolean): number => types.filter(wanted).length;
  const entered = count((type) => type.endsWith('StateEntered'));
  const taskCalls = count((type) => type === 'TaskScheduled' || type === 'LambdaFunctionScheduled');
  const retries = taskCalls - count((type) => type === 'TaskStateEntered');
  return { logged, transitions: entered + retries, taskCalls };
};
