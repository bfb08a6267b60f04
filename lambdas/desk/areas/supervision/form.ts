import type * as z from 'zod/mini';
import { standingUnits } from '../../../../domain/organisation/unit.ts';
import type { County } from '../../../../domain/tickets/facts.ts';
import { Problem } from '../../../shared/http/problem.ts';
import { valid } from '../../../shared/http/validate.ts';
import type { FieldError } from '../../../shared/schemas/problem.ts';
import type { Form } from '../../../shared/web/form.ts';
import type { Language } from '../../words/words.ts';
import type { SupervisionWords } from './words/words.ts';

export type Choice = { readonly value: string; readonly label: string };

/** A field of a form; `name` is its name on the wire and, unless told, that of its label. */
export type DeskField = {
  readonly name: string;
  readonly label?: keyof SupervisionWords['fields'];
  readonly required?: true;
} & (
  | { readonly input: 'line' | 'number' | 'date' | 'moment' }
  | { readonly input: 'prose' | 'lines' }
  | { readonly input: 'select'; readonly choices: readonly Choice[] }
);

/** A form of the area: what it asks, and how that becomes the body which the API takes. */
export type DeskForm = {
  readonly act: keyof SupervisionWords['forms'];
  readonly fields: readonly DeskField[];
  readonly schema: z.ZodMiniType;
  /** The body of what was entered; the fields by their names unless told. */
  readonly shape?: (entered: Readonly<Record<string, unknown>>) => unknown;
};

/** What somebody tried and why it came to nothing: shown with what was typed. */
export type Attempt = {
  readonly act: string;
  readonly values: Form;
  readonly message: string;
  readonly errors: readonly FieldError[];
};

/** A date field's `2026-11-24T12:00` is Shanghai time. */
const asMoment = (text: string): string => (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00+08:00` : text);

const enteredAs = (field: DeskField, text: string): unknown => {
  switch (field.input) {
    case 'line':
    case 'date':
    case 'prose':
    case 'select':
      return text;
    case 'number':
      return /^\d{1,6}$/.test(text) ? Number(text) : text;
    case 'moment':
      return asMoment(text);
    case 'lines':
      return text
        .split(/[\n,,、;;]/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
  }
};

/** What was entered in the form's own fields; those left empty are absent. */
const enteredIn = (fields: readonly DeskField[], form: Form): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const text = (form.get(field.name) ?? '').replaceAll('\r\n', '\n').trim();
      return text === '' ? [] : [[field.name, enteredAs(field, text)] as const];
    }),
  );

export type Read = { readonly body: unknown } | { readonly errors: readonly FieldError[]; readonly message: string };

/** The body as the API's own schema reads it, or what is wrong with it. */
export const bodyOf = ({ fields, schema, shape = (entered) => entered }: DeskForm, form: Form): Read => {
  try {
    return { body: valid(schema, shape(enteredIn(fields, form))) };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    const errors = (fault.details.errors ?? []).map(({ field, message }) => ({
      field: field.split('.').find((part) => fields.some(({ name }) => name === part)) ?? field,
      message,
    }));
    return { errors, message: fault.details.detail };
  }
};

/** The choices of a catalogue, in its order. */
export const choicesOf = (texts: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

const named = (language: Language, { name, english }: { readonly name: string; readonly english: string }): string =>
  language === 'en' ? english : name;

/** Departments and townships that ever were: tickets of former ones are still drawn. */
export const unitChoices = ({ organisation }: County, language: Language): readonly Choice[] =>
  [...organisation.values()]
    .filter(({ level }) => level === 3)
    .map((unit) => ({ value: unit.id, label: named(language, unit) }));

/** Those that there still are, which can be given something to do, and the centre if it may be chosen too. */
export const standingChoices = ({ organisation }: County, language: Language, centre = false): readonly Choice[] =>
  standingUnits(organisation)
    .filter(({ level }) => level === 3 || (centre && level === 2))
    .map((unit) => ({ value: unit.id, label: named(language, unit) }));

/** Townships and farms. */
export const townChoices = (county: County, language: Language): readonly Choice[] =>
  unitChoices(county, language).filter(({ value }) => /^(town|farm)-/.test(value));

export const categoryChoices = ({ categories }: County, language: Language): readonly Choice[] =>
  [...categories].map(([value, category]) => ({ value, label: named(language, category) }));
