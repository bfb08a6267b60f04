import { toIso } from '../../../domain/time/instant.ts';
import { executionName } from '../../../lambdas/shared/workflow/task.ts';
import type { Executions } from '../../../lambdas/signal/executions.ts';
import { ServiceError } from '../../../local/platform.ts';
import type { StatesRun } from '../../local/states/support/states-run.ts';

/** The name of an execution, as the interpreter's ARN of it. */
export const executionArnOf = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

const unless = async <T>(call: Promise<unknown>, fine: T, benign: Readonly<Record<string, T>>): Promise<T> => {
  try {
    await call;
    return fine;
  } catch (error) {
    const answer = error instanceof ServiceError ? benign[error.type] : undefined;
    if (answer === undefined) throw error;
    return answer;
  }
};

/** The reconciler's port, straight to the interpreter. */
export const executionsIn = (
  run: Pick<StatesRun, 'call' | 'states'>,
  machineArn: string,
  subject: 'ticketId' | 'orderId' = 'ticketId',
): Executions => ({
  start: async (ticketId, { run: number, state, until }) => {
    const input = JSON.stringify({ [subject]: ticketId, state, until: toIso(until) });
    const name = executionName(ticketId, number);
    await unless(run.call('StartExecution', { stateMachineArn: machineArn, name, input }), true, {
      ExecutionAlreadyExists: true,
    });
    return 'started';
  },
  stop: async (ticketId, number) => {
    const executionArn = executionArnOf(machineArn, executionName(ticketId, number));
    await unless(run.call('StopExecution', { executionArn }), true, { ExecutionDoesNotExist: true });
  },
  complete: (taskToken, reply) =>
    unless<'completed' | 'gone' | 'invalid'>(
      run.call('SendTaskSuccess', { taskToken, output: JSON.stringify(reply) }),
      'completed',
      { TaskTimedOut: 'gone', TaskDoesNotExist: 'gone', InvalidToken: 'invalid' },
    ),
  status: async (ticketId, number) => {
    const arn = executionArnOf(machineArn, executionName(ticketId, number));
    const execution = await run.states().inspection.execution(arn);
    if (!execution) return 'never started';
    return execution.status === 'RUNNING' ? 'running' : 'ended';
  },
});
