import type { Language, Texts } from '../../words/words.ts';
import { loginEn } from './en.ts';
import { loginZh } from './zh.ts';

export type LoginWords = Texts<typeof loginZh>;

const catalogues: { readonly [L in Language]: LoginWords } = { zh: loginZh, en: loginEn };

/** The words of the login. */
export const loginWords = (language: Language): LoginWords => catalogues[language];
