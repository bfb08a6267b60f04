import type { Filing } from '../../domain/tickets/commands.ts';
import { fieldMessages } from '../shared/http/field-messages.ts';
import { Problem } from '../shared/http/problem.ts';
import { valid } from '../shared/http/validate.ts';
import { type FilingBody, filingBody, filingOf } from '../shared/schemas/filing.ts';
import type { FieldError } from '../shared/schemas/problem.ts';
import { toProse } from '../shared/schemas/texts.ts';
import type { Form } from '../shared/web/form.ts';

/** What was filled in, checked as over the API; or what is wrong, by the fields of the form. */
export type ReadReport =
  | { readonly body: FilingBody; readonly filing: Filing; readonly phone: string }
  | { readonly wrong: readonly FieldError[] };

/** The fields of the form, in its order. */
export const reportFields = [
  'type',
  'subject',
  'description',
  'request',
  'town',
  'address',
  'name',
  'phone',
  'confidential',
] as const;

export type ReportField = (typeof reportFields)[number];

/** Without the unseen marks that phones put around what is copied: nobody could find them to take them out. */
const textIn = (form: Form, field: ReportField): string | undefined => {
  const text = form.get(field) ?? '';
  return toProse(text, text.length) || undefined;
};

/** The body of `POST /tickets` that the form stands for: a member that was left out is not in it. */
const bodyOf = (form: Form): unknown => {
  const [town, address] = [textIn(form, 'town'), textIn(form, 'address')];
  const body = {
    channel: 'website',
    type: textIn(form, 'type'),
    subject: textIn(form, 'subject'),
    description: textIn(form, 'description'),
    request: textIn(form, 'request'),
    citizen: { name: textIn(form, 'name'), phone: textIn(form, 'phone') ?? '' },
    location: town === undefined && address === undefined ? undefined : { town, address },
    confidential: form.get('confidential') === 'true' ? true : undefined,
  };
  // A round trip leaves out what is undefined: the schema takes no such member.
  return JSON.parse(JSON.stringify(body));
};

/** Where the form has a field of the API's body. */
export const formFieldOf = (field: string): string => field.replace(/^(?:citizen|location)\./, '');

/** Reads what was filled in. */
export const readReport = (form: Form): ReadReport => {
  try {
    const body = valid(filingBody, bodyOf(form));
    const filing = filingOf(body);
    return { body, filing, phone: filing.private.phone ?? '' };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    const wrong = (fault.details.errors ?? []).map(({ field, message }) => {
      const name = formFieldOf(field);
      const isLeft = (form.get(name) ?? '').trim() === '';
      return { field: name, message: isLeft ? fieldMessages.missing : message };
    });
    return { wrong };
  }
};
