import { ServiceError } from '../../platform.ts';
import type { TaskState } from '../definition/types.ts';
import { type Document, toDocument } from '../json.ts';
import { startAttempt } from './attempt.ts';
import type { Draft } from './draft.ts';
import { dataLimitFailure, StateFailure } from './failure.ts';
import { leave, type Move, refuseOversized } from './leave.ts';
import type { CallOutcome, GivenFailure, LimitSignal } from './signal.ts';
import { follow, recover, recovering, stateOf } from './step.ts';
import { addFailed, addSubmitted, addSucceeded, addTimedOut } from './task-events.ts';

/** The interval before a retry is over: the next attempt is scheduled. */
export async function retried(draft: Draft, entered: number, at: number): Promise<boolean> {
  const state = stateOf(draft);
  const { position } = draft;
  if (position.enteredEventId !== entered || position.task?.retryAt !== at || state.type !== 'Task') {
    return false;
  }
  const begin = async (): Promise<Move> => {
    await startAttempt(draft, state);
    return undefined;
  };
  await follow(draft, await recovering(draft, draft.record.lastEventId, begin));
  return true;
}

/** The called function has returned or failed. A callback task goes on waiting if it returned. */
export async function returned(draft: Draft, attemptId: number, outcome: CallOutcome): Promise<boolean> {
  const state = stateOf(draft);
  const attempt = draft.position.task?.attempt;
  if (attempt?.scheduledEventId !== attemptId || attempt.submitted || state.type !== 'Task') {
    return false;
  }
  if (!outcome.ok) {
    await fail(draft, state, outcome);
    return true;
  }
  const result = resultOf(state, outcome.payload);
  if (state.resource.kind === 'callback') {
    addSubmitted(draft, result.text);
    draft.updateAttempt({ submitted: true });
  } else {
    await succeed(draft, state, result);
  }
  return true;
}

/** A limit has passed, unless the attempt has ended or a heartbeat has moved the limit. */
export async function timedOut(draft: Draft, { attempt: id, heartbeat, at }: LimitSignal): Promise<boolean> {
  const state = stateOf(draft);
  const attempt = draft.position.task?.attempt;
  const limit = heartbeat ? attempt?.heartbeatAt : attempt?.timeoutAt;
  if (attempt?.scheduledEventId !== id || limit !== at || state.type !== 'Task') {
    return false;
  }
  addTimedOut(draft, state);
  await follow(draft, await recover(draft, new StateFailure('States.Timeout', undefined, { heartbeat })));
  return true;
}

/** @throws ServiceError `TaskTimedOut` if the token is no longer awaited */
export async function tokenSucceeded(draft: Draft, token: string, output: Document): Promise<boolean> {
  await succeed(draft, awaited(draft, token), output);
  return true;
}

/** @throws ServiceError `TaskTimedOut` if the token is no longer awaited */
export async function tokenFailed(draft: Draft, token: string, failure: GivenFailure): Promise<boolean> {
  await fail(draft, awaited(draft, token), failure);
  return true;
}

/** @throws ServiceError `TaskTimedOut` if the token is no longer awaited */
export function beat(draft: Draft, token: string): boolean {
  awaited(draft, token);
  const heartbeatSeconds = draft.position.task?.attempt?.heartbeatSeconds;
  if (heartbeatSeconds === undefined) {
    return false;
  }
  draft.updateAttempt({ heartbeatAt: draft.now + heartbeatSeconds * 1000 });
  return true;
}

/** The integration wraps what the function returned. It has no metadata of HTTP requests: there was none. */
function resultOf({ resource }: TaskState, payload: unknown): Document {
  const given = payload ?? null;
  return toDocument(
    resource.kind === 'function' ? given : { ExecutedVersion: '$LATEST', Payload: given, StatusCode: 200 },
  );
}

async function succeed(draft: Draft, state: TaskState, result: Document): Promise<void> {
  const { resource } = state;
  const subject = resource.kind === 'function' ? resource.functionArn : 'lambda';
  try {
    refuseOversized(result.text, subject);
  } catch {
    const { error, reason: cause } = dataLimitFailure(subject);
    return fail(draft, state, { error, cause });
  }
  addSucceeded(draft, state, result.text);
  const move = () => leave(draft, state.type, state, result, { result: result.value });
  return follow(draft, await recovering(draft, draft.record.lastEventId, move));
}

async function fail(draft: Draft, state: TaskState, { error, cause }: GivenFailure): Promise<void> {
  addFailed(draft, state, error, cause);
  await follow(draft, await recover(draft, new StateFailure(error ?? 'States.TaskFailed', cause)));
}

/** The state whose token this is. */
function awaited(draft: Draft, token: string): TaskState {
  const state = draft.record.position === undefined ? undefined : stateOf(draft);
  if (state?.type !== 'Task' || draft.position.task?.attempt?.token !== token) {
    throw taskTimedOut();
  }
  return state;
}

/** The answer to a token whose task has ended: it timed out, failed, or was answered already. */
export function taskTimedOut(): ServiceError {
  return new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
}
