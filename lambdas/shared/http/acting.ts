import type { Role } from '../../../domain/access/roles.ts';
import { type Deputy, deputisedRoles } from '../../../domain/organisation/deputy.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Staff } from './actor.ts';

/** A member of staff acting in the own posts, or as the deputy (代) of another. */
export type Acting = Staff & { readonly deputyFor?: Role };

/**
 * The capacities a member of staff may act in now, the own posts first: what they suffice for is not done as a deputy.
 */
export const capacitiesOf = (
  actor: Staff,
  at: Instant,
  deputies: readonly Deputy[],
): readonly [Acting, ...Acting[]] => [
  actor,
  ...deputisedRoles(deputies, actor, at)
    .filter((role) => !actor.roles.includes(role))
    .map((role) => ({ ...actor, roles: [...actor.roles, role], deputyFor: role })),
];

/** What the person may see: with the own posts and all that are stood in for. */
export const withAllPosts = (actor: Staff, at: Instant, deputies: readonly Deputy[]): Staff => ({
  ...actor,
  roles: [...new Set(capacitiesOf(actor, at, deputies).flatMap(({ roles }) => roles))],
});

/** The first capacity that has one of the roles, if any: what the own post gives is not done as a deputy (代). */
export const capacityFor = (capacities: readonly [Acting, ...Acting[]], roles: readonly Role[]): Acting | undefined =>
  capacities.find((capacity) => capacity.roles.some((role) => roles.includes(role)));
