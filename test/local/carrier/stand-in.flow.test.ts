import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CarrierMessage } from '../../../lambdas/carrier/adapter.ts';
import { aliyunAdapter } from '../../../lambdas/carrier/aliyun/aliyun.ts';
import { registeredTexts } from '../../../local/carrier/registered-texts.ts';
import { createStandIn } from '../../../local/carrier/stand-in.ts';
import { createOutbox, type Outbox } from '../../../local/sns/outbox.ts';
import { makeParts, type Parts } from '../run/support/parts.ts';

const now = '2026-11-23T09:00:00+08:00';
const key = { accessKeyId: 'local', accessKeySecret: 'local' };
const texts = registeredTexts({
  templates: [
    { key: 'citizen-survey', text: '工单{number}请打开 {link} 评价。', link: true, longest: {} },
    { key: 'citizen-late', text: '工单{number}已超期。', link: false, longest: {} },
  ],
  codes: { 'citizen-survey': 'SMS_1' },
  links: 'code',
  linkBaseUrl: 'http://127.0.0.1:3000',
});
const message: CarrierMessage = {
  to: '+8613800138000',
  signature: '永宁12345',
  templateCode: 'SMS_1',
  params: [
    { name: 'number', value: '1' },
    { name: 'link', value: 'AbCdEfGhIjKlMnOp' },
  ],
  dedupeId: '1#0005#citizen-survey#citizen',
  at: Date.parse(now),
};

describe('The provider’s stand-in', () => {
  let parts: Parts;
  let outbox: Outbox;
  let server: ReturnType<typeof createServer>;

  beforeEach(async () => {
    parts = await makeParts(now);
    outbox = createOutbox(parts);
    server = createServer(createStandIn({ ...parts, outbox, key, texts }));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await parts.remove();
  });

  const adapter = (keys: object = key) =>
    aliyunAdapter({
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      keys: async () => keys,
    });

  it('lets a phone have the registered text, filled in, with the link as it stands in it', async () => {
    expect(await adapter().send(message)).toMatchObject({ outcome: 'sent' });
    expect(await outbox.list({ ticketId: '1' })).toMatchObject([
      {
        to: '+8613800138000',
        text: '【永宁12345】工单1请打开 http://127.0.0.1:3000/t/AbCdEfGhIjKlMnOp 评价。',
        template: 'citizen-survey',
        link: 'http://127.0.0.1:3000/t/AbCdEfGhIjKlMnOp',
      },
    ]);
  });

  it('finds what it took on by our reference', async () => {
    expect(await adapter().find?.(message)).toBeUndefined();
    await adapter().send(message);
    expect(await adapter().find?.(message)).toEqual({ outcome: 'sent' });
    expect(await adapter().find?.({ ...message, dedupeId: '2#…' })).toBeUndefined();
  });

  it('wants requests dated by the clock of the run, and says what that shows', async () => {
    expect(await adapter().send({ ...message, at: Date.parse('2026-11-20T09:00:00+08:00') })).toMatchObject({
      outcome: 'sent',
    });
  });

  it('refuses an address in a variable, as the provider does', async () => {
    const params = [
      { name: 'number', value: '1' },
      { name: 'link', value: 'https://yn.example/t/AbC' },
    ];
    expect(await adapter().send({ ...message, params })).toEqual({
      outcome: 'refused',
      code: 'isv.PARAM_NOT_SUPPORT_URL',
    });
  });

  it.each([
    ['a key it does not know', message, { ...key, accessKeySecret: 'other' }, 'SignatureDoesNotMatch'],
    ['a text that is not registered', { ...message, templateCode: 'SMS_2' }, key, 'isv.SMS_TEMPLATE_ILLEGAL'],
    ['a variable without a value', { ...message, params: [] }, key, 'isv.TEMPLATE_MISSING_PARAMETERS'],
  ])('does not send with %s', async (_, sent, keys, code) => {
    await expect(adapter(keys).send(sent)).rejects.toMatchObject({ code, outcome: 'not-sent' });
    expect(await outbox.list()).toEqual([]);
  });

  it('knows no other operation', async () => {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method: 'POST' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ Code: 'SignatureDoesNotMatch' });
  });
});
