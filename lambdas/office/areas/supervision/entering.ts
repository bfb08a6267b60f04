import type { Role } from '../../../../domain/access/roles.ts';
import type { County } from '../../../../domain/tickets/facts.ts';
import type { Acting } from '../../../shared/http/acting.ts';
import { bookProblem } from '../../../shared/http/book-problem.ts';
import { type ApiAnswer, type ApiEvent, json } from '../../../shared/http/gateway.ts';
import { idempotencyOf } from '../../../shared/http/idempotency.ts';
import { problem } from '../../../shared/http/problem.ts';
import { registerRefused } from '../../../shared/http/register-refused.ts';
import { log } from '../../../shared/logger.ts';
import type { ActRequest, Entered } from '../../../shared/supervision/enter.ts';
import { actingIn, allowRoles } from '../../acting.ts';
import type { OfficeDependencies } from '../../dependencies.ts';

/** Who asks and may, in which county. */
export type Asking = { readonly actor: Acting; readonly county: County; readonly at: number };

/** @throws Problem 403 for whoever has none of the roles */
export const askingAs = async (
  event: ApiEvent,
  dependencies: OfficeDependencies,
  roles: readonly Role[],
): Promise<Asking> => {
  const asking = await actingIn(event, dependencies);
  allowRoles(asking.actor, roles);
  return asking;
};

/** The act as it is entered, and whether the client gave its key. */
export const requestOf = async (
  event: ApiEvent,
  { actor, at }: Asking,
  command: string,
  body: unknown,
  { signer }: OfficeDependencies,
): Promise<{ readonly request: ActRequest; readonly keyGiven: boolean }> => {
  const what = [event.rawPath, command, body];
  const { identity, keyGiven } = idempotencyOf(event, actor.sub, what, await signer());
  return { request: { actor, at, command, identity }, keyGiven };
};

/** @throws Problem for whatever was not entered: 404, 409, 403 or 422 */
export const entered = <Thing>(outcome: Entered<Thing>): Extract<Entered<Thing>, { kind: 'done' }> => {
  switch (outcome.kind) {
    case 'done':
      return outcome;
    case 'unknown':
      throw bookProblem('unknown-entry');
    case 'reused':
      throw problem('idempotency-key-reused');
    case 'refused':
      throw registerRefused(outcome.refusal);
  }
};

/** The answer to an act: what it was on, as it is after it; told once in the log. */
export const answerEntered = <Thing>(
  event: ApiEvent,
  outcome: Entered<Thing>,
  { request, keyGiven }: { readonly request: ActRequest; readonly keyGiven: boolean },
  show: (thing: Thing) => unknown,
  created?: (id: string) => string,
): ApiAnswer => {
  const { thing, id, repeated } = entered(outcome);
  if (!repeated) log.info('entered', { command: request.command, requestId: event.requestContext.requestId });
  const headers = {
    ...(created ? { location: created(id) } : {}),
    ...(repeated && keyGiven ? { 'idempotency-replayed': 'true' } : {}),
  };
  return json(created ? 201 : 200, show(thing), headers);
};

/** @throws Problem 404 that names the commands, for another */
export const commandIn = <Name extends string>(event: ApiEvent, bodies: Readonly<Record<Name, unknown>>): Name => {
  const name = event.pathParameters?.command ?? '';
  if (!Object.hasOwn(bodies, name))
    throw bookProblem('unknown-register-command', { params: { commands: Object.keys(bodies).join(', ') } });
  return name as Name;
};

export const idIn = (event: ApiEvent): string => event.pathParameters?.id ?? '';
