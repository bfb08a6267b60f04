import { admits } from '../../domain/access/allowed.ts';
import type { Role } from '../../domain/access/roles.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PresentCounty } from '../shared/county.ts';
import { type Acting, capacitiesOf, capacityFor, withAllPosts } from '../shared/http/acting.ts';
import { actorOf } from '../shared/http/actor.ts';
import type { ApiEvent } from '../shared/http/gateway.ts';
import { refused } from '../shared/http/problem.ts';
import type { OfficeDependencies } from './dependencies.ts';

/** Who asks, with all posts, in which county, and when the gateway received it. */
export const actingIn = async (
  event: ApiEvent,
  { county }: OfficeDependencies,
): Promise<{ readonly actor: Acting; readonly county: PresentCounty; readonly at: Instant }> => {
  const at = event.requestContext.timeEpoch;
  const present = await county(at);
  return { actor: withAllPosts(actorOf(event, present.organisation), at, present.deputies), county: present, at };
};

/** @throws Problem 403 that names the roles, for whoever has none of them */
export const allowRoles = (actor: Acting, roles: readonly Role[]): void => {
  const admitted = admits([{ roles, relation: 'any' }], actor);
  if (!admitted.ok) throw refused(admitted.refusal);
};

/**
 * Who enters what these roles may: in the own posts, or as the deputy (代) of the one that gives it.
 * @throws Problem 403 that names the roles, for whoever has none of them
 */
export const enteringIn = (
  event: ApiEvent,
  { organisation, deputies }: PresentCounty,
  roles: readonly Role[],
): Acting => {
  const person = actorOf(event, organisation);
  const capacities = capacitiesOf(person, event.requestContext.timeEpoch, deputies);
  const found = capacityFor(capacities, roles);
  if (!found) allowRoles(person, roles);
  return found ?? person;
};
