import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { signedMessage } from '../../../lambdas/shared/webhooks/sign.ts';
import { changeLevelOne, readLevelOne } from '../../../local/gateway/level-one-route.ts';
import { createLetterBox, type LetterBox } from '../../../local/level-one/letter-box.ts';
import { createReceiver } from '../../../local/level-one/receiver.ts';
import { makeParts, type Parts } from '../run/support/parts.ts';

const now = Date.parse('2026-11-23T09:00:00+08:00');
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const other = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
const content = { type: 'level-one.ended', data: { ticketId: '20261123004217' } };

describe('Level 1’s receiver on this machine', () => {
  let parts: Parts;
  let box: LetterBox;
  let server: ReturnType<typeof createServer>;

  beforeEach(async () => {
    parts = await makeParts('2026-11-23T09:00:00+08:00');
    box = createLetterBox(parts);
    server = createServer(createReceiver({ box, clock: parts.clock, secret: async () => secret }));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await parts.remove();
  });

  const send = async (headers: Readonly<Record<string, string>>, body: string): Promise<number> =>
    (
      await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hotline`, {
        method: 'POST',
        headers,
        body,
      })
    ).status;

  it('takes what is signed by the secret of the day or the one before, and keeps it over a restart', async () => {
    const { headers, body } = signedMessage('level-one_20261123004217_5', now, content, [other, secret]);
    expect(await send(headers, body)).toBe(204);
    expect(await createLetterBox(parts).list()).toEqual([
      { id: 'level-one_20261123004217_5', at: '2026-11-23T09:00:00.000+08:00', verified: true, status: 204, content },
    ]);
  });

  it.each([
    ['signed by another secret', () => signedMessage('a', now, content, [other])],
    ['six minutes old', () => signedMessage('a', now - 360_000, content, [secret])],
    ['of six minutes ahead', () => signedMessage('a', now + 360_000, content, [secret])],
    ['changed on the way', () => ({ ...signedMessage('a', now, content, [secret]), body: '{"type":"x"}' })],
    ['not signed at all', () => ({ headers: {}, body: 'nothing' })],
  ])('refuses what is %s, and shows it so', async (_, message) => {
    const { headers, body } = message();
    expect(await send(headers, body)).toBe(401);
    expect(await box.list()).toMatchObject([{ verified: false, status: 401 }]);
  });

  it('answers 503 while it takes nothing', async () => {
    const levelOne = { connected: true, box };
    await changeLevelOne(levelOne, Buffer.from('{"takes":false}'));
    const { headers, body } = signedMessage('a', now, content, [secret]);
    expect(await send(headers, body)).toBe(503);
    expect(JSON.parse(String((await readLevelOne(levelOne)).body))).toMatchObject({
      connected: true,
      takes: false,
      letters: [{ verified: true, status: 503 }],
    });
    expect((await changeLevelOne(levelOne, Buffer.from('{"takes":1}'))).status).toBe(422);
    await changeLevelOne(levelOne, Buffer.from('{"takes":true}'));
    expect(await send(headers, body)).toBe(204);
  });
});
