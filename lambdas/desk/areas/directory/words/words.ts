import type { Language, Texts } from '../../../words/words.ts';
import { directoryEn } from './en.ts';
import { directoryZh } from './zh.ts';

export type DirectoryWords = Texts<typeof directoryZh>;

const catalogues: { readonly [L in Language]: DirectoryWords } = { zh: directoryZh, en: directoryEn };

/** The words of the dispatch directory in the language of the page. */
export const directoryWords = (language: Language): DirectoryWords => catalogues[language];
