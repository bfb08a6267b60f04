import { instantOf } from '../execution/instant.ts';
import type { Expression } from '../expressions/expression.ts';
import { expressionText } from '../expressions/expression.ts';
import type { Fields } from './fields.ts';
import { parseTask } from './task.ts';
import { readAssignment, readExpression, readSeconds, readTemplate } from './templates.ts';
import type { ChoiceRule, ChoiceState, Exit, FailState, PassState, State, SucceedState, WaitState } from './types.ts';

/**
 * Loads one state. What is not supported is refused by name and field.
 * @returns undefined if the type is unknown
 */
export function parseState(name: string, fields: Fields): State | undefined {
  const state = parseByType(name, fields, fields.requiredText('Type'));
  fields.raw('QueryLanguage');
  if (state !== undefined) {
    fields.close();
  }
  return state;
}

function parseByType(name: string, fields: Fields, type: string): State | undefined {
  switch (type) {
    case 'Pass':
      return parsePass(name, fields);
    case 'Succeed':
      return parseSucceed(name, fields);
    case 'Fail':
      return parseFail(name, fields);
    case 'Choice':
      return parseChoice(name, fields);
    case 'Wait':
      return parseWait(name, fields);
    case 'Task':
      return parseTask(name, fields, parseExit(fields));
    default:
      fields.refuse('Type', `State type '${type}' is not supported`);
      return undefined;
  }
}

/** `Next` or `End`, `Assign` and (JSONata) `Output`. */
function parseExit(fields: Fields): Exit {
  const next = fields.text('Next');
  const end = fields.raw('End');
  if (end !== undefined && typeof end !== 'boolean') {
    fields.refuse('End', 'Expected value of type [BOOLEAN]');
  }
  if ((next === undefined) === (end !== true)) {
    fields.refuse('', 'Exactly one of the fields [Next, End] is required', 'MISSING_END_STATE');
  }
  return { next, assign: readAssignment(fields), output: readOutput(fields) };
}

function readOutput(fields: Fields) {
  return fields.place.language === 'JSONata' ? readTemplate(fields, 'Output') : undefined;
}

function parsePass(name: string, fields: Fields): PassState {
  const exit = parseExit(fields);
  const output = fields.place.language === 'JSONPath' ? readTemplate(fields, 'Result') : exit.output;
  return { type: 'Pass', name, ...exit, output };
}

function parseSucceed(name: string, fields: Fields): SucceedState {
  return { type: 'Succeed', name, output: readOutput(fields) };
}

function parseFail(name: string, fields: Fields): FailState {
  for (const field of ['Error', 'Cause']) {
    fields.text(field);
  }
  return { type: 'Fail', name, error: readTemplate(fields, 'Error'), cause: readTemplate(fields, 'Cause') };
}

function parseChoice(name: string, fields: Fields): ChoiceState | undefined {
  if (fields.place.language === 'JSONPath') {
    fields.refuse('', 'A Choice state is only supported with the JSONata QueryLanguage');
    return undefined;
  }
  const rules = fields.list('Choices').map(parseRule);
  if (rules.length === 0) {
    fields.refuse('Choices', 'At least one choice is required');
  }
  const next = fields.text('Default');
  const exit = { next, assign: readAssignment(fields), output: readTemplate(fields, 'Output') };
  return { type: 'Choice', name, rules, otherwise: next === undefined ? undefined : exit };
}

function parseRule(fields: Fields): ChoiceRule {
  const next = fields.requiredText('Next');
  const exit = { next, assign: readAssignment(fields), output: readTemplate(fields, 'Output') };
  const condition = parseCondition(fields);
  fields.close();
  return { condition, exit };
}

function parseCondition(fields: Fields): Expression | boolean {
  const condition = fields.raw('Condition');
  if (condition === undefined) {
    fields.refuse('', 'These fields are required: [Condition]');
    return false;
  }
  return typeof condition === 'boolean' ? condition : (readExpression(fields, 'Condition') ?? false);
}

function parseWait(name: string, fields: Fields): WaitState {
  const exit = parseExit(fields);
  if (fields.has('Seconds') === fields.has('Timestamp')) {
    fields.refuse('', 'Exactly one of the fields [Seconds, Timestamp] is required');
  }
  if (fields.has('Seconds')) {
    return { type: 'Wait', name, ...exit, field: 'Seconds', until: readSeconds(fields, 'Seconds', 0) ?? 0 };
  }
  return { type: 'Wait', name, ...exit, field: 'Timestamp', until: readTimestamp(fields) };
}

function readTimestamp(fields: Fields): Expression | string {
  const text = fields.text('Timestamp') ?? '';
  if (fields.place.language === 'JSONata' && expressionText(text) !== undefined) {
    return readExpression(fields, 'Timestamp') ?? '';
  }
  if (fields.has('Timestamp') && instantOf(text) === undefined) {
    fields.refuse('Timestamp', `'${text}' is not an ISO-8601 date and time with an offset`);
  }
  return text;
}
