import type { Language, Texts } from '../../../words/words.ts';
import { supervisionEn } from './en.ts';
import { supervisionZh } from './zh.ts';

export type SupervisionWords = Texts<typeof supervisionZh>;

const catalogues: { readonly [L in Language]: SupervisionWords } = { zh: supervisionZh, en: supervisionEn };

/** The area's words in a language. */
export const supervisionWords = (language: Language): SupervisionWords => catalogues[language];

/** A text with its values put in. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
