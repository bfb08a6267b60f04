import { admits } from '../../domain/access/allowed.ts';
import { access } from '../../domain/access/table.ts';
import type { Deputy } from '../../domain/organisation/deputy.ts';
import type { Command, CommandName } from '../../domain/tickets/commands.ts';
import { type Commit, fold } from '../../domain/tickets/commit.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Outcome, Stop } from '../shared/commands/carry-out.ts';
import { carryOutInTurn } from '../shared/commands/in-turn.ts';
import { masterOf } from '../shared/commands/master.ts';
import { type Acting, capacitiesOf, withAllPosts } from '../shared/http/acting.ts';
import { actorOf, type Staff } from '../shared/http/actor.ts';
import { type ApiAnswer, type ApiEvent, json } from '../shared/http/gateway.ts';
import { idempotencyOf } from '../shared/http/idempotency.ts';
import { readJson } from '../shared/http/json-body.ts';
import { problem, refused } from '../shared/http/problem.ts';
import { ticketIdIn } from '../shared/http/ticket-path.ts';
import { valid } from '../shared/http/validate.ts';
import { log } from '../shared/logger.ts';
import { commandBodies, commandNames, isCommandName } from '../shared/schemas/command-bodies.ts';
import type { Signer } from '../shared/secret.ts';
import type { Table } from '../shared/store/table.ts';
import { ticketViewOf } from '../shared/views/ticket-view.ts';

export type CommandDependencies = {
  readonly table: Table;
  readonly county: County;
  /** Recorded deputies (AB角). */
  readonly deputies: readonly Deputy[];
  readonly signer: () => Promise<Signer>;
};

const commandIn = (event: ApiEvent): CommandName => {
  const name = event.pathParameters?.command ?? '';
  if (!isCommandName(name)) throw problem('unknown-command', { params: { commands: commandNames.join(', ') } });
  return name;
};

const problemOf = (stop: Exclude<Stop, { kind: 'repeated' | 'stale' }>, ticketId: string): Error => {
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
  if (result.stop.kind === 'stale') throw new Error('a request over the API names no state that it saw');
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
