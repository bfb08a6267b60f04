import { fold } from '../../domain/tickets/commit.ts';
import { decideFiling } from '../../domain/tickets/decide.ts';
import type { Refusal } from '../../domain/tickets/refusals.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { day } from '../../domain/time/instant.ts';
import { fileOnce } from '../shared/commands/file.ts';
import type { Acting } from '../shared/http/acting.ts';
import { callerKey } from '../shared/http/caller-key.ts';
import { identityOf } from '../shared/http/idempotency.ts';
import { log } from '../shared/logger.ts';
import { readTicket } from '../shared/store/commits.ts';
import { countTry } from '../shared/store/rates.ts';
import type { WebsiteDependencies } from './dependencies.ts';
import { markFiled } from './proofs.ts';
import { type Claim, countedKey, proofHash } from './prove-phone.ts';
import type { ReadReport } from './read-report.ts';

/** The website files as an intake desk of its own, at which people serve themselves (三(一)). */
const websiteActor: Acting = { kind: 'staff', sub: 'self-service:website', roles: ['intake'] };

/** Reports within a day: of one phone, and from one address, which a whole village may share. */
const mostOfPhone = 10;
const mostFromAddress = 50;

/** No ticket has this number: it stands for the one to be filed while the rules are asked. */
const unnumbered = '00000000000000';

type Readable = Exclude<ReadReport, { readonly wrong: unknown }>;

/** Why the report would be refused; nothing when it would be taken. Nothing is written. */
export const trial = ({ filing }: Readable, at: number, { county }: WebsiteDependencies): Refusal | undefined => {
  const decision = decideFiling({ ticketId: unnumbered, filing, actor: websiteActor, at, county });
  return decision.ok ? undefined : decision.refusal;
};

export type FiledReport =
  | { readonly kind: 'filed'; readonly ticket: Ticket }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'too-many' };

/** What was filed with this form before. */
export const filedBefore = async (ticketId: string, { table }: WebsiteDependencies): Promise<Ticket> => {
  const stored = await readTicket(table, ticketId);
  if (!stored) throw new Error(`ticket ${ticketId} was filed and is not there`);
  return stored.ticket;
};

/** Files a report whose phone was proved, once however often the form is sent. */
export const fileReport = async (
  { body, filing, phone }: Readable,
  claim: Claim,
  dependencies: WebsiteDependencies,
): Promise<FiledReport> => {
  const { table, county } = dependencies;
  const { at, nonce, address } = claim;
  const sign = await dependencies.signer();
  const count = (of: string) => countTry(table, { kind: 'website-report', key: countedKey(of, sign), window: day }, at);
  if ((await count(`phone/${phone}`)) > mostOfPhone) return { kind: 'too-many' };
  if ((await count(`address/${address}`)) > mostFromAddress) return { kind: 'too-many' };
  const identity = identityOf(['website', phone, nonce], body, sign);
  const request = { actor: websiteActor, at, filing, caller: callerKey(phone, sign), identity };
  const filed = await fileOnce(request, sign, true, { table, county });
  if (filed.kind === 'refused') return filed;
  const ticketId = filed.kind === 'reused' ? filed.ticketId : filed.commit.ticketId;
  await markFiled(table, proofHash(claim, sign), ticketId);
  if (filed.kind === 'filed') log.info('filed on the website', { ticketId, commit: 1 });
  const ticket = filed.kind === 'filed' ? fold([filed.commit]) : await filedBefore(ticketId, dependencies);
  if (!ticket) throw new Error(`ticket ${ticketId} has an empty first commit`);
  return { kind: 'filed', ticket };
};
