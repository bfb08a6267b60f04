import type { Language, Texts } from '../../../words/words.ts';
import { queuesEn } from './en.ts';
import { queuesZh } from './zh.ts';

export type QueueWords = Texts<typeof queuesZh>;

const catalogues: { readonly [L in Language]: QueueWords } = { zh: queuesZh, en: queuesEn };

/** The words of the queues. */
export const queueWords = (language: Language): QueueWords => catalogues[language];
