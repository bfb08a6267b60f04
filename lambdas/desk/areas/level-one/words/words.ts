import type { Language, Texts } from '../../../../shared/web/words/words.ts';
import { levelOneEn } from './en.ts';
import { levelOneZh } from './zh.ts';

export type LevelOneWords = Texts<typeof levelOneZh>;

const catalogues: { readonly [L in Language]: LevelOneWords } = { zh: levelOneZh, en: levelOneEn };

/** The words of the area of level 1. */
export const levelOneWords = (language: Language): LevelOneWords => catalogues[language];
