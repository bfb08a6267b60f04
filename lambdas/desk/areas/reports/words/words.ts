import type { Language, Texts } from '../../../words/words.ts';
import { reportsEn } from './en.ts';
import { reportsZh } from './zh.ts';

export type ReportsWords = Texts<typeof reportsZh>;

const catalogues: { readonly [L in Language]: ReportsWords } = { zh: reportsZh, en: reportsEn };

/** The words of the reports. */
export const reportsWords = (language: Language): ReportsWords => catalogues[language];
