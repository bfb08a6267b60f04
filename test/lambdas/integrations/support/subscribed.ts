import { jest } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { startReceiver } from '../../webhooks/support/receiver.ts';
import { type Started, startIntegrations } from './integrations.ts';

/** When the first commit of a ticket is announced, unless told. */
export const first = '2026-11-23T10:31:00+08:00';

/** The integrations with a receiver on this machine, and an integrator of its own for each test. */
export const startSubscribed = async () => {
  const run = await startIntegrations();
  const receiver = await startReceiver();
  let own = { id: '', key: '' };
  let tests = 0;
  const renew = async (): Promise<void> => {
    receiver.arrived.length = 0;
    receiver.behave(() => 204);
    run.started.length = 0;
    tests += 1;
    own = await run.admitted(`系统${tests}`);
  };
  const retire = async (): Promise<void> => {
    jest.useRealTimers();
    await run.asCentre('end', { integrator: own.id, reason: '测试完毕' });
  };
  const subscribe = async (more: object = {}): Promise<{ readonly id: string; readonly secret: string }> => {
    const filter = { kinds: ['ticket.filed', 'ticket.dispatched'], ...more };
    const { body } = await run.post(own.key, '', { url: receiver.url, filter });
    return { id: (body.subscription as { id: string }).id, secret: String(body.secret) };
  };
  /** A webhook as the receiver checks it, with its own clock at an instant. */
  const verified = (index: number, secret: string, now = first): Record<string, unknown> => {
    const arrived = receiver.arrived[index];
    if (!arrived) throw new Error(`nothing arrived as number ${index + 1}`);
    const doNotFake = ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] as const;
    jest.useFakeTimers({ now: Date.parse(now), doNotFake: [...doNotFake] });
    const content = new Webhook(secret).verify(arrived.body, arrived.headers) as Record<string, unknown>;
    jest.useRealTimers();
    return content;
  };
  /** The one execution that was started. */
  const startedRun = (): Started => {
    const [one, ...others] = run.started;
    if (!one || others.length > 0) throw new Error(`${run.started.length} executions were started`);
    return one;
  };
  const ids = (): readonly string[] => receiver.arrived.map(({ headers }) => headers['webhook-id'] ?? '');
  const logOf = async (id: string, query = '') => (await run.get(own.key, `/${id}/deliveries${query}`)).body;
  const stop = async (): Promise<void> => {
    await receiver.stop();
    await run.stop();
  };
  return {
    ...{ run, receiver, renew, retire, subscribe, verified, startedRun, ids, logOf, stop },
    get own() {
      return own;
    },
  };
};

export type Subscribed = Awaited<ReturnType<typeof startSubscribed>>;
