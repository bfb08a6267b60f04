import type { State, TaskState } from '../definition/types.ts';
import { type Document, toDocument } from '../json.ts';
import { startAttempt } from './attempt.ts';
import type { Draft } from './draft.ts';
import { StateFailure } from './failure.ts';
import { withFailure, withInput } from './history.ts';
import { leave, type Move } from './leave.ts';
import { catcherFor, nextRetry } from './retry.ts';
import { choose, endFailed, fail, wait } from './simple-states.ts';

/** Enters state after state until the execution waits for something or has ended. */
export async function follow(draft: Draft, first: Move): Promise<void> {
  let move = first;
  while (move !== undefined) {
    move = await enter(draft, move.to, move.input);
  }
}

/** The state an execution is in. */
export function stateOf(draft: Draft, name = draft.position.state): State {
  const state = draft.definition.states.get(name);
  if (state === undefined) {
    throw new Error(`State '${name}' is not in the definition of ${draft.record.executionArn}`);
  }
  return state;
}

async function enter(draft: Draft, name: string, input: Document): Promise<Move> {
  const state = stateOf(draft, name);
  const before = draft.record.lastEventId;
  const values = { name, ...withInput(input.text) };
  const enteredEventId = draft.add(`${state.type}StateEntered`, { field: 'stateEnteredEventDetails', values });
  draft.position = { state: name, input: input.value, enteredAt: draft.now, enteredEventId };
  return recovering(draft, before, () => perform(draft, state, input));
}

async function perform(draft: Draft, state: State, input: Document): Promise<Move> {
  switch (state.type) {
    case 'Pass':
      return leave(draft, state.type, state, input);
    case 'Succeed':
      return leave(draft, state.type, { next: undefined, assign: undefined, output: state.output }, input);
    case 'Fail':
      return fail(draft, state);
    case 'Choice':
      return choose(draft, state, input);
    case 'Wait':
      await wait(draft, state);
      return undefined;
    case 'Task':
      await startAttempt(draft, state);
      return undefined;
  }
}

/**
 * Does something in the present state and deals with its failure, by a retry, a catcher or the end of the execution.
 * @param failedAfter the event that a failed evaluation follows in the history
 */
export async function recovering(draft: Draft, failedAfter: number, work: () => Promise<Move>): Promise<Move> {
  try {
    return await work();
  } catch (error) {
    const { state, enteredEventId } = draft.position;
    const failure = failureOf(error).attributedTo(state, enteredEventId);
    recordEvaluation(draft, failure, failure.afterEntry ? enteredEventId : failedAfter);
    return recover(draft, failure);
  }
}

/** A StateFailure as it is; anything else is a fault of the interpreter, which must not be taken for the machine's. */
function failureOf(error: unknown): StateFailure {
  if (error instanceof StateFailure) {
    return error;
  }
  throw error;
}

function recordEvaluation(draft: Draft, failure: StateFailure, previousEventId: number): void {
  if (failure.location !== undefined) {
    const { location, error, reason } = failure;
    const values = { state: draft.position.state, location, ...withFailure(error, reason) };
    draft.add('EvaluationFailed', { field: 'evaluationFailedEventDetails', values }, previousEventId);
  }
}

/** Deals with a failure that has been recorded: retries, catches, or ends the execution. */
export async function recover(draft: Draft, failure: StateFailure): Promise<Move> {
  const state = stateOf(draft);
  if (state.type === 'Task') {
    if (retry(draft, state, failure)) {
      return undefined;
    }
    const caught = catcherFor(state.catchers, failure);
    if (caught !== undefined) {
      return catching(draft, state, caught.exit, failure);
    }
  }
  endFailed(draft, failure.error, failure.reason);
  return undefined;
}

function retry(draft: Draft, state: TaskState, failure: StateFailure): boolean {
  const { retries, retryCount } = draft.position.task ?? { retries: [], retryCount: 0 };
  const next = nextRetry(state.retriers, retries, failure);
  if (next === undefined) {
    return false;
  }
  const counted = state.retriers.map((_retrier, index) => (retries[index] ?? 0) + (index === next.retrier ? 1 : 0));
  const retryAt = draft.now + next.delayMilliseconds;
  draft.position = { ...draft.position, task: { retries: counted, retryCount: retryCount + 1, retryAt } };
  return true;
}

/** A catcher whose own fields fail ends the execution: it is not caught again. */
async function catching(
  draft: Draft,
  state: TaskState,
  exit: Parameters<typeof leave>[2],
  failure: StateFailure,
): Promise<Move> {
  const errorOutput = toDocument(failure.errorOutput);
  try {
    return await leave(draft, state.type, exit, errorOutput, { errorOutput: errorOutput.value });
  } catch (error) {
    const second = failureOf(error).attributedTo(state.name, draft.position.enteredEventId);
    recordEvaluation(draft, second, draft.record.lastEventId);
    endFailed(draft, second.error, second.reason);
    return undefined;
  }
}
