import { integratorCommands, subscriptionCommands } from '../../../../../lambdas/shared/schemas/integrators/bodies.ts';
import {
  integratorExamples,
  subscriptionExample,
  subscriptionExamples,
} from '../../../../../lambdas/shared/schemas/integrators/examples.ts';
import { startIntegrations } from '../../../integrations/support/integrations.ts';
import { startReceiver } from '../../../webhooks/support/receiver.ts';
import { type Answers, openAnswers } from './shorten.ts';

const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What stands in an example for what is shown once and for the receiver on this machine. */
const withheld = (body: Readonly<Record<string, unknown>>, receiver: string): unknown =>
  JSON.parse(
    JSON.stringify(body)
      .replaceAll(receiver, subscriptionExample.url)
      .replaceAll(/hk_\w+/g, 'hk_…')
      .replaceAll(/whsec_[A-Za-z0-9+/=]+/g, 'whsec_…')
      .replaceAll(/"took":\d+/g, '"took":120'),
  );

/** What the API answers of integrators and subscriptions. Keys and secrets are not shown. */
export const answersOfIntegrations = async (): Promise<Answers> => {
  const { answers, keep } = openAnswers();
  const run = await startIntegrations();
  const receiver = await startReceiver();
  receiver.behave(() => 204);
  const shown = <T extends { readonly status: number; readonly body: Readonly<Record<string, unknown>> }>(
    operation: string,
    answered: T,
  ): T => {
    keep(operation, { status: answered.status, body: withheld(answered.body, receiver.url) });
    return answered;
  };
  const order = ['admit', 'issue-key', 'change', 'suspend', 'resume', 'revoke-key', 'end'] as const;
  for (const command of order)
    shown(`${camel(command)}Integrator`, await run.asCentre(command, integratorExamples[command], { key: command }));
  const { key } = await run.admitted('县大数据平台');
  shown('listIntegrators', await run.list());
  shown('makeSubscription', await run.post(key, '', { ...subscriptionExample, url: receiver.url }, { key: 'make' }));
  for (const command of ['test', 'change', 'rotate', 'suspend', 'resume', 'replay', 'end'] as const) {
    const body = { ...subscriptionExamples[command], ...(command === 'change' ? { url: receiver.url } : {}) };
    if (command === 'end') {
      shown('readSubscription', await run.get(key, '/sub-1'));
      shown('listDeliveries', await run.get(key, '/sub-1/deliveries'));
      shown('listSubscriptions', await run.get(key, ''));
    }
    shown(`${command}Subscription`, await run.post(key, `/sub-1/${command}`, body, { key: command }));
  }
  const given = new Set(Object.keys(answers));
  const missing = [
    ...integratorCommands.map((name) => `${camel(name)}Integrator`),
    ...subscriptionCommands.map((name) => `${name}Subscription`),
  ];
  if (missing.some((name) => !given.has(name)))
    throw new Error('an act of the integrations has no example of its answer');
  await receiver.stop();
  await run.stop();
  return answers;
};
