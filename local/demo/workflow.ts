import {
  type ExecutionListItem,
  type HistoryEvent,
  paginateGetExecutionHistory,
  paginateListExecutions,
  paginateListStateMachines,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { localRegion } from '../platform.ts';

/** What became of a ticket's workflow. */
export type WorkflowOutcome = {
  /** Status of each run, `SUCCEEDED` when all went well. */
  readonly statuses: readonly string[];
  /** The states that were entered, in order: each is one state transition. */
  readonly states: readonly string[];
};

/** Reads executions and their histories as AWS's own SDK does, from a Step Functions endpoint. */
export const openWorkflow = (awsUrl: string) => {
  const client = new SFNClient({
    endpoint: awsUrl,
    region: localRegion,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const historyOf = async (executionArn: string): Promise<readonly string[]> => {
    const states: string[] = [];
    for await (const { events } of paginateGetExecutionHistory({ client }, { executionArn, maxResults: 1000 }))
      states.push(...(events ?? []).flatMap(enteredState));
    return states;
  };
  const executions = async (): Promise<readonly ExecutionListItem[]> => {
    const found: ExecutionListItem[] = [];
    for await (const { stateMachines } of paginateListStateMachines({ client }, {}))
      for (const { stateMachineArn } of stateMachines ?? [])
        for await (const page of paginateListExecutions({ client }, { stateMachineArn }))
          found.push(...(page.executions ?? []));
    return found;
  };
  return {
    /** All runs of the ticket's workflow, in order: an execution is named after its ticket and run. */
    outcome: async (ticketId: string): Promise<WorkflowOutcome> => {
      const runs = (await executions())
        .filter(({ name }) => name?.startsWith(ticketId))
        .sort((one, other) => Number(one.startDate) - Number(other.startDate));
      const states: string[] = [];
      for (const { executionArn } of runs) states.push(...(await historyOf(executionArn ?? '')));
      return { statuses: runs.map(({ status }) => status ?? 'UNKNOWN'), states };
    },
    close: (): void => client.destroy(),
  };
};

const enteredState = ({ type, stateEnteredEventDetails }: HistoryEvent): readonly string[] =>
  type?.endsWith('StateEntered') === true ? [stateEnteredEventDetails?.name ?? ''] : [];
