import { toWgs84 } from '../../domain/geo/gcj02.ts';
import { type Commit, fold, type IdempotencyKey } from '../../domain/tickets/commit.ts';
import { limitOf } from '../../domain/tickets/ticket.ts';
import { day, type Instant } from '../../domain/time/instant.ts';
import type { Place, Report, TalkLanguage } from '../../domain/wechat/talk.ts';
import { fileOnce, isFiled } from '../shared/commands/file.ts';
import type { Acting } from '../shared/http/acting.ts';
import { callerKey } from '../shared/http/caller-key.ts';
import { identityOf } from '../shared/http/idempotency.ts';
import { Problem } from '../shared/http/problem.ts';
import { queryCodeOf } from '../shared/http/query-code.ts';
import { valid } from '../shared/http/validate.ts';
import { log } from '../shared/logger.ts';
import { filingBody, filingOf } from '../shared/schemas/filing.ts';
import { cut } from '../shared/schemas/texts.ts';
import type { Signer } from '../shared/secret.ts';
import { countTry } from '../shared/store/rates.ts';
import type { Table } from '../shared/store/table.ts';
import { limitIn } from '../shared/web/moments.ts';
import { refusalWords } from '../shared/web/refusal-words.ts';
import { filled, formWordsIn } from '../shared/web/words/words.ts';
import { passPictures } from './pass-pictures.ts';
import { accountWords } from './words/words.ts';
import type { Sender, Worker } from './worker.ts';

/** The account files as an intake desk of its own, at which the person serves himself (三(一), R18). */
export const accountActor: Acting = { kind: 'staff', sub: 'self-service:wechat', roles: ['intake'] };

/** Reports of one person within a day; more of them are for the phone. */
const mostInADay = 10;

const longestSubject = 30;

/** The place as the API has it: WeChat's positions are in GCJ-02, tickets' in WGS 84 (FIELD §10). */
const locationOf = (place: Place) => {
  if (place.kind === 'words') return { address: place.address };
  const { lat, long } = toWgs84(place);
  return { lat, long, ...(place.address === '' ? {} : { address: place.address }) };
};

const bodyOf = ({ type, description, place, contact }: Report) => ({
  channel: 'wechat',
  type,
  subject: cut(description.split('\n')[0]?.trim() ?? '', longestSubject),
  description,
  request: accountWords('zh').request,
  citizen: contact.kind === 'anonymous' ? { anonymous: true } : { phone: contact.phone },
  location: locationOf(place),
});

/** The body as over the API; undefined for what no filing may hold. */
const checked = (report: Report) => {
  try {
    return valid(filingBody, bodyOf(report));
  } catch (fault) {
    if (fault instanceof Problem) return undefined;
    throw fault;
  }
};

/** Until when the centre hands a new ticket on. */
const dispatchDue = (first: Commit): Instant => {
  const ticket = fold([first]);
  return (ticket && limitOf(ticket)?.entry.due) ?? first.at;
};

type Counted = Pick<Sender, 'person' | 'at'> & { readonly identity: IdempotencyKey };

/** Whether the person has filed as many as a day allows. A report that was filed is not counted by its next delivery. */
const isTooMany = async ({ person, at, identity }: Counted, sign: Signer, table: Table): Promise<boolean> => {
  if (await isFiled({ at, identity }, sign, table)) return false;
  return (await countTry(table, { kind: 'wechat-report', key: person, window: day }, at)) > mostInADay;
};

/** Files a report that was confirmed, once however often the message comes, and says what became of it. */
export const fileReport = async (
  report: Report,
  { person, messageId, at, language }: Sender & { readonly language: TalkLanguage },
  worker: Worker,
): Promise<string> => {
  const words = accountWords(language);
  const { table } = worker;
  const body = checked(report);
  if (!body) return filled(words.refused, { message: '' });
  const [sign, county] = [await worker.signer(), await worker.county(at)];
  const identity = identityOf(['wechat', person, messageId], body, sign);
  if (await isTooMany({ person, at, identity }, sign, table)) return words.tooMany;
  const filing = filingOf(body);
  const { phone } = filing.private;
  const caller = phone === undefined ? undefined : callerKey(phone, sign);
  const request = { actor: accountActor, at, filing, caller, identity };
  const filed = await fileOnce(request, sign, true, { table, county });
  if (filed.kind === 'reused') throw new Error('one message asked for two filings');
  if (filed.kind === 'refused')
    return filled(words.refused, { message: refusalWords(filed.refusal, formWordsIn(language), language).message });
  const { ticketId } = filed.commit;
  log.info('filed from wechat', { ticketId, commit: 1, count: report.pictures.length });
  const lost = await passPictures(report.pictures, ticketId, at, worker);
  const told = phone === undefined ? words.filedAnonymous : words.filed;
  const values = {
    number: ticketId,
    due: limitIn(language, dispatchDue(filed.commit)),
    code: queryCodeOf(ticketId, sign),
  };
  return [filled(told, values), ...(lost > 0 ? [filled(words.picturesLost, { count: lost })] : [])].join('\n');
};
