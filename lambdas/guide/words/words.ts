import type { Language } from '../../pages/words/words.ts';
import { guideEn } from './en.ts';
import { guideZh } from './zh.ts';

/** The same catalogue in another language: every text that the first one has, and no other. */
type Texts<T> = T extends string
  ? string
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: Texts<T[K]> }
    : { readonly [K in keyof T]: Texts<T[K]> };

export type GuideWords = Texts<typeof guideZh>;

const catalogues: { readonly [L in Language]: GuideWords } = { zh: guideZh, en: guideEn };

/** The words of the public pages. */
export const guideWords = (language: Language): GuideWords => catalogues[language];
