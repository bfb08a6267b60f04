import {
  changeSubscription,
  type Known,
  makeSubscription,
  rotateSecret,
  standSubscription,
  type Wanted,
} from '../../domain/integrators/decide.ts';
import type { Subscription } from '../../domain/integrators/integrator.ts';
import { type IntegratorEvent, type IntegratorsState, integratorsOf } from '../../domain/integrators/register.ts';
import type { RegisterDecision } from '../../domain/registers/refusal.ts';
import { toIso } from '../../domain/time/instant.ts';
import { bookProblem } from '../shared/http/book-problem.ts';
import { type ApiAnswer, json } from '../shared/http/gateway.ts';
import { readJson } from '../shared/http/json-body.ts';
import { valid } from '../shared/http/validate.ts';
import { amendIntegrators } from '../shared/integrators/act.ts';
import { signingSecret } from '../shared/integrators/keys.ts';
import { subscriptionViewOf } from '../shared/integrators/views.ts';
import { readMarket } from '../shared/orders/market-source.ts';
import { type SubscriptionCommand, subscriptionBody } from '../shared/schemas/integrators/bodies.ts';
import { undeliveredStore } from '../shared/store/undelivered.ts';
import { targetOf } from '../shared/webhooks/target.ts';
import type { IntegrationDependencies, OwnAnswer, OwnRequest } from './dependencies.ts';
import { entered, ownFacts, replayedHeader } from './entering.ts';

/** The integrator's own subscription of the path. @throws Problem 404 for what is none, or another's */
export const ownSubscription = ({ event, state, integrator }: OwnRequest): Subscription => {
  const id = event.pathParameters?.id ?? '';
  const found = state.subscriptions.find((each) => each.id === id && each.integrator === integrator.id);
  if (!found || found.standing === 'ended') throw bookProblem('unknown-subscription');
  return found;
};

/** `GET /integrations/subscriptions`: those that have not ended. */
export const listSubscriptions: OwnAnswer = async ({ state, integrator }) =>
  json(200, {
    items: state.subscriptions
      .filter((each) => each.integrator === integrator.id && each.standing !== 'ended')
      .map(subscriptionViewOf),
  });

/** `GET /integrations/subscriptions/{id}`: with what was not delivered. */
export const readSubscription: OwnAnswer = async (request, { table }) => {
  const subscription = ownSubscription(request);
  const undelivered = await undeliveredStore(table).list(subscription.id);
  return json(200, {
    subscription: subscriptionViewOf(subscription),
    undelivered: undelivered.map((each) => ({ ...each, at: toIso(each.at) })),
  });
};

/** @throws Problem 422 for an address that webhooks are not posted to */
const checkTarget = ({ url }: Wanted, { reach }: IntegrationDependencies): void => {
  if (targetOf(url, reach)) return;
  const text = bookProblem('target-refused').details.detail;
  throw bookProblem('target-refused', { errors: [{ field: 'url', message: text }] });
};

/** What a filter's codes are held against, as it stands now. */
const knownTo = async ({ at }: OwnRequest, { table, county }: IntegrationDependencies): Promise<Known> => {
  const [{ categories, organisation }, market] = await Promise.all([county(at), readMarket(table)]);
  return { categories, organisation, services: market.categories };
};

type Act = {
  readonly command: string;
  readonly body: unknown;
  readonly decide: (state: IntegratorsState) => RegisterDecision<IntegratorEvent>;
};

/** Enters an act, and answers how the subscription stands; with its secret when it was made or rotated. */
const enter = async (
  request: OwnRequest,
  { command, body, decide }: Act,
  { table }: IntegrationDependencies,
): Promise<ApiAnswer> => {
  const { facts, keyGiven } = ownFacts(request, command, body);
  const { entry, entries, replayed } = entered(await amendIntegrators(table, facts, decide), request.event);
  const [event] = entry.events;
  const id = event && 'subscription' in event ? event.subscription : undefined;
  const subscription = integratorsOf(entries).subscriptions.find((each) => each.id === id);
  if (!subscription) throw new Error(`line ${entry.n} of the register is about no subscription`);
  const shown = event?.type === 'SubscriptionMade' || event?.type === 'SecretRotated';
  const secret = shown ? signingSecret(subscription.id, subscription.generation, request.sign) : undefined;
  const made = event?.type === 'SubscriptionMade';
  return json(
    made ? 201 : 200,
    { subscription: subscriptionViewOf(subscription), secret },
    {
      ...replayedHeader(replayed, keyGiven),
      ...(made ? { location: `/integrations/subscriptions/${subscription.id}` } : {}),
    },
  );
};

/** `POST /integrations/subscriptions`: makes one. */
export const addSubscription: OwnAnswer = async (request, dependencies) => {
  const wanted = valid(subscriptionBody, readJson(request.event));
  checkTarget(wanted, dependencies);
  const known = await knownTo(request, dependencies);
  const decide = (state: IntegratorsState) => makeSubscription(state, request.integrator.id, wanted, known);
  return enter(request, { command: 'subscribe', body: wanted, decide }, dependencies);
};

const standings = { suspend: 'suspended', resume: 'active', end: 'ended' } as const;

/** What is entered in the register: every act on a subscription but those that send. */
export type EnteredCommand = Exclude<SubscriptionCommand, 'test' | 'replay'>;

/** `POST /integrations/subscriptions/{id}/{command}`: an act that is entered in the register. */
export const actOnSubscription = async (
  request: OwnRequest,
  command: EnteredCommand,
  body: unknown,
  dependencies: IntegrationDependencies,
): Promise<ApiAnswer> => {
  const own = { integrator: request.integrator.id, subscription: request.event.pathParameters?.id ?? '' };
  const known = await knownTo(request, dependencies);
  const wanted = command === 'change' ? valid(subscriptionBody, body) : undefined;
  if (wanted) checkTarget(wanted, dependencies);
  const decide = (state: IntegratorsState): RegisterDecision<IntegratorEvent> => {
    if (wanted) return changeSubscription(state, own, wanted, known);
    if (command === 'rotate') return rotateSecret(state, own, request.at);
    return standSubscription(state, own, standings[command as keyof typeof standings]);
  };
  return enter(request, { command, body, decide }, dependencies);
};
