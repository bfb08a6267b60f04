import { integratorByKey } from '../../domain/integrators/register.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { bookProblem } from '../shared/http/book-problem.ts';
import { type ApiEvent, headerOf } from '../shared/http/gateway.ts';
import { readIntegrators } from '../shared/integrators/act.ts';
import { missedTooOften, secondsToWait } from '../shared/integrators/key-misses.ts';
import { hashOfKey, isApiKey } from '../shared/integrators/keys.ts';
import type { Signer } from '../shared/secret.ts';
import type { IntegrationDependencies, OwnRequest } from './dependencies.ts';

/** @throws Problem 401, or 429 after many of them: counted by the address it came from */
const refuseKey = async (
  event: ApiEvent,
  at: Instant,
  sign: Signer,
  { table }: IntegrationDependencies,
): Promise<never> => {
  if (!(await missedTooOften(event, at, sign, table))) throw bookProblem('unknown-key');
  throw bookProblem('too-many-wrong-keys', { headers: { 'retry-after': secondsToWait } });
};

/**
 * Which integrator asks, by its key, as the register stands now: a revoked key opens nothing from then on.
 * @throws Problem 401 for a key that does not count, 403 for an integrator that is suspended or has ended
 */
export const authenticate = async (event: ApiEvent, dependencies: IntegrationDependencies): Promise<OwnRequest> => {
  const at = event.requestContext.timeEpoch;
  const sign = await dependencies.signer();
  const key = headerOf(event, 'x-api-key') ?? '';
  if (!isApiKey(key)) return refuseKey(event, at, sign, dependencies);
  const state = await readIntegrators(dependencies.table);
  const integrator = integratorByKey(state, hashOfKey(key));
  if (!integrator) return refuseKey(event, at, sign, dependencies);
  if (integrator.standing !== 'active') throw bookProblem('integrator-not-active');
  return { event, at, integrator, state, sign };
};
