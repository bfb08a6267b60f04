import type { Filing } from '../../../../domain/tickets/commands.ts';
import type { County } from '../../../../domain/tickets/facts.ts';
import { fieldMessages } from '../../../shared/http/field-messages.ts';
import { Problem } from '../../../shared/http/problem.ts';
import { valid } from '../../../shared/http/validate.ts';
import { type FilingBody, filingBody, filingOf } from '../../../shared/schemas/filing.ts';
import type { FieldError } from '../../../shared/schemas/problem.ts';
import { toProse } from '../../../shared/schemas/texts.ts';
import type { Form } from '../../../shared/web/form.ts';
import type { Choice } from '../../../shared/web/forms/field.ts';
import { withSearches } from '../../../shared/web/forms/search-field.ts';
import type { Language } from '../../../shared/web/words/words.ts';
import { categoryChoices, townChoices, unitChoicesOf } from './choices.ts';
import { entranceOf } from './entrance.ts';

/** What was taken down, checked as over the API; or what is wrong, by the fields of the form. */
export type ReadFiling =
  | { readonly body: FilingBody; readonly filing: Filing }
  | { readonly wrong: readonly FieldError[] };

/** Without the unseen marks that programs put around what is copied: nobody could find them to take them out. */
const textIn = (form: Form, field: string): string | undefined => {
  const text = form.get(field) ?? '';
  return toProse(text, text.length) || undefined;
};

/** What a date field gives is Shanghai's clock; any other text is the schema's to refuse. */
const momentIn = (form: Form, field: string): string | undefined => {
  const text = textIn(form, field);
  return text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00+08:00` : text;
};

const tickedIn = (form: Form, field: string): true | undefined => (form.get(field) === 'true' ? true : undefined);

const present = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Where the API has a field that the form has under another name. */
const formFields: Readonly<Record<string, string>> = {
  citizen: 'phone',
  'citizen.phone': 'phone',
  'citizen.name': 'name',
  'location.address': 'address',
  'location.town': 'town',
  'onBehalf.name': 'behalfName',
  'onBehalf.phone': 'behalfPhone',
  'onBehalf.item': 'behalfItem',
  'onBehalf.consent': 'behalfConsent',
  'original.sender': 'originalSender',
  'original.text': 'originalText',
};

/** The field of the form that an error of the API's body is about. */
export const formFieldOf = (field: string): string => formFields[field] ?? field;

/** What can be found by typing its name. */
export const filingSearches = (county: County, language: Language): ReadonlyMap<string, readonly Choice[]> =>
  new Map([
    ['category', categoryChoices(county, language)],
    ['town', townChoices(county, language)],
    ['complainedUnit', unitChoicesOf(county, language)],
  ]);

const onBehalfOf = (form: Form): Record<string, unknown> | undefined => {
  const agency = present({
    name: textIn(form, 'behalfName'),
    phone: textIn(form, 'behalfPhone'),
    item: textIn(form, 'behalfItem'),
    consent: tickedIn(form, 'behalfConsent'),
  });
  return Object.keys(agency).length === 0 ? undefined : agency;
};

/** What was pasted from a group, where something was; of a message of a group, always: it is filed with its original (R18). */
const originalOf = (form: Form): Record<string, unknown> | undefined => {
  const pasted = present({ sender: textIn(form, 'originalSender'), text: textIn(form, 'originalText') });
  const isOfGroup = entranceOf(form.get('channel')) === 'group';
  return isOfGroup || Object.keys(pasted).length > 0 ? pasted : undefined;
};

/** The body of `POST /tickets` that the form stands for. */
const bodyOf = (form: Form): Record<string, unknown> => {
  const anonymous = tickedIn(form, 'anonymous');
  const location = present({ town: textIn(form, 'town'), address: textIn(form, 'address') });
  return present({
    channel: textIn(form, 'channel') ?? 'phone',
    type: textIn(form, 'type'),
    subject: textIn(form, 'subject'),
    description: textIn(form, 'description'),
    request: textIn(form, 'request'),
    citizen: present({ name: textIn(form, 'name'), phone: textIn(form, 'phone'), anonymous }),
    location: Object.keys(location).length === 0 ? undefined : location,
    category: textIn(form, 'category'),
    class: textIn(form, 'class'),
    urgent: tickedIn(form, 'urgent'),
    confidential: tickedIn(form, 'confidential'),
    againstOfficials: tickedIn(form, 'againstOfficials'),
    complainedUnit: textIn(form, 'complainedUnit'),
    upstreamNumber: textIn(form, 'upstreamNumber'),
    upstreamDueAt: momentIn(form, 'upstreamDueAt'),
    onBehalf: onBehalfOf(form),
    original: originalOf(form),
  });
};

/** What was taken down as a filing (R30): the same rules as over the API. */
export const readFiling = (form: Form, county: County, language: Language): ReadFiling => {
  try {
    const body = valid(filingBody, bodyOf(withSearches(form, filingSearches(county, language))));
    return { body, filing: filingOf(body) };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    const errors = fault.details.errors ?? [];
    return { wrong: errors.map(({ field, message }) => asInForm(field, message, form)) };
  }
};

const asInForm = (field: string, message: string, form: Form): FieldError => {
  const name = formFieldOf(field);
  const left = (form.get(name) ?? '').trim() === '';
  return { field: name, message: left && name !== 'behalfConsent' ? fieldMessages.missing : message };
};
