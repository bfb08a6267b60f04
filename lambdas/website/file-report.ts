import { fold, type IdempotencyKey } from '../../domain/tickets/commit.ts';
import { decideFiling } from '../../domain/tickets/decide.ts';
import type { Refusal } from '../../domain/tickets/refusals.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { day } from '../../domain/time/instant.ts';
import { fileOnce, isFiled } from '../shared/commands/file.ts';
import type { Acting } from '../shared/http/acting.ts';
import { callerKey } from '../shared/http/caller-key.ts';
import { compare, identityOf } from '../shared/http/idempotency.ts';
import { log } from '../shared/logger.ts';
import type { Signer } from '../shared/secret.ts';
import { readCommit, readTicket } from '../shared/store/commits.ts';
import { countTry } from '../shared/store/rates.ts';
import type { Table } from '../shared/store/table.ts';
import type { WebsiteDependencies } from './dependencies.ts';
import { markFiled, readProof } from './proofs.ts';
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

/** The request that a report with the mark of its form is. */
const identityIn = ({ body, phone }: Readable, { nonce }: Claim, sign: Signer): IdempotencyKey =>
  identityOf(['website', phone, nonce], body, sign);

/** What became of a form before: nothing, this very report, or another one. */
export type Before = { readonly kind: 'nothing' | 'another' } | { readonly kind: 'filed'; readonly ticket: Ticket };

/** Whether the form was sent before, as it is when somebody goes back to it: as it was, or filled in anew. */
export const sentBefore = async (
  report: Readable,
  claim: Claim,
  dependencies: WebsiteDependencies,
): Promise<Before> => {
  const { table } = dependencies;
  const sign = await dependencies.signer();
  const ticketId = (await readProof(table, proofHash(claim, sign)))?.filed;
  if (ticketId === undefined) return { kind: 'nothing' };
  const first = await readCommit(table, ticketId, 1);
  if (compare(first?.idempotency, identityIn(report, claim, sign)) !== 'same') return { kind: 'another' };
  return { kind: 'filed', ticket: await filedBefore(ticketId, dependencies) };
};

/** Whether the phone, or the address, has filed as many as a day allows; a report that was filed is not counted again. */
const isTooMany = async (phone: string, { at, address }: Claim, sign: Signer, table: Table): Promise<boolean> => {
  const count = (of: string) => countTry(table, { kind: 'website-report', key: countedKey(of, sign), window: day }, at);
  if ((await count(`phone/${phone}`)) > mostOfPhone) return true;
  return (await count(`address/${address}`)) > mostFromAddress;
};

/** Files a report whose phone was proved, once however often the form is sent. */
export const fileReport = async (
  report: Readable,
  claim: Claim,
  dependencies: WebsiteDependencies,
): Promise<FiledReport> => {
  const { table, county } = dependencies;
  const { filing, phone } = report;
  const { at } = claim;
  const sign = await dependencies.signer();
  const identity = identityIn(report, claim, sign);
  const isKnown = await isFiled({ at, identity }, sign, table);
  if (!isKnown && (await isTooMany(phone, claim, sign, table))) return { kind: 'too-many' };
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
