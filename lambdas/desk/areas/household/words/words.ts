import type { Language, Texts } from '../../../../shared/web/words/words.ts';
import { householdEn } from './en.ts';
import { householdZh } from './zh.ts';

export type HouseholdWords = Texts<typeof householdZh>;

const catalogues: { readonly [L in Language]: HouseholdWords } = { zh: householdZh, en: householdEn };

/** The words of the area of household services. */
export const householdWords = (language: Language): HouseholdWords => catalogues[language];
