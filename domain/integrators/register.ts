import type { Entry } from '../registers/entry.ts';
import type { Instant } from '../time/instant.ts';
import type { EventFilter } from './filter.ts';
import type { Integrator, Standing, Subscription } from './integrator.ts';

/** What is entered in the register of integrators. */
export type IntegratorEvent =
  | { readonly type: 'IntegratorAdmitted'; readonly integrator: string; readonly name: string; readonly body: string }
  | { readonly type: 'IntegratorChanged'; readonly integrator: string; readonly name: string; readonly body: string }
  | {
      readonly type: 'IntegratorStood';
      readonly integrator: string;
      readonly standing: Standing;
      readonly reason: string;
    }
  | { readonly type: 'KeyIssued'; readonly integrator: string; readonly n: number; readonly hash: string }
  | { readonly type: 'KeyRevoked'; readonly integrator: string; readonly n: number }
  | {
      readonly type: 'SubscriptionMade';
      readonly subscription: string;
      readonly integrator: string;
      readonly url: string;
      readonly filter: EventFilter;
    }
  | {
      readonly type: 'SubscriptionChanged';
      readonly subscription: string;
      readonly url: string;
      readonly filter: EventFilter;
    }
  | { readonly type: 'SubscriptionStood'; readonly subscription: string; readonly standing: Standing }
  | { readonly type: 'SecretRotated'; readonly subscription: string; readonly generation: number };

/** The register as its lines tell it; what has ended stays in it. */
export type IntegratorsState = {
  readonly integrators: readonly Integrator[];
  readonly subscriptions: readonly Subscription[];
};

const nothing: IntegratorsState = { integrators: [], subscriptions: [] };

type Change<T> = (each: T) => T;

const withIntegrator = (state: IntegratorsState, id: string, change: Change<Integrator>): IntegratorsState => ({
  ...state,
  integrators: state.integrators.map((each) => (each.id === id ? change(each) : each)),
});

const withSubscription = (state: IntegratorsState, id: string, change: Change<Subscription>): IntegratorsState => ({
  ...state,
  subscriptions: state.subscriptions.map((each) => (each.id === id ? change(each) : each)),
});

const ofIntegrators = (state: IntegratorsState, event: IntegratorEvent, at: Instant): IntegratorsState | undefined => {
  switch (event.type) {
    case 'IntegratorAdmitted': {
      const { integrator: id, name, body } = event;
      const admitted: Integrator = { id, name, body, standing: 'active', since: at, keys: [] };
      return { ...state, integrators: [...state.integrators, admitted] };
    }
    case 'IntegratorChanged':
      return withIntegrator(state, event.integrator, (each) => ({ ...each, name: event.name, body: event.body }));
    case 'IntegratorStood':
      return withIntegrator(state, event.integrator, (each) => ({ ...each, standing: event.standing }));
    case 'KeyIssued': {
      const { n, hash } = event;
      return withIntegrator(state, event.integrator, (each) => ({
        ...each,
        keys: [...each.keys, { n, hash, issuedAt: at }],
      }));
    }
    case 'KeyRevoked':
      return withIntegrator(state, event.integrator, (each) => ({
        ...each,
        keys: each.keys.map((key) => (key.n === event.n ? { ...key, revokedAt: at } : key)),
      }));
    case 'SubscriptionMade':
    case 'SubscriptionChanged':
    case 'SubscriptionStood':
    case 'SecretRotated':
      return undefined;
  }
};

const ofSubscriptions = (state: IntegratorsState, event: IntegratorEvent, at: Instant): IntegratorsState => {
  switch (event.type) {
    case 'SubscriptionMade': {
      const { subscription: id, integrator, url, filter } = event;
      const made: Subscription = { id, integrator, url, filter, standing: 'active', since: at, generation: 1 };
      return { ...state, subscriptions: [...state.subscriptions, made] };
    }
    case 'SubscriptionChanged':
      return withSubscription(state, event.subscription, (each) => ({
        ...each,
        url: event.url,
        filter: event.filter,
      }));
    case 'SubscriptionStood':
      return withSubscription(state, event.subscription, (each) => ({ ...each, standing: event.standing }));
    case 'SecretRotated':
      return withSubscription(state, event.subscription, (each) => ({
        ...each,
        generation: event.generation,
        rotatedAt: at,
      }));
    case 'IntegratorAdmitted':
    case 'IntegratorChanged':
    case 'IntegratorStood':
    case 'KeyIssued':
    case 'KeyRevoked':
      return state;
  }
};

const after = (state: IntegratorsState, event: IntegratorEvent, at: Instant): IntegratorsState =>
  ofIntegrators(state, event, at) ?? ofSubscriptions(state, event, at);

/** What the lines of the register come to. */
export const integratorsOf = (
  entries: readonly Entry<IntegratorEvent>[],
  from: IntegratorsState = nothing,
): IntegratorsState =>
  entries.reduce((state, { events, at }) => events.reduce((each, event) => after(each, event, at), state), from);

/** The integrator whose key this is the hash of: one that counts, whatever the integrator's standing. */
export const integratorByKey = ({ integrators }: IntegratorsState, hash: string): Integrator | undefined =>
  integrators.find(({ keys }) => keys.some((key) => key.hash === hash && key.revokedAt === undefined));

/** How a subscription stands, its integrator's standing considered. */
export const standingOf = ({ integrators }: IntegratorsState, subscription: Subscription): Standing => {
  const of = integrators.find(({ id }) => id === subscription.integrator)?.standing ?? 'ended';
  const both = [of, subscription.standing];
  if (both.includes('ended')) return 'ended';
  return both.includes('suspended') ? 'suspended' : 'active';
};
