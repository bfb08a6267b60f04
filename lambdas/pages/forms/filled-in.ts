import type { Form } from '../form.ts';
import type { Words } from '../words/words.ts';
import type { Field } from './field.ts';

/** A field as its form names it, with what was chosen or typed in words. */
export type FilledIn = { readonly label: string; readonly text: string };

const textOf = (field: Field, value: string): string => {
  switch (field.input) {
    case 'radio':
    case 'select':
      return field.choices.find((choice) => choice.value === value)?.label ?? value;
    case 'moment':
      return value.replace('T', ' ');
    case 'prose':
    case 'line':
    case 'date':
    case 'phone':
    case 'sure':
      return value;
  }
};

/** What was filled in, to be read once more before it is confirmed. */
export const filledIn = (fields: readonly Field[], form: Form, { acts }: Words): readonly FilledIn[] =>
  fields
    .map((field) => ({ label: acts.fields[field.label], text: textOf(field, form.get(field.field)?.trim() ?? '') }))
    .filter(({ text }) => text !== '');
