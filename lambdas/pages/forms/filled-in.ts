import type { Form } from '../../shared/web/form.ts';
import type { Field } from '../../shared/web/forms/field.ts';
import type { Words } from '../words/words.ts';

/** A field as its form names it, with what was chosen or typed in words. */
export type FilledIn = { readonly label: string; readonly text: string };

const textOf = (field: Field, value: string): string => {
  switch (field.input) {
    case 'radio':
    case 'select':
    case 'search':
    case 'several':
      return field.choices.find((choice) => choice.value === value)?.label ?? value;
    case 'moment':
      return value.replace('T', ' ');
    case 'prose':
    case 'line':
    case 'date':
    case 'phone':
    case 'sure':
    case 'check':
      return value;
  }
};

/** What was filled in, to be read once more before it is confirmed. */
export const filledIn = (fields: readonly Field[], form: Form, { acts }: Words): readonly FilledIn[] =>
  fields
    .map((field) => ({ label: acts.fields[field.label], text: textOf(field, form.get(field.field)?.trim() ?? '') }))
    .filter(({ text }) => text !== '');
