import type { Language, Texts } from '../../../words/words.ts';
import { searchEn } from './en.ts';
import { searchZh } from './zh.ts';

export type SearchWords = Texts<typeof searchZh>;

const catalogues: { readonly [L in Language]: SearchWords } = { zh: searchZh, en: searchEn };

/** The words of the search. */
export const searchWords = (language: Language): SearchWords => catalogues[language];
