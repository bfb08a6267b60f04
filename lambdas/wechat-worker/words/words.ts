import type { TalkLanguage } from '../../../domain/wechat/talk.ts';
import type { Texts } from '../../shared/web/words/words.ts';
import { accountEn } from './en.ts';
import { accountZh } from './zh.ts';

export type AccountWords = Texts<typeof accountZh>;

const catalogues: { readonly [L in TalkLanguage]: AccountWords } = { zh: accountZh, en: accountEn };

export const accountWords = (language: TalkLanguage): AccountWords => catalogues[language];
