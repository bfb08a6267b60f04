import { photosEn } from './en-photos.ts';
import type { Language, Texts } from './words.ts';
import { photosZh } from './zh-photos.ts';

/** Words of photos, in one language. */
export type PhotoWords = Texts<typeof photosZh>;

export const photoWordsIn = (language: Language): PhotoWords => (language === 'en' ? photosEn : photosZh);
