import type { TaskState } from '../definition/types.ts';
import { type Expression, evaluateExpression, unexpectedType } from '../expressions/expression.ts';
import { evaluateTemplate } from '../expressions/template.ts';
import { type Document, isJsonObject, toDocument } from '../json.ts';
import type { Draft } from './draft.ts';
import { StateFailure } from './failure.ts';
import { refuseOversized } from './leave.ts';
import type { Attempt } from './record.ts';
import { bindings } from './scope.ts';
import { checkedSeconds } from './simple-states.ts';
import { addScheduled, addStarted } from './task-events.ts';
import { createToken } from './token.ts';

/**
 * Schedules an attempt of the present Task state: evaluates its arguments and limits and notes the call. The call
 * itself is made when the step has been persisted.
 * @throws StateFailure of an expression or unusable arguments
 */
export async function startAttempt(draft: Draft, state: TaskState): Promise<void> {
  const { retries, retryCount } = draft.position.task ?? { retries: [], retryCount: 0 };
  draft.position = { ...draft.position, task: { retries, retryCount } };
  const token = state.resource.kind === 'callback' ? createToken(draft.record.executionArn) : undefined;
  const scope = bindings(draft, { token });
  const input = toDocument(draft.position.input);
  const parameters = state.arguments === undefined ? input : await evaluateTemplate(state.arguments, scope);
  const timeoutSeconds = await evaluateSeconds('TimeoutSeconds', state.timeoutSeconds, scope);
  const heartbeatSeconds = await evaluateSeconds('HeartbeatSeconds', state.heartbeatSeconds, scope);
  refuseOversized(parameters.text, state.name);
  const call = callOf(state, parameters);
  const schedule = { parameters: parameters.text, timeoutSeconds, heartbeatSeconds };
  const scheduledEventId = addScheduled(draft, state, schedule);
  addStarted(draft, state);
  const attempt: Attempt = {
    scheduledEventId,
    ...call,
    submitted: false,
    ...(token === undefined ? {} : { token }),
    ...(timeoutSeconds === undefined ? {} : { timeoutAt: draft.now + timeoutSeconds * 1000 }),
    ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds, heartbeatAt: draft.now + heartbeatSeconds * 1000 }),
  };
  draft.position = { ...draft.position, task: { retries, retryCount, attempt } };
}

async function evaluateSeconds(
  field: string,
  limit: Expression | number | undefined,
  scope: Parameters<typeof evaluateExpression>[1],
): Promise<number | undefined> {
  if (limit === undefined || typeof limit === 'number') {
    return limit;
  }
  const seconds = await evaluateExpression(limit, scope);
  if (typeof seconds !== 'number') {
    throw unexpectedType(limit, 'number', seconds);
  }
  return checkedSeconds(field, seconds, 1);
}

/** Which function is called with what. */
function callOf({ resource }: TaskState, parameters: Document): Pick<Attempt, 'functionName' | 'payload'> {
  if (resource.kind === 'function') {
    return { functionName: resource.functionArn, payload: parameters.value };
  }
  const given = isJsonObject(parameters.value) ? parameters.value : {};
  const { FunctionName: name, Payload: payload = {}, Qualifier: qualifier } = given;
  const unknown = Object.keys(given).filter((field) => !['FunctionName', 'Payload', 'Qualifier'].includes(field));
  if (unknown.length > 0) {
    throw unusable(parameters.text, `The field '${unknown[0]}' is not supported by Step Functions`);
  }
  if (typeof name !== 'string') {
    throw unusable(parameters.text, "The field 'FunctionName' is required but was missing");
  }
  return { functionName: typeof qualifier === 'string' ? `${name}:${qualifier}` : name, payload };
}

function unusable(parameters: string, problem: string): StateFailure {
  return new StateFailure(
    'States.Runtime',
    `The Parameters '${parameters}' could not be used to start the Task: [${problem}]`,
  );
}
