import { actsEn } from './en-acts.ts';
import { citizenEn } from './en-citizen.ts';
import { pageEn } from './en-page.ts';
import { actsZh } from './zh-acts.ts';
import { citizenZh } from './zh-citizen.ts';
import { pageZh } from './zh-page.ts';

/** The same catalogue in another language: every text that the first one has, and no other. */
type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

export type PageWords = Texts<typeof pageZh>;
export type CitizenWords = Texts<typeof citizenZh>;
export type ActWords = Texts<typeof actsZh>;

export type Language = 'zh' | 'en';
export type Words = { readonly page: PageWords; readonly citizen: CitizenWords; readonly acts: ActWords };

const catalogues: { readonly [L in Language]: Words } = {
  zh: { page: pageZh, citizen: citizenZh, acts: actsZh },
  en: { page: pageEn, citizen: citizenEn, acts: actsEn },
};

/** Chinese unless English is asked for by the page's switch. */
export const languageOf = (asked: string | undefined): Language => (asked === 'en' ? 'en' : 'zh');

export const wordsIn = (language: Language): Words => catalogues[language];

/** The text of a catalogue for a name that came from outside; undefined for a name that it does not have. */
export const textFor = (texts: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(texts, name) ? texts[name] : undefined;

/** The text with its values. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(Object.hasOwn(values, name) ? values[name] : whole));
