import type * as z from 'zod/mini';
import type { Integrator, Subscription } from '../../../domain/integrators/integrator.ts';
import type { IntegratorsState } from '../../../domain/integrators/register.ts';
import { toIso } from '../../../domain/time/instant.ts';
import type { integratorView, subscriptionView } from '../schemas/integrators/views.ts';

const listed = <T>(values: readonly T[] | undefined) => (values === undefined ? undefined : [...values]);

/** A subscription as the API shows it, without its secret. */
export const subscriptionViewOf = (subscription: Subscription): z.output<typeof subscriptionView> => {
  const { integrator: _, filter, since, rotatedAt, ...same } = subscription;
  const { kinds, categories, units, types } = filter;
  return {
    ...same,
    filter: { kinds: [...kinds], categories: listed(categories), units: listed(units), types: listed(types) },
    since: toIso(since),
    rotatedAt: rotatedAt === undefined ? undefined : toIso(rotatedAt),
  };
};

/** An integrator as the centre sees it: keys by number, never their hashes. */
export const integratorViewOf = (
  { keys, since, ...same }: Integrator,
  { subscriptions }: IntegratorsState,
): z.output<typeof integratorView> => ({
  ...same,
  since: toIso(since),
  keys: keys.map(({ n, issuedAt, revokedAt }) => ({
    n,
    issuedAt: toIso(issuedAt),
    revokedAt: revokedAt === undefined ? undefined : toIso(revokedAt),
  })),
  subscriptions: subscriptions.filter(({ integrator }) => integrator === same.id).map(subscriptionViewOf),
});
