import type { Exit } from '../definition/types.ts';
import { evaluateTemplate } from '../expressions/template.ts';
import { byteLength, type Document, isJsonObject, type Json, maximumDataBytes } from '../json.ts';
import type { Draft } from './draft.ts';
import { dataLimitFailure } from './failure.ts';
import { withAssigned, withOutput } from './history.ts';
import { bindings, type Extra } from './scope.ts';

/** All variables of an execution together: 10 MiB (service quota). */
const maximumVariableBytes = 10_485_760;

/** The next state and its input. Undefined instead: the execution waits or has ended. */
export type Move = { readonly to: string; readonly input: Document } | undefined;

/**
 * Leaves the present state: evaluates `Output` and `Assign` from the values at its entry, sets the variables and
 * records the exit; without a next state the execution has succeeded.
 * @param type the state's type, for the event
 * @throws StateFailure of an expression, or `States.DataLimitExceeded`; nothing is changed then
 */
export async function leave(draft: Draft, type: string, exit: Exit, unchanged: Document, extra?: Extra): Promise<Move> {
  const name = draft.position.state;
  const scope = bindings(draft, extra);
  const assigned = exit.assign === undefined ? undefined : await evaluateTemplate(exit.assign, scope);
  const output = exit.output === undefined ? unchanged : await evaluateTemplate(exit.output, scope);
  refuseOversized(output.text, name);
  const variables = assign(draft, assigned, name);
  const details = { name, ...withOutput(output.text), ...withAssigned(variables) };
  draft.add(`${type}StateExited`, { field: 'stateExitedEventDetails', values: details });
  if (exit.next !== undefined) {
    return { to: exit.next, input: output };
  }
  succeed(draft, output);
  return undefined;
}

/** Ends the execution with an output. */
function succeed(draft: Draft, output: Document): void {
  draft.add('ExecutionSucceeded', { field: 'executionSucceededEventDetails', values: withOutput(output.text) });
  draft.end('SUCCEEDED', { output });
}

/** @throws StateFailure `States.DataLimitExceeded` if a text is longer than 256 KiB */
export function refuseOversized(text: string, subject: string): void {
  if (byteLength(text) > maximumDataBytes) {
    throw dataLimitFailure(subject);
  }
}

function assign(draft: Draft, assigned: Document | undefined, state: string): Array<readonly [string, string]> {
  if (assigned === undefined || !isJsonObject(assigned.value)) {
    return [];
  }
  refuseOversized(assigned.text, state);
  const variables: Readonly<Record<string, Json>> = { ...draft.variables, ...assigned.value };
  if (byteLength(JSON.stringify(variables)) > maximumVariableBytes) {
    throw dataLimitFailure(state);
  }
  draft.record.variables = variables;
  return Object.entries(assigned.value).map(([name, value]) => [name, JSON.stringify(value)] as const);
}
