import type { Language, Texts } from '../../shared/web/words/words.ts';
import { websiteEn } from './en.ts';
import { websiteZh } from './zh.ts';

export type WebsiteWords = Texts<typeof websiteZh>;

export const websiteWords = (language: Language): WebsiteWords => (language === 'en' ? websiteEn : websiteZh);
