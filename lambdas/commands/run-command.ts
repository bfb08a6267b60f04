import { admits } from '../../domain/access/allowed.ts';
import { isComplainedOf } from '../../domain/access/privacy.ts';
import { access } from '../../domain/access/table.ts';
import type { Deputy } from '../../domain/organisation/deputy.ts';
import type { Command, CommandName } from '../../domain/tickets/commands.ts';
import { type Commit, fold, type IdempotencyKey } from '../../domain/tickets/commit.ts';
import { decide } from '../../domain/tickets/decide.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Refusal } from '../../domain/tickets/refusals.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { type Acting, capacitiesOf, withAllPosts } from '../shared/http/acting.ts';
import { actorOf, committer, type Staff } from '../shared/http/actor.ts';
import { type ApiAnswer, type ApiEvent, json } from '../shared/http/gateway.ts';
import { compare, idempotencyOf } from '../shared/http/idempotency.ts';
import { readJson } from '../shared/http/json-body.ts';
import { problem, refused } from '../shared/http/problem.ts';
import { ticketIdIn } from '../shared/http/ticket-path.ts';
import { valid } from '../shared/http/validate.ts';
import { log } from '../shared/logger.ts';
import { commandBodies, commandNames, isCommandName } from '../shared/schemas/command-bodies.ts';
import type { Signer } from '../shared/secret.ts';
import { type Appended, append, type Intent } from '../shared/store/append.ts';
import type { StoredTicket } from '../shared/store/commits.ts';
import type { Table } from '../shared/store/table.ts';
import { ticketViewOf } from '../shared/views/ticket-view.ts';
import { masterOf } from './master.ts';

export type CommandDependencies = {
  readonly table: Table;
  readonly county: County;
  /** Recorded deputies (AB角). */
  readonly deputies: readonly Deputy[];
  readonly signer: () => Promise<Signer>;
};

