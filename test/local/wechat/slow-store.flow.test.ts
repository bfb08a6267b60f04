import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import dynalite from 'dynalite';
import { type Run, startRun } from '../../../local/run.ts';
import type { AccountMessage } from '../../../local/wechat/chat.ts';
import { type AccountKeys, seal } from '../../../local/wechat/seal.ts';

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** A store that can be made to answer nothing until it is let go. */
const startStore = async () => {
  const database = dynalite({ createTableMs: 0 }) as unknown as Server;
  const [answer] = database.listeners('request') as RequestListener[];
  let held: (() => void)[] | undefined;
  const front = createServer((request, response) => {
    if (held) held.push(() => answer?.(request, response));
    else answer?.(request, response);
  });
  return {
    url: await listening(front),
    hold: () => {
      held = [];
    },
    waiting: () => held?.length ?? 0,
    letGo: () => {
      const waiting = held ?? [];
      held = undefined;
      for (const each of waiting) each();
    },
    stop: async () => {
      front.closeAllConnections();
      await new Promise((closed) => front.close(closed));
    },
  };
};

describe('The official account over a store that does not answer', () => {
  let dataFolder: string;
  let store: Awaited<ReturnType<typeof startStore>>;
  let run: Run;
  let keys: AccountKeys;
  const now = Date.parse('2026-11-23T09:00:00+08:00');
  const from = 'oUser1';

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'wechat-slow-'));
    store = await startStore();
    const options = { dataFolder, port: 0, awsPort: 0, clock: 'manual', profile: 'china', now } as const;
    run = await startRun({ ...options, dynamodbUrl: store.url });
    const profile = new URL('../../../config/yongning/profile.china.json', import.meta.url);
    const { appId, secretName } = JSON.parse(await readFile(profile, 'utf8')).wechat;
    const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
    const secrets = new SecretsManagerClient({ endpoint: run.awsUrl, region: 'cn-northwest-1', credentials });
    const { SecretString = '' } = await secrets.send(new GetSecretValueCommand({ SecretId: secretName }));
    const { token, encodingAesKey } = JSON.parse(SecretString);
    keys = { appId, token, encodingAesKey };
  }, 60_000);
  afterAll(async () => {
    store.letGo();
    await run.stop();
    await store.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }, 30_000);

  /** The call that WeChat makes for a text, and how many milliseconds it waited. */
  const calls = async (text: string, id: number) => {
    const fields = `<FromUserName>${from}</FromUserName><CreateTime>${now / 1000}</CreateTime><MsgType>text</MsgType>`;
    const { query, body } = seal(`<xml>${fields}<Content>${text}</Content><MsgId>${id}</MsgId></xml>`, keys, now);
    const begun = performance.now();
    const answered = await fetch(`${run.apiUrl}/wechat?${query}`, { method: 'POST', body });
    return { answer: await answered.text(), took: performance.now() - begun };
  };
  const said = async (): Promise<readonly string[]> => {
    const messages = await (await fetch(`${run.apiUrl}/local/wechat-messages?from=${from}`)).json();
    return (messages as AccountMessage[]).filter(({ own }) => !own).map(({ text }) => text);
  };
  const storeAsked = async (): Promise<void> => {
    while (store.waiting() === 0) await new Promise((later) => setTimeout(later, 20));
  };

  it('answers WeChat within its five seconds, all three times it calls, and the person once the store is back', async () => {
    const body = JSON.stringify({ from, event: 'subscribe' });
    await fetch(`${run.apiUrl}/local/wechat-messages`, { method: 'POST', body });
    expect(await said()).toHaveLength(1);
    store.hold();
    for (let delivery = 0; delivery < 3; delivery += 1) {
      const { answer, took } = await calls('反映', 1001);
      expect(answer).toBe('success');
      expect(took).toBeLessThan(5000);
    }
    await storeAsked();
    expect(await said()).toHaveLength(1);
    store.letGo();
    await run.settled();
    expect((await said()).slice(1)).toEqual([expect.stringContaining('个人信息说明')]);
  }, 60_000);
});
