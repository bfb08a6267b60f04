import type * as z from 'zod/mini';
import type { FieldError } from '../schemas/problem.ts';
import { fieldMessage, fieldMessages } from './field-messages.ts';
import { problem } from './problem.ts';

type RawIssue = z.core.$ZodRawIssue;

const typeMessages: Readonly<Record<string, string>> = {
  string: fieldMessages.text,
  number: fieldMessages.number,
  boolean: fieldMessages.boolean,
  object: fieldMessages.object,
  array: fieldMessages.list,
};

const tooBig = (origin: string, most: number): string => {
  if (origin === 'string') return fieldMessage.longest(most);
  return origin === 'array' ? fieldMessage.largest(most) : fieldMessage.most(most);
};

const tooSmall = (origin: string, least: number): string => {
  if (origin === 'array') return fieldMessage.fewest(least);
  if (origin !== 'string') return fieldMessage.least(least);
  return least === 1 ? fieldMessages.empty : fieldMessage.shortest(least);
};

/** An issue of the schema in Chinese. */
const messageOf = (issue: RawIssue): string => {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return fieldMessages.missing;
  switch (issue.code) {
    case 'invalid_type':
      return typeMessages[issue.expected] ?? fieldMessages.otherType;
    case 'invalid_value':
      return fieldMessage.oneOf(issue.values);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'unrecognized_keys':
      return fieldMessages.unknown;
    default:
      return fieldMessages.format;
  }
};

/** Names of unknown fields come from outside: they are shown shortened. */
const shown = (path: readonly PropertyKey[]): string => path.map((part) => String(part).slice(0, 60)).join('.');

const errorsOf = (issue: z.core.$ZodIssue): readonly FieldError[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ field: shown([...issue.path, key]), message: issue.message }))
    : [{ field: shown(issue.path) || '(body)', message: issue.message }];

/** So many errors are listed; nobody reads more. */
const most = 20;

const limited = (errors: readonly FieldError[]): readonly FieldError[] =>
  errors.length <= most
    ? errors
    : [...errors.slice(0, most), { field: '…', message: fieldMessage.more(errors.length - most) }];

const summaryOf = (errors: readonly FieldError[]): string =>
  errors
    .slice(0, 3)
    .map(({ field, message }) => `${field} ${message}`)
    .join(';');

/**
 * The input as the schema reads it.
 * @throws Problem 422 that names every field that is wrong
 */
export const valid = <Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
  code: 'invalid-fields' | 'invalid-query' = 'invalid-fields',
): z.output<Schema> => {
  const outcome = schema.safeParse(input, { error: messageOf });
  if (outcome.success) return outcome.data;
  const errors = limited(outcome.error.issues.flatMap(errorsOf));
  throw problem(code, { errors, params: { summary: summaryOf(errors) } });
};
