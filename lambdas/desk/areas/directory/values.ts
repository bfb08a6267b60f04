import type { ApiEvent } from '../../../shared/http/gateway.ts';
import { readForm, type Unreadable } from '../../../shared/web/form.ts';

/** What was entered in a form; a field of several values has all of them. */
export type Values = { readonly get: (name: string) => string; readonly all: (name: string) => readonly string[] };

const separator = /[、,,;;]/;

/** Words that were typed one after the other, separated by commas. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Reads a form as the pages do, every value of a field that stands several times. */
export const readValues = (event: ApiEvent): Values | Unreadable => {
  const form = readForm(event);
  if (typeof form === 'string') return form;
  const text = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString('utf8');
  const entered = new URLSearchParams(text);
  return {
    get: (name) => form.get(name) ?? '',
    all: (name) => entered.getAll(name).filter((value) => value !== ''),
  };
};
