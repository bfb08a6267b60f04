import type { Command, CommandName } from '../../../../domain/tickets/commands.ts';
import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import { masterOf } from '../../../shared/commands/master.ts';
import { fieldMessages } from '../../../shared/http/field-messages.ts';
import { Problem } from '../../../shared/http/problem.ts';
import { valid } from '../../../shared/http/validate.ts';
import { commandBodies } from '../../../shared/schemas/command-bodies.ts';
import type { FieldError } from '../../../shared/schemas/problem.ts';
import type { Form } from '../../../shared/web/form.ts';
import { withSearches } from '../../../shared/web/forms/search-field.ts';
import type { DeskContext } from '../../area.ts';
import { handlingUnits } from './choices.ts';

/** What is to follow the filing at once, or what is wrong with it. */
export type Following =
  | { readonly command: Command; readonly master?: Ticket | undefined }
  | { readonly wrong: readonly FieldError[] };

type Step = Extract<CommandName, 'dispatch' | 'answer' | 'merge'>;

const isStep = (step: string): step is Step => step === 'dispatch' || step === 'answer' || step === 'merge';

const textIn = (form: Form, field: string): string | undefined => form.get(field)?.trim() || undefined;

const bodyOf = (step: Step, form: Form): Readonly<Record<string, unknown>> => {
  switch (step) {
    case 'dispatch':
      return {
        unit: textIn(form, 'unit'),
        class: textIn(form, 'dispatchClass'),
        ...(form.get('dispatchUrgent') === 'true' ? { urgent: true } : {}),
      };
    case 'answer':
      return { reply: textIn(form, 'reply') };
    case 'merge':
      return { into: textIn(form, 'intoOther') ?? textIn(form, 'into') };
  }
};

/** The command that a button of the read-back asks for beside the filing; nothing where it only files. */
export const followingOf = async (
  step: string,
  form: Form,
  { var: { county, language, dependencies } }: DeskContext,
): Promise<Following | undefined> => {
  if (!isStep(step)) return undefined;
  const read = withSearches(form, new Map([['unit', handlingUnits(county, language)]]));
  const body = bodyOf(step, read);
  const left = Object.entries(body).filter(([, value]) => value === undefined);
  if (left.length > 0) return { wrong: left.map(([field]) => ({ field, message: fieldMessages.missing })) };
  try {
    const command = { name: step, body: valid(commandBodies[step], body) } as Command;
    return { command, master: await masterOf(command, dependencies.table) };
  } catch (fault) {
    if (fault instanceof Problem) return { wrong: fault.details.errors ?? [] };
    throw fault;
  }
};
