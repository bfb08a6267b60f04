import jsonata from 'jsonata';
import { queryEvaluationFailure } from '../execution/failure.ts';
import { isObject } from '../json.ts';
import { serviceFunctions } from './functions.ts';
import { refusedReferences } from './references.ts';

/** What an expression sees: variables, `states`, and functions bound to the run, by name without the `$`. */
export type Bindings = Readonly<Record<string, unknown>>;

/** A JSONata expression, compiled once per definition. */
export interface Expression {
  /** The expression's text without `{% %}`, as AWS quotes it. */
  readonly source: string;
  /** Where it stands in the state: `Output/limit`, `Choices[1]/Condition`. */
  readonly location: string;
  readonly program: jsonata.Expression;
}

/** Why an expression cannot be used: the service's code and message. */
export interface ExpressionProblem {
  readonly code: 'INVALID_JSONATA_EXPRESSION' | 'UNSUPPORTED_JSONATA_EXPRESSION';
  readonly message: string;
}

/** The expression in a string that is `{% … %}` as a whole, else undefined; every other string is meant literally. */
export function expressionText(text: string): string | undefined {
  return text.length >= 4 && text.startsWith('{%') && text.endsWith('%}') ? text.slice(2, -2).trim() : undefined;
}

/**
 * Compiles an expression.
 * @param allowErrorOutput whether it stands in a catcher, the only place that has `$states.errorOutput`
 */
export function compileExpression(
  source: string,
  location: string,
  allowErrorOutput: boolean,
): { expression: Expression } | { problems: ExpressionProblem[] } {
  let program: jsonata.Expression;
  try {
    program = jsonata(source);
  } catch (error) {
    return { problems: [{ code: 'INVALID_JSONATA_EXPRESSION', message: describe(error) }] };
  }
  const refused = refusedReferences(program.ast(), allowErrorOutput);
  if (refused.length > 0) {
    return { problems: refused.map((message) => ({ code: 'UNSUPPORTED_JSONATA_EXPRESSION', message })) };
  }
  for (const [name, implementation] of Object.entries(serviceFunctions)) {
    program.registerFunction(name, implementation);
  }
  program.assign('eval', undefined);
  return { expression: { source, location, program } };
}

/**
 * Evaluates an expression.
 * @returns a value that is neither undefined nor a function
 * @throws StateFailure `States.QueryEvaluationError` in AWS's words
 */
export async function evaluateExpression(expression: Expression, bindings: Bindings): Promise<unknown> {
  const { source, location, program } = expression;
  const subject = `The JSONata expression '${source}' specified for the field '${location}'`;
  let value: unknown;
  try {
    value = await program.evaluate(undefined, { ...bindings });
  } catch (error) {
    throw queryEvaluationFailure(location, `${subject} threw an error during evaluation. ${describe(error)}`);
  }
  if (value === undefined) {
    throw queryEvaluationFailure(location, `${subject} returned nothing (undefined).`);
  }
  if (isFunction(value)) {
    throw queryEvaluationFailure(location, `${subject} returned an unexpected result type. Functions are not data.`);
  }
  return value;
}

/** The failure of an expression whose value is of another type than its field takes. */
export function unexpectedType(expression: Expression, expected: string, value: unknown): Error {
  const actual = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return queryEvaluationFailure(
    expression.location,
    `The JSONata expression '${expression.source}' specified for the field '${expression.location}' returned an ` +
      `unexpected result type. Expected '${expected}', but was '${actual}' for value: ${JSON.stringify(value)}`,
  );
}

/** Whether a value of an expression is a function, its own or a native one. */
export function isFunction(value: unknown): boolean {
  return (
    typeof value === 'function' || (isObject(value) && ('_jsonata_lambda' in value || '_jsonata_function' in value))
  );
}

function describe(error: unknown): string {
  if (!isObject(error)) {
    return String(error);
  }
  const message = String(error.message ?? '');
  return typeof error.code === 'string' ? `${error.code}: ${message}` : message;
}
