import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { wecomRobot } from '../../../lambdas/wecom/robot.ts';
import { createGroupChat, type GroupChat } from '../../../local/wecom/group-chat.ts';
import { createRobotStandIn } from '../../../local/wecom/stand-in.ts';
import { makeParts, type Parts } from '../run/support/parts.ts';

const now = '2026-11-23T09:00:00+08:00';

describe('The robot’s stand-in', () => {
  let parts: Parts;
  let chat: GroupChat;
  let server: ReturnType<typeof createServer>;
  let endpoint: string;

  beforeEach(async () => {
    parts = await makeParts(now);
    chat = createGroupChat(parts);
    server = createServer(createRobotStandIn({ chat, clock: parts.clock, key: 'k' }));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cgi-bin/webhook/send`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await parts.remove();
  });

  const robot = (key = 'k') => wecomRobot({ endpoint, key: async () => key });

  it('posts a text to the group, and dates its answer by the run’s clock', async () => {
    expect(await robot().send('【新派】工单1')).toBe(Date.parse(now));
    expect(await chat.list()).toEqual([{ text: '【新派】工单1', bytes: 19, at: '2026-11-23T09:00:00.000+08:00' }]);
  });

  it('keeps their order over a restart', async () => {
    await robot().send('一');
    await createGroupChat(parts).record('二');
    expect((await createGroupChat(parts).list()).map(({ text }) => text)).toEqual(['一', '二']);
  });

  it('takes twenty in a minute and no more', async () => {
    for (let n = 1; n <= 20; n += 1) await robot().send(`${n}`);
    await expect(robot().send('21')).rejects.toMatchObject({ code: 'busy' });
    await parts.clock.moveTo(Date.parse(now) + 60_000);
    await robot().send('21');
    expect(await chat.list()).toHaveLength(21);
  });

  it.each([
    ['another key', 'other', '工单', 'errcode-93000'],
    ['a text that is too long', 'k', '工'.repeat(683), 'errcode-40058'],
    ['no text', 'k', '', 'errcode-40008'],
  ])('refuses %s', async (_, key, text, code) => {
    await expect(robot(key).send(text)).rejects.toMatchObject({ code });
    expect(await chat.list()).toEqual([]);
  });
});
