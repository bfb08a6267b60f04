import type { Language, Texts } from '../../../../shared/web/words/words.ts';
import { handoverEn } from './en.ts';
import { handoverZh } from './zh.ts';

export type HandoverWords = Texts<typeof handoverZh>;

const catalogues: { readonly [L in Language]: HandoverWords } = { zh: handoverZh, en: handoverEn };

/** The words of the shift handover. */
export const handoverWords = (language: Language): HandoverWords => catalogues[language];
