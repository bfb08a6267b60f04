import type { Language, Texts } from '../../words/words.ts';
import { tableEn } from './en.ts';
import { tableZh } from './zh.ts';

export type TableWords = Texts<typeof tableZh>;

const catalogues: { readonly [L in Language]: TableWords } = { zh: tableZh, en: tableEn };

/** The words of a table of tickets. */
export const tableWords = (language: Language): TableWords => catalogues[language];
