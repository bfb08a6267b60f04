import { deskEn } from './en.ts';
import { deskZh } from './zh.ts';

/** The same catalogue in another language: every text that the first one has, and no other. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

export type DeskWords = Texts<typeof deskZh>;
export type Language = 'zh' | 'en';

const catalogues: { readonly [L in Language]: DeskWords } = { zh: deskZh, en: deskEn };

/** The words of the desk's frame; an area has a catalogue of its own beside its pages. */
export const deskWords = (language: Language): DeskWords => catalogues[language];

/** Chinese unless English was chosen. */
export const languageOf = (asked: string | undefined): Language => (asked === 'en' ? 'en' : 'zh');
