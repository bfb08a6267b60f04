import type { Notice } from '../../domain/notices/notice.ts';
import type { TemplateKey } from '../../domain/notices/template.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { callerKey } from '../shared/http/caller-key.ts';
import type { Destination } from '../shared/sms/phones.ts';
import { storeSurvey } from '../shared/store/surveys.ts';
import type { LinkMaker } from './mint-link.ts';

/** The notices that ask to reply 1, 2 or 3. */
const surveys: ReadonlySet<TemplateKey> = new Set<TemplateKey>(['citizen-survey', 'citizen-closure']);

/**
 * Notes that the phone is being sent a survey, so that a reply of one digit finds its ticket: one open survey a phone. Noted
 * before the SMS leaves, for a reply can be quick. The caller of a merged ticket answers on the own ticket.
 */
export const rememberSurvey = async (
  { template }: Notice,
  { id: ticketId, round }: Ticket,
  { phone }: Destination,
  at: Instant,
  { table, signer }: Pick<LinkMaker, 'table' | 'signer'>,
): Promise<void> => {
  if (surveys.has(template)) await storeSurvey(table, callerKey(phone, await signer()), { ticketId, round, at });
};
