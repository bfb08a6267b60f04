import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import menuOfCounty from '../../config/yongning/wechat-menu.json' with { type: 'json' };
import { createAccountChat } from '../../local/wechat/chat.ts';
import { createAccountStandIn } from '../../local/wechat/stand-in.ts';
import { menuSchema } from '../../operations/menu/menu.ts';
import { putMenu } from '../../operations/menu/put-menu.ts';
import { makeParts, type Parts } from '../local/run/support/parts.ts';

let parts: Parts;
let server: ReturnType<typeof createServer>;
let endpoint: string;

beforeAll(async () => {
  parts = await makeParts('2026-11-23T09:00:00+08:00');
  const chat = createAccountChat(parts);
  server = createServer(createAccountStandIn({ chat, clock: parts.clock, appId: 'wx1', appSecret: 's' }));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await parts.remove();
});

const put = (appSecret: string) =>
  putMenu(
    menuSchema.parse(menuOfCounty),
    { endpoint, appId: 'wx1', secret: async () => ({ token: 't', appSecret }) },
    parts.clock.now(),
  );

describe('The menu of the official account', () => {
  it('is one that WeChat takes, and leads to the portal', async () => {
    await expect(put('s')).resolves.toBeUndefined();
    expect(JSON.stringify(menuOfCounty)).toContain('县门户网站');
  });

  it('is not put with a wrong secret', async () => {
    await expect(put('other')).rejects.toMatchObject({ code: 'token-40125' });
  });

  it.each([
    ['a key that the conversation does not know', { type: 'click', name: 'x', key: 'OTHER' }],
    ['an address without TLS', { type: 'view', name: 'x', url: 'http://x.example' }],
    ['a name that is too long', { type: 'click', name: '我要反映问题', key: 'REPORT' }],
  ])('has no %s', (_, button) => {
    expect(menuSchema.safeParse({ button: [button] }).success).toBe(false);
  });
});
