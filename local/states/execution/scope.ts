import type { Bindings } from '../expressions/expression.ts';
import { clockFunctions } from '../expressions/functions.ts';
import { type Json, type JsonObject, parseJson } from '../json.ts';
import type { Draft } from './draft.ts';
import { instantText } from './instant.ts';

/** What only some fields of a state see in `$states`, beside `input` and `context`. */
export interface Extra {
  readonly result?: Json;
  readonly errorOutput?: Json;
  /** The token of an attempt that is just being scheduled. */
  readonly token?: string | undefined;
}

/** What the expressions of the present state see: `$states`, the variables, and the functions bound to the run's clock. */
export function bindings(draft: Draft, extra: Extra = {}): Bindings {
  const { result, errorOutput, token } = extra;
  const states = {
    input: draft.position.input,
    context: contextObject(draft, token),
    ...(result === undefined ? {} : { result }),
    ...(errorOutput === undefined ? {} : { errorOutput }),
  };
  return { ...clockFunctions(draft.now), ...draft.variables, states };
}

/** The context object. `Task` is there in callback tasks only, `State.RetryCount` in tasks. */
function contextObject({ record, position }: Draft, scheduledToken: string | undefined): JsonObject {
  const token = scheduledToken ?? position.task?.attempt?.token;
  const retries = position.task === undefined ? {} : { RetryCount: position.task.retryCount };
  return {
    Execution: {
      Id: record.executionArn,
      Input: parseJson(record.input),
      StartTime: instantText(record.startedAt),
      Name: record.name,
      RoleArn: record.roleArn,
      RedriveCount: 0,
    },
    StateMachine: { Id: record.stateMachineArn, Name: record.stateMachineName },
    State: { Name: position.state, EnteredTime: instantText(position.enteredAt), ...retries },
    ...(token === undefined ? {} : { Task: { Token: token } }),
  };
}
