import type { Language, Texts } from '../../../../shared/web/words/words.ts';
import { assessmentEn } from './en.ts';
import { assessmentZh } from './zh.ts';

export type AssessmentWords = Texts<typeof assessmentZh>;

const catalogues: { readonly [L in Language]: AssessmentWords } = { zh: assessmentZh, en: assessmentEn };

/** The words of the area of analyses, assessment and bulletins. */
export const assessmentWords = (language: Language): AssessmentWords => catalogues[language];
