import type { Link } from '../../domain/links/link.ts';
import { tieOf } from '../../domain/links/link.ts';
import { readTicketNumber } from '../../domain/tickets/number.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { hour, type Instant } from '../../domain/time/instant.ts';
import type { ApiAnswer } from '../shared/http/gateway.ts';
import { queryCodeOf } from '../shared/http/query-code.ts';
import { linkCode } from '../shared/links/codes.ts';
import type { Signer } from '../shared/secret.ts';
import { readTicket } from '../shared/store/commits.ts';
import { storeLink } from '../shared/store/links.ts';
import { countTry } from '../shared/store/rates.ts';
import type { Form } from '../shared/web/form.ts';
import type { PageDependencies } from './dependencies.ts';
import { pageSender } from './respond.ts';
import { ProgressPage } from './views/progress-page.tsx';
import { type Language, wordsIn } from './words/words.ts';

/** Tries an hour: from one address, at one ticket from one address, and at one ticket at all. Four digits can be guessed. */
const mostFromAddress = 30;
const mostAtTicketFromAddress = 6;
const mostAtTicket = 50;

/** For so long the page stays open that a query leads to. */
const opens = 2 * hour;

type Query = { readonly language: Language; readonly at: Instant; readonly address: string };

const digitsOf = (text: string | undefined): string => (text ?? '').normalize('NFKC').replaceAll(/[\s-]/g, '');

/** The form of a progress query; what is asked of stands nowhere in an address. */
export const showProgress = (
  { language }: Pick<Query, 'language'>,
  { photosOrigin }: PageDependencies,
  { status = 200, number = '', error }: { status?: number; number?: string; error?: string } = {},
): ApiAnswer =>
  pageSender(photosOrigin).page(status, ProgressPage({ words: wordsIn(language), language, number, error }));

const tooOften = async (number: string, { at, address }: Query, sign: Signer, { table }: PageDependencies) => {
  const key = (...parts: readonly string[]): string => sign('rate', parts.join('/')).toString('hex').slice(0, 32);
  const window = hour;
  const counts = await Promise.all([
    countTry(table, { kind: 'progress', key: key(address), window }, at),
    countTry(table, { kind: 'progress-ticket', key: key(address, number), window }, at),
    countTry(table, { kind: 'progress-ticket', key: key(number), window }, at),
  ]);
  return counts[0] > mostFromAddress || counts[1] > mostAtTicketFromAddress || counts[2] > mostAtTicket;
};

/** Whether the digits are the last four of the caller's phone, or the query code of an anonymous report. */
const belongs = (ticket: Ticket, secret: string, sign: Signer): boolean => {
  if (ticket.filing.anonymous) return secret.length === 8 && secret === queryCodeOf(ticket.id, sign);
  const phone = ticket.filing.private?.phone;
  return phone !== undefined && /^\d{4}$/.test(secret) && phone.endsWith(secret);
};

/** 进度查询 (R50): leads to the caller's page by a link of its own, open for two hours. */
export const askProgress = async (form: Form, query: Query, dependencies: PageDependencies): Promise<ApiAnswer> => {
  const { citizen } = wordsIn(query.language);
  const number = digitsOf(form.get('number'));
  if (readTicketNumber(number) !== 'number')
    return showProgress(query, dependencies, { status: 422, number, error: citizen.progressNumberWrong });
  const sign = await dependencies.signer();
  if (await tooOften(number, query, sign, dependencies))
    return showProgress(query, dependencies, { status: 429, number, error: citizen.progressTooOften });
  const stored = await readTicket(dependencies.table, number);
  if (stored?.ticket.erasedAt !== undefined && !stored.ticket.filing.anonymous)
    return showProgress(query, dependencies, { status: 410, number, error: citizen.progressErased });
  if (!stored || !belongs(stored.ticket, digitsOf(form.get('secret')), sign))
    return showProgress(query, dependencies, { status: 422, number, error: citizen.progressWrong });
  const { ticket } = stored;
  const until = Math.ceil((query.at + opens) / hour) * hour;
  const tie = tieOf(ticket, 'citizen');
  const link: Link = { role: 'citizen', recipient: { to: 'citizen' }, until, ticket: { id: ticket.id, tie } };
  const code = linkCode(`progress/${ticket.id}/${tie.round}/${until}`, sign);
  await storeLink(dependencies.table, code, link);
  return pageSender(dependencies.photosOrigin).onTo(`/t/${code}${query.language === 'en' ? '?lang=en' : ''}`);
};
