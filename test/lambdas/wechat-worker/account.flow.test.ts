import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { wechatAccount } from '../../../lambdas/wechat-worker/account.ts';

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

const calls: { readonly path: string; readonly body: string }[] = [];
/** What WeChat answers next, by path; a token, and `ok`, unless told. */
let replies: Record<string, Reply[]> = {};
let tokens = 0;
let endpoint = '';

const json =
  (body: object): Reply =>
  (_, response) => {
    response.end(JSON.stringify(body));
  };

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => {
    body += part;
  });
  request.on('end', () => {
    const path = request.url ?? '';
    calls.push({ path, body });
    const name = path.split('?')[0]?.split('/').at(-1) ?? '';
    const reply = replies[name]?.shift();
    if (reply) return reply(request, response);
    if (name !== 'stable_token') return json({ errcode: 0 })(request, response);
    tokens += 1;
    return json({ access_token: `token-${tokens}`, expires_in: 7200 })(request, response);
  });
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});
beforeEach(() => {
  calls.length = 0;
  replies = {};
  tokens = 0;
});

const now = Date.parse('2026-11-23T09:00:00+08:00');
const account = () =>
  wechatAccount({ endpoint, appId: 'wx1', secret: async () => ({ token: 't', appSecret: 'app-secret' }) });
const paths = () => calls.map(({ path }) => path.replace(endpoint, ''));

describe('A text to a person', () => {
  it('goes out with a token that is asked for once and kept until shortly before its end', async () => {
    const one = account();
    expect(await one.tell('o1', '你好', now)).toBe('told');
    await one.tell('o1', '再见', now + 7200_000 - 301_000);
    await one.tell('o1', '再见', now + 7200_000 - 300_000);
    expect(paths().map((path) => path.split('/').at(-1))).toEqual([
      'stable_token',
      'send?access_token=token-1',
      'send?access_token=token-1',
      'stable_token',
      'send?access_token=token-2',
    ]);
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
      grant_type: 'client_credential',
      appid: 'wx1',
      secret: 'app-secret',
      force_refresh: false,
    });
    expect(JSON.parse(calls[1]?.body ?? '')).toEqual({ touser: 'o1', msgtype: 'text', text: { content: '你好' } });
  });

  it.each([40001, 42001, 40014])('is sent again with another token when that one is refused (%i)', async (errcode) => {
    replies = { send: [json({ errcode })] };
    expect(await account().tell('o1', '你好', now)).toBe('told');
    expect(calls.map(({ body }) => JSON.parse(body).force_refresh)).toEqual([false, undefined, true, undefined]);
  });

  it('is given up when every token is refused', async () => {
    replies = { send: [json({ errcode: 40001 }), json({ errcode: 40001 })] };
    await expect(account().tell('o1', '你好', now)).rejects.toMatchObject({ code: 'token-refused' });
  });

  it.each([45015, 45047, 40003, 43004])('that WeChat will never deliver is let be (%i)', async (errcode) => {
    replies = { send: [json({ errcode })] };
    expect(await account().tell('o1', '你好', now)).toBe('undeliverable');
  });

  it.each<readonly [string, Record<string, Reply[]>, string]>([
    ['a busy system', { send: [json({ errcode: -1 })] }, 'send--1'],
    ['no JSON', { send: [(_, response) => response.end('<html>')] }, 'SyntaxError'],
    ['an answer without a code', { send: [json({})] }, 'answer-not-readable'],
    ['a connection that breaks', { send: [(request) => request.socket.destroy()] }, 'TypeError'],
    [
      'a redirect',
      { send: [(_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()] },
      'TypeError',
    ],
    ['a wrong secret', { stable_token: [json({ errcode: 40125, errmsg: 'app-secret' })] }, 'token-40125'],
    ['a token that is none', { stable_token: [json({ access_token: '' })] }, 'token-not-readable'],
  ])('is tried again later after %s', async (_, given, code) => {
    replies = given;
    const fault = await account()
      .tell('o1', '你好', now)
      .catch((error: unknown) => error as Error & { code: string });
    expect(fault).toMatchObject({ name: 'WechatFault', code });
    expect(String(fault)).not.toMatch(/app-secret|token-1|你好/);
  });
});

describe('A picture', () => {
  const bytes =
    (count: number): Reply =>
    (_, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg' });
      response.end(Buffer.alloc(count, 1));
    };

  it('is fetched by its id', async () => {
    replies = { get: [bytes(100)] };
    expect(await account().picture('a b', now)).toHaveLength(100);
    expect(paths().at(-1)).toBe('/cgi-bin/media/get?access_token=token-1&media_id=a%20b');
  });

  it.each<readonly [string, Reply]>([
    ['WeChat has it no more', json({ errcode: 40007 })],
    ['it is larger than any photo that is taken', bytes(5 * 1024 * 1024 + 1)],
  ])('is gone when %s', async (_, reply) => {
    replies = { get: [reply] };
    expect(await account().picture('m', now)).toBe('gone');
  });

  it('is fetched again with another token, and a fault is tried again later', async () => {
    replies = { get: [json({ errcode: 42001 }), bytes(3)] };
    expect(await account().picture('m', now)).toHaveLength(3);
    replies = { get: [json({ errcode: 45009 })] };
    await expect(account().picture('m', now)).rejects.toMatchObject({ code: 'media-45009' });
  });
});
