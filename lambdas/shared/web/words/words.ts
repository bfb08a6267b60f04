import { actsEn } from './en-acts.ts';
import { formEn } from './en-form.ts';
import { actsZh } from './zh-acts.ts';
import { formZh } from './zh-form.ts';

/** The same catalogue in another language: every text that the first one has, and no other. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

export type ActWords = Texts<typeof actsZh>;
export type FormPageWords = Texts<typeof formZh>;

export type Language = 'zh' | 'en';

/** What every form needs to say, on a page behind a link as at the desk. */
export type FormWords = { readonly page: FormPageWords; readonly acts: ActWords };

const catalogues: { readonly [L in Language]: FormWords } = {
  zh: { page: formZh, acts: actsZh },
  en: { page: formEn, acts: actsEn },
};

export const formWordsIn = (language: Language): FormWords => catalogues[language];

/** Chinese unless English is asked for. */
export const languageOf = (asked: string | undefined): Language => (asked === 'en' ? 'en' : 'zh');

/** The text of a catalogue for a name that came from outside; undefined for a name that it does not have. */
export const textFor = (texts: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(texts, name) ? texts[name] : undefined;

/** The text with its values. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(Object.hasOwn(values, name) ? values[name] : whole));
