import type { Language, Texts } from '../../../../shared/web/words/words.ts';
import { intakeEn } from './en.ts';
import { intakeZh } from './zh.ts';

export type IntakeWords = Texts<typeof intakeZh>;

const catalogues: { readonly [L in Language]: IntakeWords } = { zh: intakeZh, en: intakeEn };

/** The words of the intake by phone. */
export const intakeWords = (language: Language): IntakeWords => catalogues[language];
