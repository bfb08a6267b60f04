import type { Form } from '../form.ts';
import type { Choice } from './field.ts';

/** What is typed to find a choice by its name comes under the field's own name with this after it. */
export const namedField = '~named';

/** Each of several choices is a box of its own, under the field's name with the value after it. */
const mark = ':';

export const severalField = (field: string, value: string): string => `${field}${mark}${value}`;

type Parts = {
  readonly single: readonly (readonly [string, string])[];
  readonly several: readonly (readonly [string, readonly string[]])[];
};

/** The boxes that were ticked, gathered by field; everything else as it came. */
export const severalIn = (form: Form): Parts => {
  const single: [string, string][] = [];
  const several = new Map<string, string[]>();
  for (const [name, text] of form) {
    const at = name.indexOf(mark);
    if (at < 1) single.push([name, text]);
    else {
      const field = name.slice(0, at);
      several.set(field, [...(several.get(field) ?? []), name.slice(at + 1)]);
    }
  }
  return { single, several: [...several] };
};

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/**
 * The choice that a typed text means: its value, its name, or a part of the name that no other choice has. What means none
 * stays as it is, for the rule to refuse by its name.
 */
const meant = (typed: string, choices: readonly Choice[]): string => {
  const sought = bare(typed);
  const exact = choices.find(({ value, label }) => value === typed.trim() || bare(label) === sought);
  if (exact) return exact.value;
  const like = choices.filter(({ label }) => bare(label).includes(sought));
  return like.length === 1 && like[0] ? like[0].value : typed.trim();
};

/** The form with what was typed into a search taken as a choice; it counts before what is chosen in the list. */
export const withSearches = (form: Form, fields: ReadonlyMap<string, readonly Choice[]>): Form => {
  const read = new Map(form);
  for (const [field, choices] of fields) {
    const typed = form.get(`${field}${namedField}`) ?? '';
    if (typed.trim() !== '') read.set(field, meant(typed, choices));
  }
  return read;
};
