import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { type Instant, minute, toIso } from '../../domain/time/instant.ts';
import { executionName } from '../shared/workflow/task.ts';

/** Where a run starts, and what completes a wait: an object with the state to go to. */
export type Start = { readonly run: number; readonly state: string; readonly until: Instant };
export type Completion = { readonly goto: string };

/** The workflows of tickets, or of orders, as their reconciler drives them. */
export type Executions = {
  /**
   * Starts a run. Started already, or ended meanwhile, is fine. `taken`: an execution has that name since before the run
   * was committed, so it belongs to a history that a restored table does not know.
   * @param since when the run was committed
   */
  readonly start: (id: string, start: Start, since: Instant) => Promise<'started' | 'taken'>;
  /** Stops a run, and says in its history why; one that ended or never was is fine. */
  readonly stop: (id: string, run: number, why: StopReason) => Promise<void>;
  /** Completes a wait. `gone`: it timed out or was completed already. `invalid`: no such token ever was. */
  readonly complete: (token: string, reply: Completion) => Promise<'completed' | 'gone' | 'invalid'>;
  readonly status: (id: string, run: number) => Promise<'running' | 'ended' | 'never started'>;
};

/** Error and cause in the history of an execution that was stopped. */
export type StopReason = { readonly error: 'Restarted' | 'Orphaned'; readonly cause: string };

/** How far the clocks of API Gateway and Step Functions may be apart. */
const skew = minute;

/** The answer of a call, or what a benign error means; other errors throw. */
const orElse = async <T>(call: () => Promise<T>, benign: (error: unknown) => T | undefined): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    const answer = benign(error);
    if (answer === undefined) throw error;
    return answer;
  }
};

/** `arn:…:stateMachine:Name` → the ARN of its execution of that name. */
const executionArn = (stateMachineArn: string, name: string): string =>
  `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

type Execution = { readonly stateMachineArn: string; readonly name: string; readonly input: string };

const instantOf = (date: Date | undefined): Instant => {
  if (!date) throw new Error('Step Functions did not say when the execution began');
  return date.getTime();
};

/** Starts an execution unless there is one of that name; answers when it began. */
const startDate = async (client: SFNClient, start: Execution): Promise<Instant> => {
  try {
    const { startDate: begun } = await client.send(new StartExecutionCommand(start));
    return instantOf(begun);
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
    const arn = executionArn(start.stateMachineArn, start.name);
    const { startDate: begun } = await client.send(new DescribeExecutionCommand({ executionArn: arn }));
    return instantOf(begun);
  }
};

/**
 * Executions of one state machine, by its ARN.
 * @param subject what the number of an execution's subject is called in its input
 */
export const executionsOf = (
  stateMachineArn: string,
  client: SFNClient,
  subject: 'ticketId' | 'orderId' = 'ticketId',
): Executions => ({
  start: async (id, { run, state, until }, since) => {
    const input = JSON.stringify({ [subject]: id, state, until: toIso(until) });
    const name = executionName(id, run);
    const begun = await startDate(client, { stateMachineArn, name, input });
    return begun < since - skew ? 'taken' : 'started';
  },
  stop: async (id, run, why) => {
    const arn = executionArn(stateMachineArn, executionName(id, run));
    try {
      await client.send(new StopExecutionCommand({ executionArn: arn, ...why }));
    } catch (error) {
      if (!(error instanceof ExecutionDoesNotExist)) throw error;
    }
  },
  complete: (token, reply) =>
    orElse<'completed' | 'gone' | 'invalid'>(
      async () => {
        await client.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(reply) }));
        return 'completed';
      },
      (error) => {
        if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist) return 'gone';
        return error instanceof InvalidToken ? 'invalid' : undefined;
      },
    ),
  status: (id, run) =>
    orElse<'running' | 'ended' | 'never started'>(
      async () => {
        const arn = executionArn(stateMachineArn, executionName(id, run));
        const { status } = await client.send(new DescribeExecutionCommand({ executionArn: arn }));
        return status === 'RUNNING' || status === 'PENDING_REDRIVE' ? 'running' : 'ended';
      },
      (error) => (error instanceof ExecutionDoesNotExist ? 'never started' : undefined),
    ),
});
