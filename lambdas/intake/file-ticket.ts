import { admits } from '../../domain/access/allowed.ts';
import { access } from '../../domain/access/table.ts';
import type { Deputy } from '../../domain/organisation/deputy.ts';
import type { Filing } from '../../domain/tickets/commands.ts';
import { type Commit, commitOf, fold, type IdempotencyKey } from '../../domain/tickets/commit.ts';
import { decideFiling } from '../../domain/tickets/decide.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { type Acting, capacitiesOf } from '../shared/http/acting.ts';
import { actorOf, committer, type Staff } from '../shared/http/actor.ts';
import { callerKey } from '../shared/http/caller-key.ts';
import { type ApiAnswer, type ApiEvent, json } from '../shared/http/gateway.ts';
import { compare, idempotencyOf } from '../shared/http/idempotency.ts';
import { readJson } from '../shared/http/json-body.ts';
import { problem, refused } from '../shared/http/problem.ts';
import { queryCodeOf } from '../shared/http/query-code.ts';
import { valid } from '../shared/http/validate.ts';
import { log } from '../shared/logger.ts';
import { filingBody, filingOf } from '../shared/schemas/filing.ts';
import type { Signer } from '../shared/secret.ts';
import { CommitConflict } from '../shared/store/append.ts';
import { appendCommit, readCommit } from '../shared/store/commits.ts';
import type { Table } from '../shared/store/table.ts';
import { ticketViewOf } from '../shared/views/ticket-view.ts';
import { candidateNumbers, yesterdayOfRetry } from './numbering.ts';

export type IntakeDependencies = {
  readonly table: Table;
  readonly county: County;
  /** Recorded deputies (AB角). */
  readonly deputies: readonly Deputy[];
  readonly signer: () => Promise<Signer>;
};

type Request = {
  readonly actor: Acting;
  readonly at: number;
  readonly filing: Filing;
  readonly caller: string | undefined;
  readonly identity: IdempotencyKey;
};

type Filed = { readonly commit: Commit; readonly repeated: boolean };

/** What stands under a number already: this request's own ticket, or another's. */
const standing = (commit: Commit | undefined, { identity }: Request): Filed | 'free' | 'taken' => {
  if (!commit) return 'free';
  const relation = compare(commit.idempotency, identity);
  if (relation === 'reused') throw problem('idempotency-key-reused', { ticketId: commit.ticketId });
  return relation === 'same' ? { commit, repeated: true } : 'taken';
};

/** Writes commit 1 of a ticket under a number, unless the number is taken. */
const fileUnder = async (
  ticketId: string,
  { actor, at, filing, caller, identity }: Request,
  { table, county }: IntakeDependencies,
): Promise<Filed | undefined> => {
  const decision = decideFiling({ ticketId, filing, caller, actor, at, county });
  if (!decision.ok) throw refused(decision.refusal);
  const facts = { at, command: 'file', by: committer(actor), idempotency: identity };
  const { commit } = commitOf(undefined, decision.events, facts, county);
  return (await appendCommit(table, commit)) ? { commit, repeated: false } : undefined;
};

/** The ticket that this request filed before midnight, if it did: the chain of numbers ends at the first free one. */
const filedYesterday = async (request: Request, sign: Signer, table: Table): Promise<Filed | undefined> => {
  const yesterday = yesterdayOfRetry(request.at);
  if (yesterday === undefined) return undefined;
  for (const ticketId of candidateNumbers(request.identity.key, yesterday, sign)) {
    const found = standing(await readCommit(table, ticketId, 1), request);
    if (found === 'free') return undefined;
    if (found !== 'taken') return found;
  }
  return undefined;
};

const fileToday = async (request: Request, sign: Signer, dependencies: IntakeDependencies): Promise<Filed> => {
  let tried = '';
  for (const ticketId of candidateNumbers(request.identity.key, request.at, sign)) {
    tried = ticketId;
    const filed = await fileUnder(ticketId, request, dependencies);
    if (filed) return filed;
    const found = standing(await readCommit(dependencies.table, ticketId, 1), request);
    if (typeof found === 'object') return found;
  }
  throw new CommitConflict(tried);
};

/** The code that an anonymous caller asks with later; made from the number, so nothing is stored. */
const codeFor = ({ filing, id }: Ticket, sign: Signer) =>
  filing.anonymous ? { queryCode: queryCodeOf(id, sign) } : {};

const answer = (
  { commit, repeated }: Filed,
  { actor, sign, keyGiven }: { readonly actor: Acting; readonly sign: Signer; readonly keyGiven: boolean },
  county: County,
): ApiAnswer => {
  const ticket = fold([commit]);
  if (!ticket) throw new Error(`ticket ${commit.ticketId} has an empty first commit`);
  const location = `/tickets/${ticket.id}`;
  const replayed = repeated && keyGiven ? { 'idempotency-replayed': 'true' } : {};
  const view = ticketViewOf({ ticket, commits: [commit], actor, at: commit.at, county });
  return json(201, { ...view, ...codeFor(ticket, sign) }, { location, ...replayed });
};

/** The first of the person's capacities that may file. */
const filerOf = (person: Staff, at: Instant, deputies: readonly Deputy[]): Acting => {
  const capacities = capacitiesOf(person, at, deputies);
  const filer = capacities.find((capacity) => admits(access.file, capacity).ok);
  if (filer) return filer;
  const admitted = admits(access.file, person);
  throw admitted.ok ? new Error('a filer was found') : refused(admitted.refusal);
};

/**
 * `POST /tickets`: files a ticket. The same request again (subject, Idempotency-Key, body) gets the same answer, also
 * when both come at once or on either side of midnight.
 */
export const fileTicket =
  (dependencies: IntakeDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const { county, table } = dependencies;
    const { timeEpoch: at, requestId } = event.requestContext;
    const actor = filerOf(actorOf(event, county.organisation), at, dependencies.deputies);
    const body = valid(filingBody, readJson(event));
    const sign = await dependencies.signer();
    const { identity, keyGiven } = idempotencyOf(event, actor.sub, body, sign);
    const filing = filingOf(body);
    const { phone } = filing.private;
    const caller = phone === undefined ? undefined : callerKey(phone, sign);
    const request: Request = { actor, at, filing, caller, identity };
    const earlier = keyGiven ? await filedYesterday(request, sign, table) : undefined;
    const filed = earlier ?? (await fileToday(request, sign, dependencies));
    log.info(filed.repeated ? 'filing repeated' : 'filed', { ticketId: filed.commit.ticketId, commit: 1, requestId });
    return answer(filed, { actor, sign, keyGiven }, county);
  };
