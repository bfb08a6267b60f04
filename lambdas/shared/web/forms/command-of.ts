import type { Command, CommandName } from '../../../../domain/tickets/commands.ts';
import { fieldMessages } from '../../http/field-messages.ts';
import { Problem } from '../../http/problem.ts';
import { valid } from '../../http/validate.ts';
import { commandBodies } from '../../schemas/command-bodies.ts';
import type { FieldError } from '../../schemas/problem.ts';
import type { Form } from '../form.ts';
import { bodyOf } from './body.ts';

/** A form as a command, or what is wrong with its fields. */
export type ReadCommand = { readonly command: Command } | { readonly wrong: readonly FieldError[] };

/** Of a field that was left empty nothing is wrong but that: its format is not the reader's business. */
const asMissing = (error: FieldError, form: Form): FieldError =>
  form.get(error.field)?.trim() === '' ? { ...error, message: fieldMessages.missing } : error;

/** The command that a form asks for, checked as over the API. */
export const commandOf = (act: CommandName, form: Form): ReadCommand => {
  if (act === 'withdraw' && form.get('sure') !== 'yes')
    return { wrong: [{ field: 'sure', message: fieldMessages.missing }] };
  /** Whose result comes back unsigned is to read what to change. */
  if (act === 'sign-result' && form.get('approve') === 'false' && (form.get('note') ?? '').trim() === '')
    return { wrong: [{ field: 'note', message: fieldMessages.missing }] };
  try {
    return { command: { name: act, body: valid(commandBodies[act], bodyOf(act, form)) } as Command };
  } catch (fault) {
    if (fault instanceof Problem) return { wrong: (fault.details.errors ?? []).map((error) => asMissing(error, form)) };
    throw fault;
  }
};
