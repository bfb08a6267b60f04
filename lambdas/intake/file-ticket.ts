import { admits } from '../../domain/access/allowed.ts';
import { access } from '../../domain/access/table.ts';
import type { Deputy } from '../../domain/organisation/deputy.ts';
import { fold } from '../../domain/tickets/commit.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { type Filed, fileOnce, filerAmong } from '../shared/commands/file.ts';
import { type Acting, capacitiesOf } from '../shared/http/acting.ts';
import { actorOf, type Staff } from '../shared/http/actor.ts';
import { callerKey } from '../shared/http/caller-key.ts';
import { type ApiAnswer, type ApiEvent, json } from '../shared/http/gateway.ts';
import { idempotencyOf } from '../shared/http/idempotency.ts';
import { readJson } from '../shared/http/json-body.ts';
import { problem, refused } from '../shared/http/problem.ts';
import { queryCodeOf } from '../shared/http/query-code.ts';
import { valid } from '../shared/http/validate.ts';
import { log } from '../shared/logger.ts';
import { filingBody, filingOf } from '../shared/schemas/filing.ts';
import type { Signer } from '../shared/secret.ts';
import type { Table } from '../shared/store/table.ts';
import { ticketViewOf } from '../shared/views/ticket-view.ts';

export type IntakeDependencies = {
  readonly table: Table;
  readonly county: County;
  /** Recorded deputies (AB角). */
  readonly deputies: readonly Deputy[];
  readonly signer: () => Promise<Signer>;
};

/** The code that a caller without a phone asks with later; made from the number, so nothing is stored. */
const codeFor = ({ filing, id }: Ticket, sign: Signer) =>
  filing.private?.phone === undefined ? { queryCode: queryCodeOf(id, sign) } : {};

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
  const filer = filerAmong(capacities);
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
    const request = { actor, at, filing, caller, identity };
    const filed = await fileOnce(request, sign, keyGiven, { table, county });
    if (filed.kind === 'refused') throw refused(filed.refusal);
    if (filed.kind === 'reused') throw problem('idempotency-key-reused', { ticketId: filed.ticketId });
    log.info(filed.repeated ? 'filing repeated' : 'filed', { ticketId: filed.commit.ticketId, commit: 1, requestId });
    return answer(filed, { actor, sign, keyGiven }, county);
  };
