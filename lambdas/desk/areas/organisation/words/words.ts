import type { Language, Texts } from '../../../words/words.ts';
import { organisationEn } from './en.ts';
import { organisationZh } from './zh.ts';

export type OrganisationWords = Texts<typeof organisationZh>;

const catalogues: { readonly [L in Language]: OrganisationWords } = { zh: organisationZh, en: organisationEn };

/** The words of the area of the organisation. */
export const organisationWords = (language: Language): OrganisationWords => catalogues[language];