/** Why nothing is written: it was before, under a key that was used for something else, or it may not be. */
type Stop =
  | { readonly kind: 'repeated'; readonly commits: readonly Commit[] }
  | { readonly kind: 'reused' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type Request = {
  readonly command: Command;
  readonly actor: Acting;
  readonly at: number;
  readonly identity: IdempotencyKey;
  /** Of a merger: the ticket it goes into. */
  readonly master?: Ticket;
};

const commandIn = (event: ApiEvent): CommandName => {
  const name = event.pathParameters?.command ?? '';
  if (!isCommandName(name)) throw problem('unknown-command', { params: { commands: commandNames.join(', ') } });
  return name;
};

/** This request among the ticket's commits: carried out already, or its key was used for another. */
const earlier = (commits: readonly Commit[], { identity }: Request): Stop | undefined => {
  const index = commits.findIndex(({ idempotency }) => compare(idempotency, identity) !== 'other');
  if (index < 0) return undefined;
  const same = compare(commits[index]?.idempotency, identity) === 'same';
  return same ? { kind: 'repeated', commits: commits.slice(0, index + 1) } : { kind: 'reused' };
};

const intend = ({ ticket, commits }: StoredTicket, request: Request, county: County): Intent<Stop> => {
  const { command, actor, at, master } = request;
  if (isComplainedOf(actor, ticket, county.organisation)) return { stop: { kind: 'withheld' } };
  const before = earlier(commits, request);
  if (before) return { stop: before };
  const decision = decide(ticket, command, actor, at, county, master);
  return decision.ok ? { events: decision.events } : { stop: { kind: 'refused', refusal: decision.refusal } };
};

const problemOf = (stop: Exclude<Stop, { kind: 'repeated' }>, ticketId: string): Error => {
  switch (stop.kind) {
    case 'reused':
      return problem('idempotency-key-reused', { ticketId });
    case 'withheld':
      return problem('complained-unit-withheld', { ticketId });
    case 'refused':
      return refused(stop.refusal, ticketId);
  }
};

/** The ticket after the command: with all commits, or as it was right after the command when it is repeated. */
const answer = (commits: readonly Commit[], actor: Staff, county: County, repeated: boolean): ApiAnswer => {
  const ticket = fold(commits);
  const last = commits.at(-1);
  if (!ticket || !last) throw new Error('a command has a ticket');
  const view = ticketViewOf({ ticket, commits, actor, at: last.at, county });
  return json(200, view, repeated ? { 'idempotency-replayed': 'true' } : {});
};

type Outcome = { readonly result: Appended<Stop>; readonly commits: readonly Commit[] };

const carryOut = async (
  ticketId: string,
  request: Request,
  { table, county }: CommandDependencies,
): Promise<Outcome> => {
  const { actor, at, command, identity } = request;
  let commits: readonly Commit[] = [];
  const facts = { at, command: command.name, by: committer(actor), idempotency: identity };
  const result = await append<Stop>(table, ticketId, county, facts, (stored) => {
    commits = stored.commits;
    return intend(stored, request, county);
  });
  return { result, commits };
};

/** Carried out in the first capacity that is not refused: what the own post may do is not done as a deputy (代). */
const carryOutInTurn = async (
  ticketId: string,
  request: Omit<Request, 'actor'>,
  capacities: readonly [Acting, ...Acting[]],
  dependencies: CommandDependencies,
): Promise<Outcome> => {
  const [own, ...deputised] = capacities;
  let outcome = await carryOut(ticketId, { ...request, actor: own }, dependencies);
  for (const actor of deputised) {
    if (outcome.result.kind !== 'stopped' || outcome.result.stop.kind !== 'refused') break;
    outcome = await carryOut(ticketId, { ...request, actor }, dependencies);
  }
  return outcome;
};

/** @throws Problem 403 for a command that none of the person's posts gives, before the body is looked at */
const checkRole = (name: CommandName, capacities: readonly Acting[], ticketId: string): void => {
  for (const capacity of capacities) {
    const byRole = admits(access[name], capacity);
    if (byRole.ok || byRole.refusal.code !== 'wrong-role') return;
    if (capacity === capacities.at(-1)) throw refused(byRole.refusal, ticketId);
  }
};

/** What is answered to a command that was carried out, now or before. */
const answerOf = (ticketId: string, outcome: Outcome, actor: Staff, keyGiven: boolean, county: County): ApiAnswer => {
  const { result, commits } = outcome;
  if (result.kind === 'unknown') throw problem('unknown-ticket', { params: { ticketId }, ticketId });
  if (result.kind === 'appended') return answer([...commits, result.commit], actor, county, false);
  if (result.stop.kind !== 'repeated') throw problemOf(result.stop, ticketId);
  return answer(result.stop.commits, actor, county, keyGiven);
};

/**
 * `POST /tickets/{id}/{command}`: one act on a ticket, decided by the regulation and appended as one commit. The same
 * request again gets the answer it got.
 */
export const runCommand =
  (dependencies: CommandDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const { county, table, deputies } = dependencies;
    const name = commandIn(event);
    const ticketId = ticketIdIn(event);
    const { timeEpoch: at, requestId } = event.requestContext;
    const person = actorOf(event, county.organisation);
    const capacities = capacitiesOf(person, at, deputies);
    checkRole(name, capacities, ticketId);
    const body = valid(commandBodies[name], readJson(event));
    const { identity, keyGiven } = idempotencyOf(event, person.sub, [name, body], await dependencies.signer());
    const command = { name, body } as Command;
    const master = await masterOf(command, table);
    const request = { command, at, identity, ...(master ? { master } : {}) };
    const outcome = await carryOutInTurn(ticketId, request, capacities, dependencies);
    if (outcome.result.kind === 'appended')
      log.info('command', { ticketId, command: name, commit: outcome.result.commit.n, requestId });
    return answerOf(ticketId, outcome, withAllPosts(person, at, deputies), keyGiven, county);
  };
