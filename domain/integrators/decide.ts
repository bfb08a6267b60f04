import type { Organisation } from '../organisation/unit.ts';
import type { RegisterDecision } from '../registers/refusal.ts';
import type { Instant } from '../time/instant.ts';
import type { EventFilter } from './filter.ts';
import {
  countingKeys,
  type Integrator,
  mostKeys,
  mostSubscriptions,
  overlap,
  type Standing,
  type Subscription,
} from './integrator.ts';
import { refuse } from './refusals.ts';
import type { IntegratorEvent, IntegratorsState } from './register.ts';

type Decision = RegisterDecision<IntegratorEvent>;

const entered = (...events: readonly IntegratorEvent[]): Decision => ({ ok: true, events });

/** An integrator that has not ended, for whoever acts on it. */
const presentIntegrator = ({ integrators }: IntegratorsState, id: string): Integrator | Decision => {
  const found = integrators.find((each) => each.id === id);
  if (!found) return refuse('no-such-integrator', 'integrator');
  return found.standing === 'ended' ? refuse('integrator-ended') : found;
};

const isTaken = ({ integrators }: IntegratorsState, name: string, but?: string): boolean =>
  integrators.some((each) => each.name === name && each.standing !== 'ended' && each.id !== but);

export type Particulars = { readonly name: string; readonly body: string };

/** 接入登记: the centre admits an integrator. */
export const admitIntegrator = (state: IntegratorsState, { name, body }: Particulars): Decision =>
  isTaken(state, name)
    ? refuse('integrator-name-taken', 'name')
    : entered({ type: 'IntegratorAdmitted', integrator: `int-${state.integrators.length + 1}`, name, body });

/** Changes its name and whose it is. */
export const changeIntegrator = (state: IntegratorsState, id: string, { name, body }: Particulars): Decision => {
  const found = presentIntegrator(state, id);
  if ('ok' in found) return found;
  if (isTaken(state, name, id)) return refuse('integrator-name-taken', 'name');
  return entered({ type: 'IntegratorChanged', integrator: id, name, body });
};

/** Whether one may go from a standing to another: what is ended stays so. */
const mayStand = (from: Standing, to: Standing): boolean => from !== 'ended' && from !== to;

/** 暂停、恢复、终止接入. */
export const standIntegrator = (
  state: IntegratorsState,
  id: string,
  { standing, reason }: { readonly standing: Standing; readonly reason: string },
): Decision => {
  const found = presentIntegrator(state, id);
  if ('ok' in found) return found;
  if (!mayStand(found.standing, standing)) return refuse('same-standing');
  return entered({ type: 'IntegratorStood', integrator: id, standing, reason });
};

/**
 * 发放密钥: the next key.
 * @param hashOf hash of the key of that number: the key itself is nobody's but its holder's
 */
export const issueKey = (state: IntegratorsState, id: string, hashOf: (n: number) => string): Decision => {
  const found = presentIntegrator(state, id);
  if ('ok' in found) return found;
  if (countingKeys(found).length >= mostKeys) return refuse('too-many-keys');
  const n = found.keys.length + 1;
  return entered({ type: 'KeyIssued', integrator: id, n, hash: hashOf(n) });
};

/** 吊销密钥: from now on it opens nothing. */
export const revokeKey = (state: IntegratorsState, id: string, n: number): Decision => {
  const found = presentIntegrator(state, id);
  if ('ok' in found) return found;
  if (!countingKeys(found).some((key) => key.n === n)) return refuse('no-such-key', 'key');
  return entered({ type: 'KeyRevoked', integrator: id, n });
};

/** What a subscription is made and changed with. */
export type Wanted = { readonly url: string; readonly filter: EventFilter };

/** What a filter's codes are held against. */
export type Known = {
  readonly categories: ReadonlyMap<string, unknown>;
  /** Categories of household services (门类). */
  readonly services: ReadonlyMap<string, unknown>;
  readonly organisation: Organisation;
};

const filterFault = ({ categories, units }: EventFilter, known: Known): Decision | undefined => {
  if (categories?.some((id) => !known.categories.has(id) && !known.services.has(id)))
    return refuse('category-not-known', 'filter.categories');
  return units?.some((id) => !known.organisation.has(id)) ? refuse('unit-not-known', 'filter.units') : undefined;
};

const isActive = ({ integrators }: IntegratorsState, id: string): boolean =>
  integrators.some((each) => each.id === id && each.standing === 'active');

/** A subscription of the integrator that has not ended: those of others do not exist for it. */
const presentSubscription = (state: IntegratorsState, { integrator, subscription }: Own): Subscription | Decision => {
  const found = state.subscriptions.find((each) => each.id === subscription && each.integrator === integrator);
  if (!found || found.standing === 'ended') return refuse('no-such-subscription');
  return isActive(state, integrator) ? found : refuse('integrator-suspended');
};

/** An integrator at one of its subscriptions. */
export type Own = { readonly integrator: string; readonly subscription: string };

/** 订阅: the integrator makes one itself. */
export const makeSubscription = (
  state: IntegratorsState,
  integrator: string,
  { url, filter }: Wanted,
  known: Known,
): Decision => {
  if (!isActive(state, integrator)) return refuse('integrator-suspended');
  const open = state.subscriptions.filter((each) => each.integrator === integrator && each.standing !== 'ended');
  if (open.length >= mostSubscriptions) return refuse('too-many-subscriptions');
  const subscription = `sub-${state.subscriptions.length + 1}`;
  return filterFault(filter, known) ?? entered({ type: 'SubscriptionMade', subscription, integrator, url, filter });
};

/** Changes where it is told and of what, from the next attempt on. */
export const changeSubscription = (
  state: IntegratorsState,
  own: Own,
  { url, filter }: Wanted,
  known: Known,
): Decision => {
  const found = presentSubscription(state, own);
  if ('ok' in found) return found;
  return (
    filterFault(filter, known) ?? entered({ type: 'SubscriptionChanged', subscription: own.subscription, url, filter })
  );
};

/** 暂停、恢复、终止订阅. */
export const standSubscription = (state: IntegratorsState, own: Own, standing: Standing): Decision => {
  const found = presentSubscription(state, own);
  if ('ok' in found) return found;
  if (!mayStand(found.standing, standing)) return refuse('same-standing');
  return entered({ type: 'SubscriptionStood', subscription: own.subscription, standing });
};

/** 更换签名密钥: the next secret signs, and the one before for a day longer, which no other rotation cuts short. */
export const rotateSecret = (state: IntegratorsState, own: Own, at: Instant): Decision => {
  const found = presentSubscription(state, own);
  if ('ok' in found) return found;
  if (found.rotatedAt !== undefined && at < found.rotatedAt + overlap) return refuse('still-overlapping');
  return entered({ type: 'SecretRotated', subscription: own.subscription, generation: found.generation + 1 });
};
