import type { ActWords, Language, Texts } from '../../shared/web/words/words.ts';
import { formWordsIn } from '../../shared/web/words/words.ts';
import { citizenEn } from './en-citizen.ts';
import { pageEn } from './en-page.ts';
import { citizenZh } from './zh-citizen.ts';
import { pageZh } from './zh-page.ts';

export { filled, type Language, languageOf, textFor } from '../../shared/web/words/words.ts';

export type PageWords = Texts<typeof pageZh>;
export type CitizenWords = Texts<typeof citizenZh>;

export type Words = { readonly page: PageWords; readonly citizen: CitizenWords; readonly acts: ActWords };

const catalogues: { readonly [L in Language]: Words } = {
  zh: { page: pageZh, citizen: citizenZh, acts: formWordsIn('zh').acts },
  en: { page: pageEn, citizen: citizenEn, acts: formWordsIn('en').acts },
};

export const wordsIn = (language: Language): Words => catalogues[language];
