import { toDocument } from '../json.ts';
import type { Draft } from './draft.ts';
import { StateFailure } from './failure.ts';
import { type EventDetails, withFailure, withInput } from './history.ts';
import { leave } from './leave.ts';
import type { GivenFailure, Signal } from './signal.ts';
import { endFailed } from './simple-states.ts';
import { follow, recovering, stateOf } from './step.ts';
import { beat, retried, returned, timedOut, tokenFailed, tokenSucceeded } from './task-signals.ts';

/**
 * Takes an execution one step on: from a signal to the next point at which it waits.
 * @returns false if the signal came too late to mean anything
 * @throws ServiceError `TaskTimedOut` for a token that is no longer awaited
 */
export async function apply(draft: Draft, signal: Signal): Promise<boolean> {
  try {
    return await dispatch(draft, signal);
  } catch (error) {
    if (!(error instanceof StateFailure)) {
      throw error;
    }
    endFailed(draft, error.error, error.reason);
    return true;
  }
}

async function dispatch(draft: Draft, signal: Signal): Promise<boolean> {
  switch (signal.kind) {
    case 'start':
      return start(draft);
    case 'waited':
      return waited(draft, signal.entered);
    case 'retry':
      return retried(draft, signal.entered, signal.at);
    case 'returned':
      return returned(draft, signal.attempt, signal.outcome);
    case 'timed-out':
      return timedOut(draft, signal);
    case 'succeeded':
      return tokenSucceeded(draft, signal.token, signal.output);
    case 'failed':
      return tokenFailed(draft, signal.token, signal);
    case 'heartbeat':
      return beat(draft, signal.token);
    case 'expired':
      return expire(draft);
    case 'stop':
      return abort(draft, signal);
  }
}

/** The first state's entry does not follow the start of the execution: both follow event 0. */
async function start(draft: Draft): Promise<boolean> {
  const text = draft.record.input;
  const { value } = toDocument(JSON.parse(text));
  const values = { ...withInput(text), roleArn: draft.record.roleArn };
  draft.add('ExecutionStarted', { field: 'executionStartedEventDetails', values }, 0);
  draft.record.lastEventId = 0;
  await follow(draft, { to: draft.definition.startAt, input: { text, value } });
  return true;
}

async function waited(draft: Draft, entered: number): Promise<boolean> {
  const state = stateOf(draft);
  const { position } = draft;
  if (position.enteredEventId !== entered || state.type !== 'Wait') {
    return false;
  }
  const move = () => leave(draft, state.type, state, toDocument(position.input));
  await follow(draft, await recovering(draft, draft.record.lastEventId, move));
  return true;
}

/** The machine's own time limit. Only the event names the error; the execution itself has none. */
function expire(draft: Draft): boolean {
  const values = { error: 'States.Timeout' };
  return endFromOutside(draft, 'ExecutionTimedOut', { field: 'executionTimedOutEventDetails', values }, () =>
    draft.end('TIMED_OUT'),
  );
}

function abort(draft: Draft, { error, cause }: GivenFailure): boolean {
  const values = withFailure(error, cause);
  return endFromOutside(draft, 'ExecutionAborted', { field: 'executionAbortedEventDetails', values }, () =>
    draft.end('ABORTED', { error, cause }),
  );
}

/** An end from outside follows no event of the state the execution was in. */
function endFromOutside(draft: Draft, type: string, details: EventDetails, end: () => void): boolean {
  draft.add(type, details, 0);
  end();
  return true;
}
