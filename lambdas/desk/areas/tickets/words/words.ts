import type { Language, Texts } from '../../../../shared/web/words/words.ts';
import { ticketEn } from './en.ts';
import { ticketZh } from './zh.ts';

export type TicketWords = Texts<typeof ticketZh>;

const catalogues: { readonly [L in Language]: TicketWords } = { zh: ticketZh, en: ticketEn };

/** The words of the ticket page. */
export const ticketWords = (language: Language): TicketWords => catalogues[language];
