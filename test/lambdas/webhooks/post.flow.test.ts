import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Outlet, post } from '../../../lambdas/shared/webhooks/post.ts';
import { type Receiver, startReceiver } from './support/receiver.ts';

let receiver: Receiver;
let other: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
  other = await startReceiver();
});
afterAll(async () => {
  await receiver.stop();
  await other.stop();
});
beforeEach(() => {
  receiver.behave(() => 204);
  receiver.arrived.length = 0;
});

const message = { headers: { 'content-type': 'application/json', 'webhook-id': 'x' }, body: '{"a":"永宁"}' };
const local: Outlet = { reach: 'public-and-loopback', resolve: async () => ['127.0.0.1'], patience: 5000 };
const outside = (...addresses: readonly string[]): Outlet => ({
  reach: 'public',
  resolve: async () => addresses,
  patience: 5000,
});
const send = (url = receiver.url, outlet = local) => post(url, message, outlet);

describe('posting a webhook', () => {
  it('hands on body and headers, and tells what came back', async () => {
    receiver.behave(() => ({ answer: 'thanks' }));
    expect(await send()).toMatchObject({ taken: true, status: 200, answer: 'thanks' });
    expect(receiver.arrived).toMatchObject([
      { body: message.body, path: '/hook', headers: { 'webhook-id': 'x', host: new URL(receiver.url).host } },
    ]);
  });

  it.each([400, 410, 429, 500, 503])('takes %s for a failure', async (status) => {
    receiver.behave(() => status);
    expect(await send()).toMatchObject({ taken: false, status, code: 'not-2xx' });
  });

  it('follows no redirect', async () => {
    receiver.behave(() => ({ redirect: other.url }));
    expect(await send()).toMatchObject({ taken: false, status: 302, code: 'redirect' });
    expect(other.arrived).toEqual([]);
  });

  it('reads no more than 4 kB of an answer', async () => {
    receiver.behave(() => ({ answer: 'a'.repeat(10_000_000) }));
    expect((await send()).answer).toHaveLength(4096);
  });

  it('waits no longer than it has patience for', async () => {
    receiver.behave(() => 'silent');
    expect(await send(receiver.url, { ...local, patience: 200 })).toMatchObject({ taken: false, code: 'timeout' });
  });

  it('tells a name that nobody answers for', async () => {
    const silent = { ...outside(), resolve: () => new Promise<never>(() => undefined), patience: 100 };
    expect(await send('https://hooks.example.cn/', silent)).toMatchObject({ taken: false, code: 'timeout' });
  });

  it('tells a connection that breaks, and one that nobody takes', async () => {
    receiver.behave(() => 'hang-up');
    expect(await send()).toMatchObject({ taken: false, code: 'connection-failed' });
    expect(await send('http://127.0.0.1:1/')).toMatchObject({ taken: false, code: 'connection-failed' });
  });

  it.each([
    ['this machine', ['127.0.0.1']],
    ['the cloud’s metadata', ['169.254.169.254']],
    ['a private network beside an address of the internet', ['8.8.8.8', '10.0.0.1']],
    ['IPv4 mapped into IPv6', ['::ffff:127.0.0.1']],
    ['NAT64', ['64:ff9b::7f00:1']],
  ])('connects to no name that stands for %s', async (_, addresses) => {
    expect(await send('https://hooks.example.cn/', outside(...addresses))).toEqual({
      taken: false,
      code: 'address-refused',
      took: expect.any(Number),
    });
  });

  it('tells a name that stands for nothing', async () => {
    expect(await send('https://hooks.example.cn/', outside())).toMatchObject({ code: 'name-unknown' });
  });

  it('asks for the addresses of a name once: what it checks is what it connects to', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    const rebinding: Outlet = { ...local, resolve: async () => answers.shift() ?? [] };
    const url = receiver.url.replace('127.0.0.1', 'localhost');
    expect(await send(url, rebinding)).toMatchObject({ taken: true });
    expect(answers).toHaveLength(1);
    expect(receiver.arrived[0]?.headers.host).toBe(new URL(url).host);
  });

  it('posts to no address that was changed into one that is refused', async () => {
    expect(await send(receiver.url, outside('8.8.8.8'))).toMatchObject({ code: 'address-refused' });
    expect(receiver.arrived).toEqual([]);
  });
});
