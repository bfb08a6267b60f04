import { admits } from '../../../domain/access/allowed.ts';
import { access } from '../../../domain/access/table.ts';
import type { Filing } from '../../../domain/tickets/commands.ts';
import { type Commit, commitOf, type IdempotencyKey } from '../../../domain/tickets/commit.ts';
import { decideFiling } from '../../../domain/tickets/decide.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { Refusal } from '../../../domain/tickets/refusals.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Acting } from '../http/acting.ts';
import { committer } from '../http/actor.ts';
import { compare } from '../http/idempotency.ts';
import type { Signer } from '../secret.ts';
import { CommitConflict } from '../store/append.ts';
import { appendCommit, readCommit } from '../store/commits.ts';
import { claimNumber } from '../store/level-one-numbers.ts';
import type { Table } from '../store/table.ts';
import { numberedIdentity } from './level-one-filing.ts';
import { candidateNumbers, yesterdayOfRetry } from './numbering.ts';

type FilingDependencies = { readonly table: Table; readonly county: County };

/** The first of the person's capacities that may file; nothing for whoever may not. */
export const filerAmong = (capacities: readonly Acting[]): Acting | undefined =>
  capacities.find((capacity) => admits(access.file, capacity).ok);

/** A filing as it reached us, over the API or from the desk. */
export type FilingRequest = {
  readonly actor: Acting;
  readonly at: number;
  readonly filing: Filing;
  readonly caller: string | undefined;
  readonly identity: IdempotencyKey;
};

export type Filed = { readonly kind: 'filed'; readonly commit: Commit; readonly repeated: boolean };

/** Why nothing was filed: a rule, or the request's key was used for another filing before. */
export type Unfiled =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'reused'; readonly ticketId: string };

/** What stands under a number already: this request's own ticket, or another's. */
const standing = (
  commit: Commit | undefined,
  { identity }: Pick<FilingRequest, 'identity'>,
): Filed | Unfiled | 'free' | 'taken' => {
  if (!commit) return 'free';
  const relation = compare(commit.idempotency, identity);
  if (relation === 'reused') return { kind: 'reused', ticketId: commit.ticketId };
  return relation === 'same' ? { kind: 'filed', commit, repeated: true } : 'taken';
};

/** Writes commit 1 of a ticket under a number, unless the number is taken. */
const fileUnder = async (
  ticketId: string,
  { actor, at, filing, caller, identity }: FilingRequest,
  { table, county }: FilingDependencies,
): Promise<Filed | Unfiled | undefined> => {
  const decision = decideFiling({ ticketId, filing, caller, actor, at, county });
  if (!decision.ok) return { kind: 'refused', refusal: decision.refusal };
  const facts = { at, command: 'file', by: committer(actor), idempotency: identity };
  const { commit } = commitOf(undefined, decision.events, facts, county);
  return (await appendCommit(table, commit)) ? { kind: 'filed', commit, repeated: false } : undefined;
};

/** The ticket that this request filed on a day, if there is one and it did: the chain of numbers ends at the first free one. */
const filedOn = async (
  day: Instant | undefined,
  request: Pick<FilingRequest, 'identity'>,
  sign: Signer,
  table: Table,
): Promise<Filed | Unfiled | undefined> => {
  if (day === undefined) return undefined;
  for (const ticketId of candidateNumbers(request.identity.key, day, sign)) {
    const found = standing(await readCommit(table, ticketId, 1), request);
    if (found === 'free') return undefined;
    if (found !== 'taken') return found;
  }
  return undefined;
};

/** Whether a request was filed already, before midnight or after, so that its repetition is no further filing. */
export const isFiled = async (
  { at, identity }: Pick<FilingRequest, 'at' | 'identity'>,
  sign: Signer,
  table: Table,
): Promise<boolean> => {
  for (const day of [yesterdayOfRetry(at), at]) if (await filedOn(day, { identity }, sign, table)) return true;
  return false;
};

/** Files under the first number of a day that is free, unless the request's own ticket has one of them. */
const fileOnDay = async (
  request: FilingRequest,
  day: Instant,
  sign: Signer,
  dependencies: FilingDependencies,
): Promise<Filed | Unfiled> => {
  let tried = '';
  for (const ticketId of candidateNumbers(request.identity.key, day, sign)) {
    tried = ticketId;
    const filed = await fileUnder(ticketId, request, dependencies);
    if (filed) return filed;
    const found = standing(await readCommit(dependencies.table, ticketId, 1), request);
    if (typeof found === 'object') return found;
  }
  throw new CommitConflict(tried);
};

/** No ticket has this number: it stands for the one to be filed while the rules are asked. */
export const unnumbered = '00000000000000';

/** Files a matter of level 1, once for its number, however late and by whomever it comes again (R4). */
const fileNumbered = async (
  request: FilingRequest,
  upstreamNumber: string,
  sign: Signer,
  dependencies: FilingDependencies,
): Promise<Filed | Unfiled> => {
  const { table, county } = dependencies;
  const identity = numberedIdentity(request.identity, upstreamNumber, sign);
  const decision = decideFiling({ ...request, ticketId: unnumbered, county });
  if (!decision.ok) return { kind: 'refused', refusal: decision.refusal };
  const day = await claimNumber(table, identity.key, request.at);
  return fileOnDay({ ...request, identity }, day, sign, dependencies);
};

/**
 * Files a ticket (R30), once for all copies of the request: they make the same number, also when two come at once or on
 * either side of midnight; a matter of level 1 once for its number.
 * @param keyGiven whether the request's key is the client's own, so that it can have come before
 */
export const fileOnce = async (
  request: FilingRequest,
  sign: Signer,
  keyGiven: boolean,
  dependencies: FilingDependencies,
): Promise<Filed | Unfiled> => {
  const { upstreamNumber } = request.filing;
  if (upstreamNumber !== undefined) return fileNumbered(request, upstreamNumber, sign, dependencies);
  const earlier = keyGiven ? await filedOn(yesterdayOfRetry(request.at), request, sign, dependencies.table) : undefined;
  return earlier ?? (await fileOnDay(request, request.at, sign, dependencies));
};
