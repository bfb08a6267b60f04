import { admits } from '../../domain/access/allowed.ts';
import { integratorsOf } from '../../domain/integrators/register.ts';
import { withAllPosts } from '../shared/http/acting.ts';
import { actorOf, committer } from '../shared/http/actor.ts';
import { bookProblem } from '../shared/http/book-problem.ts';
import { type ApiEvent, json } from '../shared/http/gateway.ts';
import { idempotencyOf } from '../shared/http/idempotency.ts';
import { readJson } from '../shared/http/json-body.ts';
import { refused } from '../shared/http/problem.ts';
import { valid } from '../shared/http/validate.ts';
import { integratorKeepers } from '../shared/integrators/access.ts';
import { actOnIntegrators, type CentreAct, enteredBy, readIntegrators } from '../shared/integrators/act.ts';
import { integratorViewOf } from '../shared/integrators/views.ts';
import { integratorBodies, integratorCommands, isIntegratorCommand } from '../shared/schemas/integrators/bodies.ts';
import type { CentreAnswer, IntegrationDependencies } from './dependencies.ts';
import { entered, replayedHeader } from './entering.ts';

/** Who asks, if it is for the person to ask. @throws Problem 403 that names the roles */
const keeper = async (event: ApiEvent, { county }: IntegrationDependencies) => {
  const at = event.requestContext.timeEpoch;
  const { organisation, deputies } = await county(at);
  const actor = withAllPosts(actorOf(event, organisation), at, deputies);
  const admitted = admits([{ roles: integratorKeepers, relation: 'any' }], actor);
  if (!admitted.ok) throw refused(admitted.refusal);
  return { actor, at };
};

/** `GET /integrators`: all of them, with their subscriptions; no key and no secret. */
export const listIntegrators: CentreAnswer = async (event, dependencies) => {
  await keeper(event, dependencies);
  const state = await readIntegrators(dependencies.table);
  return json(200, { items: state.integrators.map((each) => integratorViewOf(each, state)) });
};

/** `POST /integrators/{command}`: one act of the centre. A repeated request shows the key that the first one issued. */
export const actOnIntegrator: CentreAnswer = async (event, dependencies) => {
  const { actor, at } = await keeper(event, dependencies);
  const name = event.pathParameters?.command ?? '';
  if (!isIntegratorCommand(name))
    throw bookProblem('unknown-register-command', { params: { commands: integratorCommands.join('、') } });
  const body = valid(integratorBodies[name], readJson(event));
  const sign = await dependencies.signer();
  const { identity, keyGiven } = idempotencyOf(event, actor.sub, ['integrators', name, body], sign);
  const facts = { at, command: name, by: committer(actor), idempotency: identity };
  const act = { name, body } as CentreAct;
  const { entry, entries, replayed } = entered(await actOnIntegrators(dependencies.table, facts, act, sign), event);
  const { integrator, key } = enteredBy(entry.events, sign);
  const state = integratorsOf(entries);
  const found = state.integrators.find(({ id }) => id === integrator);
  if (!found) throw new Error(`line ${entry.n} of the register is about no integrator`);
  return json(200, { integrator: integratorViewOf(found, state), key }, replayedHeader(replayed, keyGiven));
};
