import { bookProblem } from '../shared/http/book-problem.ts';
import { type ApiAnswer, json } from '../shared/http/gateway.ts';
import { readJson } from '../shared/http/json-body.ts';
import { problem } from '../shared/http/problem.ts';
import { valid } from '../shared/http/validate.ts';
import {
  isSubscriptionCommand,
  type Replay,
  subscriptionBodies,
  subscriptionCommands,
} from '../shared/schemas/integrators/bodies.ts';
import { askedStore } from '../shared/store/asked.ts';
import type { IntegrationDependencies, OwnAnswer, OwnRequest } from './dependencies.ts';
import { ownFacts, replayedHeader } from './entering.ts';
import { replay } from './replay.ts';
import { actOnSubscription, ownSubscription } from './subscriptions.ts';
import { testDelivery } from './test-delivery.ts';

/** An act that sends something: once, however often its request comes. */
const send = async (
  request: OwnRequest,
  command: 'test' | 'replay',
  body: unknown,
  dependencies: IntegrationDependencies,
): Promise<ApiAnswer> => {
  const subscription = ownSubscription(request);
  const status = command === 'test' ? 200 : 202;
  const { identity, keyGiven } = ownFacts(request, command, body);
  const asked = askedStore(dependencies.table);
  const before = await asked.find(subscription.id, identity);
  if (before.kind === 'reused') throw problem('idempotency-key-reused');
  if (before.kind === 'repeated') return json(status, before.answer, replayedHeader(true, keyGiven));
  const answer =
    command === 'test'
      ? await testDelivery(request, subscription, identity.key, dependencies)
      : await replay(request, subscription, body as Replay, identity.key, dependencies);
  await asked.keep(subscription.id, identity, answer, request.at);
  return json(status, answer);
};

/** `POST /integrations/subscriptions/{id}/{command}`. */
export const carryOut: OwnAnswer = async (request, dependencies) => {
  const command = request.event.pathParameters?.command ?? '';
  if (!isSubscriptionCommand(command))
    throw bookProblem('unknown-register-command', { params: { commands: subscriptionCommands.join('、') } });
  const body = valid(subscriptionBodies[command], readJson(request.event));
  return command === 'test' || command === 'replay'
    ? send(request, command, body, dependencies)
    : actOnSubscription(request, command, body, dependencies);
};
