import type { Language, Texts } from '../../../../shared/web/words/words.ts';
import { integrationsEn } from './en.ts';
import { integrationsZh } from './zh.ts';

export type IntegrationsWords = Texts<typeof integrationsZh>;

const catalogues: { readonly [L in Language]: IntegrationsWords } = { zh: integrationsZh, en: integrationsEn };

/** The words of the area of integrators. */
export const integrationsWords = (language: Language): IntegrationsWords => catalogues[language];
