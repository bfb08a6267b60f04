import { localRegion } from '../../platform.ts';
import type { TaskState } from '../definition/types.ts';
import type { Draft } from './draft.ts';
import { withFailure, withInput, withOutput } from './history.ts';

/** What is recorded when an attempt is scheduled. */
interface Schedule {
  /** `Arguments`, evaluated, as JSON text. */
  readonly parameters: string;
  readonly timeoutSeconds: number | undefined;
  readonly heartbeatSeconds: number | undefined;
}

/** A function's own ARN has events of its own family, the Lambda integration the general one. */
export function addScheduled(draft: Draft, { resource }: TaskState, schedule: Schedule): number {
  const limits = {
    ...(schedule.timeoutSeconds === undefined ? {} : { timeoutInSeconds: schedule.timeoutSeconds }),
    ...(schedule.heartbeatSeconds === undefined ? {} : { heartbeatInSeconds: schedule.heartbeatSeconds }),
  };
  if (resource.kind === 'function') {
    const values = { ...withInput(schedule.parameters), resource: resource.functionArn, ...limits };
    return draft.add('LambdaFunctionScheduled', { field: 'lambdaFunctionScheduledEventDetails', values });
  }
  const values = { ...integration(resource.kind), region: localRegion, parameters: schedule.parameters, ...limits };
  return draft.add('TaskScheduled', { field: 'taskScheduledEventDetails', values });
}

export function addStarted(draft: Draft, { resource }: TaskState): void {
  if (resource.kind === 'function') {
    draft.add('LambdaFunctionStarted');
  } else {
    draft.add('TaskStarted', { field: 'taskStartedEventDetails', values: integration(resource.kind) });
  }
}

/** The function of a callback task has returned. */
export function addSubmitted(draft: Draft, output: string): void {
  const values = { ...integration('callback'), ...withOutput(output) };
  draft.add('TaskSubmitted', { field: 'taskSubmittedEventDetails', values });
}

export function addSucceeded(draft: Draft, state: TaskState, output: string): void {
  addOutcome(draft, state, 'Succeeded', withOutput(output));
}

export function addFailed(draft: Draft, state: TaskState, error?: string, cause?: string): void {
  addOutcome(draft, state, 'Failed', withFailure(error, cause));
}

export function addTimedOut(draft: Draft, state: TaskState): void {
  addOutcome(draft, state, 'TimedOut', { error: 'States.Timeout' });
}

function addOutcome(draft: Draft, { resource }: TaskState, outcome: string, values: Record<string, unknown>): void {
  if (resource.kind === 'function') {
    draft.add(`LambdaFunction${outcome}`, { field: `lambdaFunction${outcome}EventDetails`, values });
  } else {
    const details = { ...integration(resource.kind), ...values };
    draft.add(`Task${outcome}`, { field: `task${outcome}EventDetails`, values: details });
  }
}

function integration(kind: 'invoke' | 'callback'): Record<string, unknown> {
  return { resourceType: 'lambda', resource: kind === 'invoke' ? 'invoke' : 'invoke.waitForTaskToken' };
}
