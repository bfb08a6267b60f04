import type { Link } from '../../../domain/links/link.ts';
import { tieOf } from '../../../domain/links/link.ts';
import { readTicketNumber } from '../../../domain/tickets/number.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { hour, type Instant } from '../../../domain/time/instant.ts';
import { queryCodeOf } from '../http/query-code.ts';
import { linkCode } from '../links/codes.ts';
import type { Signer } from '../secret.ts';
import { readTicket } from '../store/commits.ts';
import { storeLink } from '../store/links.ts';
import { countTry } from '../store/rates.ts';
import type { Table } from '../store/table.ts';

/** Tries an hour: from one sender, at one ticket from one sender, and at one ticket at all. Four digits can be guessed. */
const mostFromSender = 30;
const mostAtTicketFromSender = 6;
const mostAtTicket = 50;

/** For so long the page stays open that a query leads to. */
const opens = 2 * hour;

export type ProgressQuery = {
  /** As it was typed. */
  readonly number: string;
  /** The last four digits of the phone, or the query code. */
  readonly secret: string;
  /** Who asks: an address of the net, or a person of the official account. Only an HMAC of it is stored. */
  readonly sender: string;
};

/** What a query finds: the ticket with the code of a link of its own; or why there is nothing to see. */
export type Progress =
  | { readonly kind: 'open'; readonly ticket: Ticket; readonly code: string }
  | { readonly kind: 'number-wrong' | 'too-often' | 'erased' | 'wrong' };

export const digitsOf = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '');

const tooOften = async (number: string, sender: string, at: Instant, sign: Signer, table: Table): Promise<boolean> => {
  const key = (...parts: readonly string[]): string => sign('rate', parts.join('/')).toString('hex').slice(0, 32);
  const window = hour;
  const counts = await Promise.all([
    countTry(table, { kind: 'progress', key: key(sender), window }, at),
    countTry(table, { kind: 'progress-ticket', key: key(sender, number), window }, at),
    countTry(table, { kind: 'progress-ticket', key: key(number), window }, at),
  ]);
  return counts[0] > mostFromSender || counts[1] > mostAtTicketFromSender || counts[2] > mostAtTicket;
};

/**
 * Whether the digits are the last four of the caller's phone, or the query code of a report without one: an anonymous one, or a
 * message of a group.
 */
const belongs = (ticket: Ticket, secret: string, sign: Signer): boolean => {
  const phone = ticket.filing.private?.phone;
  if (phone === undefined) return secret.length === 8 && secret === queryCodeOf(ticket.id, sign);
  return /^\d{4}$/.test(secret) && phone.endsWith(secret);
};

/** The code of a link to the caller's page, open for two hours: whoever gets it has shown to be the caller. */
export const callersLink = async (ticket: Ticket, at: Instant, sign: Signer, table: Table): Promise<string> => {
  const until = Math.ceil((at + opens) / hour) * hour;
  const tie = tieOf(ticket, 'citizen');
  const link: Link = { role: 'citizen', recipient: { to: 'citizen' }, until, ticket: { id: ticket.id, tie } };
  const code = linkCode(`progress/${ticket.id}/${tie.round}/${until}`, sign);
  await storeLink(table, code, link);
  return code;
};

/** 进度查询 (R50), on the page as in the official account: the same secrets, the same limits. */
export const askProgressOf = async (
  { number: typed, secret, sender }: ProgressQuery,
  at: Instant,
  { table, signer }: { readonly table: Table; readonly signer: () => Promise<Signer> },
): Promise<Progress> => {
  const number = digitsOf(typed);
  if (readTicketNumber(number) !== 'number') return { kind: 'number-wrong' };
  const sign = await signer();
  if (await tooOften(number, sender, at, sign, table)) return { kind: 'too-often' };
  const stored = await readTicket(table, number);
  if (stored?.ticket.erasedAt !== undefined && !stored.ticket.filing.anonymous) return { kind: 'erased' };
  if (!stored || !belongs(stored.ticket, digitsOf(secret), sign)) return { kind: 'wrong' };
  return { kind: 'open', ticket: stored.ticket, code: await callersLink(stored.ticket, at, sign, table) };
};
