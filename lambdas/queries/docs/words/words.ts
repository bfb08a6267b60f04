import type { Language } from '../../../pages/words/words.ts';
import { docsEn } from './en.ts';
import { docsZh } from './zh.ts';

export type DocsWords = { readonly [K in keyof typeof docsZh]: string };

const catalogues: { readonly [L in Language]: DocsWords } = { zh: docsZh, en: docsEn };

/** The words of the page about the API. */
export const docsWords = (language: Language): DocsWords => catalogues[language];
