import { integratorKeepers } from '../../integrators/access.ts';
import { descriptionOf } from '../description.ts';
import type { Operation } from '../operation.ts';
import {
  integratorBodies,
  integratorCommands,
  subscriptionBodies,
  subscriptionBody,
  subscriptionCommands,
} from './bodies.ts';
import { integratorExamples, subscriptionExample, subscriptionExamples } from './examples.ts';
import {
  deliveriesQuery,
  deliveriesView,
  integratorActedView,
  integratorsView,
  replayedView,
  subscriptionActedView,
  subscriptionDetailView,
  subscriptionsView,
  testedView,
} from './views.ts';

const pascal = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const writing = [400, 401, 403, 409, 413, 415, 422, 500, 503];

const centreOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/integrators',
    id: 'listIntegrators',
    summary: '接入方名单 · integrators',
    callers: integratorKeepers,
    success: { status: 200, name: 'Integrators', schema: integratorsView },
    problems: [401, 403, 500, 503],
  },
  ...integratorCommands.map(
    (name): Operation => ({
      method: 'post',
      path: `/integrators/${name}`,
      id: `${camel(name)}Integrator`,
      summary: descriptionOf(integratorBodies[name]) ?? name,
      callers: integratorKeepers,
      body: { name: `Integrator${pascal(name)}`, schema: integratorBodies[name], example: integratorExamples[name] },
      success: { status: 200, name: 'IntegratorActed', schema: integratorActedView },
      problems: [...writing, 404].sort(),
    }),
  ),
];

const ofSubscription = '/integrations/subscriptions/{id}';

const successes = {
  test: { status: 200, name: 'WebhookTested', schema: testedView },
  replay: { status: 202, name: 'WebhookReplayed', schema: replayedView },
} as const;

const acted = { status: 200, name: 'SubscriptionActed', schema: subscriptionActedView } as const;

/** Whoever has the key of an integrator: nobody's token counts. */
const ownOperations: readonly Omit<Operation, 'callers'>[] = [
  {
    method: 'get',
    path: '/integrations/subscriptions',
    id: 'listSubscriptions',
    summary: '本接入方的订阅 · own subscriptions',
    success: { status: 200, name: 'Subscriptions', schema: subscriptionsView },
    problems: [401, 403, 429, 500, 503],
  },
  {
    method: 'post',
    path: '/integrations/subscriptions',
    id: 'makeSubscription',
    summary: '登记订阅,最多十个 · makes a subscription',
    body: { name: 'SubscriptionBody', schema: subscriptionBody, example: subscriptionExample },
    success: { ...acted, status: 201 },
    problems: [...writing, 429].sort(),
  },
  {
    method: 'get',
    path: ofSubscription,
    id: 'readSubscription',
    summary: '查看订阅及未送达的推送 · a subscription, and what was not delivered',
    success: { status: 200, name: 'SubscriptionDetail', schema: subscriptionDetailView },
    problems: [401, 403, 404, 429, 500, 503],
  },
  {
    method: 'get',
    path: `${ofSubscription}/deliveries`,
    id: 'listDeliveries',
    summary: '投递记录 · attempts to deliver',
    query: deliveriesQuery,
    success: { status: 200, name: 'Deliveries', schema: deliveriesView },
    problems: [401, 403, 404, 422, 429, 500, 503],
  },
  ...subscriptionCommands.map(
    (name): Omit<Operation, 'callers'> => ({
      method: 'post',
      path: `${ofSubscription}/${name}`,
      id: `${name}Subscription`,
      summary: descriptionOf(subscriptionBodies[name]) ?? name,
      body: {
        name: name === 'change' ? 'SubscriptionBody' : `Subscription${pascal(name)}`,
        schema: subscriptionBodies[name],
        example: subscriptionExamples[name],
      },
      success: name === 'test' || name === 'replay' ? successes[name] : acted,
      problems: [...writing, 404, 429].sort(),
    }),
  ),
];

/** Integrators (R4): the centre admits them, and they subscribe to events by themselves. */
export const integratorOperations: readonly Operation[] = [
  ...centreOperations,
  ...ownOperations.map((operation): Operation => ({ ...operation, callers: [], security: 'key' })),
];
