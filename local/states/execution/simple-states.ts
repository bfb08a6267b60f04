import type { ChoiceRule, ChoiceState, Exit, FailState, WaitState } from '../definition/types.ts';
import { evaluateExpression, unexpectedType } from '../expressions/expression.ts';
import { evaluateTemplate, type Template } from '../expressions/template.ts';
import type { Document } from '../json.ts';
import type { Draft } from './draft.ts';
import { queryEvaluationFailure, StateFailure } from './failure.ts';
import { withFailure } from './history.ts';
import { instantOf } from './instant.ts';
import { leave, type Move } from './leave.ts';
import { bindings } from './scope.ts';

/** The service's bound on every number of seconds. */
const longestSeconds = 99_999_999;

/** Takes the first rule whose condition holds, else the default. */
export async function choose(draft: Draft, state: ChoiceState, input: Document): Promise<Move> {
  const exit = (await matchingRule(draft, state.rules)) ?? state.otherwise;
  if (exit === undefined) {
    throw new StateFailure(
      'States.Runtime',
      'Failed to transition out of the state. The state does not point to a next state.',
    );
  }
  return leave(draft, state.type, exit, input);
}

async function matchingRule(draft: Draft, rules: readonly ChoiceRule[]): Promise<Exit | undefined> {
  const scope = bindings(draft);
  for (const { condition, exit } of rules) {
    const holds = typeof condition === 'boolean' ? condition : await evaluateExpression(condition, scope);
    if (typeof holds !== 'boolean' && typeof condition !== 'boolean') {
      throw unexpectedType(condition, 'boolean', holds);
    }
    if (holds === true) {
      return exit;
    }
  }
  return undefined;
}

/** Ends the execution with the state's error and cause. */
export async function fail(draft: Draft, state: FailState): Promise<Move> {
  const error = await evaluateText(draft, state.error);
  const cause = await evaluateText(draft, state.cause);
  endFailed(draft, error, cause);
  return undefined;
}

/** Records the failure of the execution and ends it. */
export function endFailed(draft: Draft, error: string | undefined, cause: string | undefined): void {
  draft.add('ExecutionFailed', { field: 'executionFailedEventDetails', values: withFailure(error, cause) });
  draft.end('FAILED', { error, cause });
}

async function evaluateText(draft: Draft, template: Template | undefined): Promise<string | undefined> {
  if (template === undefined) {
    return undefined;
  }
  const { value } = await evaluateTemplate(template, bindings(draft));
  if (typeof value !== 'string' && template.kind === 'expression') {
    throw unexpectedType(template.expression, 'string', value);
  }
  return String(value);
}

/** Sets how long the state waits; the clock does the rest. */
export async function wait(draft: Draft, state: WaitState): Promise<void> {
  const { until } = state;
  const value = typeof until === 'object' ? await evaluateExpression(until, bindings(draft)) : until;
  const expected = state.field === 'Seconds' ? 'number' : 'string';
  if (typeof value !== expected && typeof until === 'object') {
    throw unexpectedType(until, expected, value);
  }
  draft.position = {
    ...draft.position,
    until:
      typeof value === 'number' ? draft.now + 1000 * checkedSeconds('Seconds', value, 0) : timestamp(String(value)),
  };
}

function timestamp(text: string): number {
  const instant = instantOf(text);
  if (instant === undefined) {
    const reason = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`;
    throw new StateFailure('States.QueryEvaluationError', reason, { location: 'Timestamp', afterEntry: true });
  }
  return instant;
}

/**
 * Checks a number of seconds.
 * @throws StateFailure `States.QueryEvaluationError` unless whole and from `minimum` to 99,999,999
 */
export function checkedSeconds(field: string, seconds: number, minimum: number): number {
  if (!Number.isInteger(seconds)) {
    throw queryEvaluationFailure(field, `The ${field} field cannot be parsed as an integer: ${seconds}`);
  }
  if (seconds < minimum || seconds > longestSeconds) {
    throw queryEvaluationFailure(
      field,
      `${field} must be between ${minimum} and ${longestSeconds} but was: ${seconds}`,
    );
  }
  return seconds;
}
