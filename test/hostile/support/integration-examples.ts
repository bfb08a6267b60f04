import type { integrationRouteKeys } from '../../../lambdas/integrations/route-keys.ts';
import { integratorCommands } from '../../../lambdas/shared/schemas/integrators/bodies.ts';
import {
  integratorExamples,
  subscriptionExample,
  subscriptionExamples,
} from '../../../lambdas/shared/schemas/integrators/examples.ts';
import { centreHead } from '../../lambdas/support/people.ts';
import type { Hotline } from './hotline.ts';
import type { OfficeExample } from './office-examples.ts';

let integrators = 0;

type Prepared = Pick<OfficeExample, 'path' | 'body' | 'key'>;

const post = async (hotline: Hotline, target: string, body: object, key?: string): Promise<Record<string, never>> => {
  const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { 'x-api-key': key }) };
  const sent = { method: 'POST', target, headers, body: Buffer.from(JSON.stringify(body)) };
  const answered = await hotline.ask(key === undefined ? { ...sent, as: centreHead } : sent);
  return JSON.parse(answered.body.toString('utf8'));
};

/** An integrator of its own with a key, as there must be one before anything is asked of it. */
export const admitted = async (hotline: Hotline): Promise<{ readonly id: string; readonly key: string }> => {
  integrators += 1;
  const { integrator } = await post(hotline, '/integrators/admit', { name: `接入方${integrators}`, body: '某单位' });
  const { id } = integrator as unknown as { id: string };
  const { key } = await post(hotline, '/integrators/issue-key', { integrator: id });
  return { id, key: String(key) };
};

const withKey = async (hotline: Hotline): Promise<Prepared> => ({ key: (await admitted(hotline)).key });

const subscribed =
  (command?: string) =>
  async (hotline: Hotline): Promise<Prepared> => {
    const { key } = await admitted(hotline);
    const { subscription } = await post(hotline, '/integrations/subscriptions', subscriptionExample, key);
    const { id } = subscription as unknown as { id: string };
    return { key, path: { id, ...(command === undefined ? {} : { command }) } };
  };

const onIntegrator =
  (command: keyof typeof integratorExamples) =>
  async (hotline: Hotline): Promise<Prepared> => {
    const { id } = await admitted(hotline);
    integrators += 1;
    const given = integratorExamples[command];
    const named = 'name' in given ? { name: `接入方${integrators}` } : {};
    return { body: { ...given, ...named, ...('integrator' in given ? { integrator: id } : {}) } };
  };

/** An integrator has no token: its key stands for it. */
const byKey = { as: undefined };

/** For each route of the integrations requests that are taken: a new route without one does not compile. */
export const integrationExamples: {
  readonly [K in (typeof integrationRouteKeys)[number]]: readonly [OfficeExample, ...OfficeExample[]];
} = {
  'GET /integrators': [{ as: centreHead, prepare: withKey }],
  'POST /integrators/{command}': integratorCommands.map((command) => ({
    as: centreHead,
    path: { command },
    prepare: onIntegrator(command),
  })) as unknown as readonly [OfficeExample, ...OfficeExample[]],
  'GET /integrations/subscriptions': [{ ...byKey, prepare: withKey }],
  'POST /integrations/subscriptions': [{ ...byKey, body: subscriptionExample, prepare: withKey }],
  'GET /integrations/subscriptions/{id}': [{ ...byKey, prepare: subscribed() }],
  'GET /integrations/subscriptions/{id}/deliveries': [
    { ...byKey, query: { limit: ['5', '200'] }, prepare: subscribed() },
    { ...byKey, query: { limit: ['5'], cursor: ['AAAA'] }, prepare: subscribed() },
  ],
  'POST /integrations/subscriptions/{id}/{command}': Object.entries(subscriptionExamples).map(([command, body]) => ({
    ...byKey,
    body: command === 'replay' ? { since: '2026-11-23T09:00:00+08:00' } : body,
    prepare: subscribed(command),
  })) as unknown as readonly [OfficeExample, ...OfficeExample[]],
};
