import type { Language } from '../shared/web/words/words.ts';
import { servicesEn } from './words/en.ts';
import { servicesZh } from './words/zh.ts';

export type ServiceWords = typeof servicesZh;

export const serviceWords: { readonly [L in Language]: ServiceWords } = { zh: servicesZh, en: servicesEn };
