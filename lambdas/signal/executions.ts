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
import type { RunStart } from '../../domain/tickets/commit.ts';
import { toIso } from '../../domain/time/instant.ts';
import type { Reply } from '../shared/workflow/reply.ts';
import { executionName } from '../shared/workflow/task.ts';

/** The ticket workflows, as the reconciler drives them. */
export type Executions = {
  /** Starts a run. Started already with the same input, or ended meanwhile, is fine. */
  readonly start: (ticketId: string, start: RunStart) => Promise<void>;
  /** Stops a run; one that ended or never was is fine. */
  readonly stop: (ticketId: string, run: number) => Promise<void>;
  /** Completes a wait. `gone`: it timed out or was completed already. `invalid`: no such token ever was. */
  readonly complete: (token: string, reply: Reply) => Promise<'completed' | 'gone' | 'invalid'>;
  readonly status: (ticketId: string, run: number) => Promise<'running' | 'ended' | 'never started'>;
};

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

/** Executions of one state machine, by its ARN. */
export const executionsOf = (stateMachineArn: string, client: SFNClient): Executions => ({
  start: async (ticketId, { run, state, until }) => {
    const input = JSON.stringify({ ticketId, state, until: toIso(until) });
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name: executionName(ticketId, run), input }));
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  },
  stop: async (ticketId, run) => {
    const arn = executionArn(stateMachineArn, executionName(ticketId, run));
    try {
      await client.send(
        new StopExecutionCommand({ executionArn: arn, error: 'Restarted', cause: `run ${run + 1} takes over` }),
      );
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
  status: (ticketId, run) =>
    orElse<'running' | 'ended' | 'never started'>(
      async () => {
        const arn = executionArn(stateMachineArn, executionName(ticketId, run));
        const { status } = await client.send(new DescribeExecutionCommand({ executionArn: arn }));
        return status === 'RUNNING' || status === 'PENDING_REDRIVE' ? 'running' : 'ended';
      },
      (error) => (error instanceof ExecutionDoesNotExist ? 'never started' : undefined),
    ),
});
