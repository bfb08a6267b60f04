import { generationsAt, type Subscription } from '../../../domain/integrators/integrator.ts';
import { type IntegratorsState, standingOf } from '../../../domain/integrators/register.ts';
import type { Organisation } from '../../../domain/organisation/unit.ts';
import type { CountySource } from '../county-source.ts';
import { signingSecret } from '../integrators/keys.ts';
import type { IntegratorsSource } from '../integrators/source.ts';
import type { Signer } from '../secret.ts';
import { type LetterSources, lettersOf } from './letters.ts';
import type { Subscriber, Subscribers } from './subscriber.ts';
import { subscriptionsWanting } from './wanting.ts';

export type IntegratorSubscribersParts = LetterSources & {
  readonly integrators: IntegratorsSource;
  readonly county: CountySource;
  readonly signer: () => Promise<Signer>;
};

/** The subscriptions in the register of integrators. */
export const integratorSubscribers = ({
  integrators,
  county,
  signer,
  ...sources
}: IntegratorSubscribersParts): Subscribers => {
  const subscriberOf = (
    state: IntegratorsState,
    subscription: Subscription,
    organisation: Organisation,
    sign: Signer,
  ): Subscriber => ({
    id: subscription.id,
    url: subscription.url,
    standing: standingOf(state, subscription),
    secretsAt: (at) =>
      generationsAt(subscription, at).map((generation) => signingSecret(subscription.id, generation, sign)),
    lettersOf: (subject) => lettersOf(subscription, subject, organisation, sources),
  });
  return {
    wanting: async (notice, at) => {
      const state = await integrators();
      if (state.subscriptions.length === 0) return [];
      const { organisation } = await county(at);
      const wanting = subscriptionsWanting(state, notice, organisation);
      if (wanting.length === 0) return [];
      const sign = await signer();
      return wanting.map((each) => subscriberOf(state, each, organisation, sign));
    },
    byId: async (id, at) => {
      const state = await integrators();
      const found = state.subscriptions.find((each) => each.id === id);
      return found && subscriberOf(state, found, (await county(at)).organisation, await signer());
    },
  };
};
