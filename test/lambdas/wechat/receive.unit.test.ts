import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { minute } from '../../../domain/time/instant.ts';
import type { HandedMessage } from '../../../lambdas/shared/wechat/handed-message.ts';
import { environment } from '../../../lambdas/wechat/env.ts';
import { type Receiver, receive } from '../../../lambdas/wechat/receive.ts';
import { appId, encodingAesKey, now, request, sealed, signed, textMessage, token, xml } from './support.ts';

const receiver = (mode: 'plain' | 'safe' = 'safe') => {
  const handed: HandedMessage[] = [];
  const refused: string[] = [];
  const parts: Receiver = {
    appId,
    secret: async () => ({ token, appSecret: 's', ...(mode === 'safe' ? { encodingAesKey } : {}) }),
    handOver: async (message) => {
      handed.push(message);
    },
    refused: (code) => {
      refused.push(code);
    },
  };
  return { parts, handed, refused };
};

const posted = async (body: string | Buffer, query: object, mode: 'plain' | 'safe' = 'safe', at = now) => {
  const { parts, handed, refused } = receiver(mode);
  const { statusCode, body: said } = await receive(request('POST', { ...query }, body, at), parts);
  return { status: statusCode, said, handed, refused };
};

describe('WeChat looks whether the address is the account’s', () => {
  const asked = (query: object, at = now) => receive(request('GET', { ...query }, undefined, at), receiver().parts);

  it('and gets its echostr back as plain text', async () => {
    const answer = await asked({ ...signed(), echostr: '5927782489442352469' });
    expect(answer).toMatchObject({ statusCode: 200, body: '5927782489442352469' });
    expect(answer.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8' });
  });

  it.each([
    ['nobody’s signature', { ...signed(), signature: '0'.repeat(40), echostr: '1' }, 403],
    ['no signature', { echostr: '1' }, 403],
    ['another timestamp than the signed one', { ...signed(), timestamp: '1795395601', echostr: '1' }, 403],
    ['markup to be echoed', { ...signed(), echostr: '<script>' }, 400],
  ])('not with %s', async (_, query, status) => {
    expect((await asked(query)).statusCode).toBe(status);
  });

  it.each([
    [-5 * minute, 200],
    [5 * minute, 200],
    [-5 * minute - 1000, 403],
    [5 * minute + 1000, 403],
  ])('%i ms from the gateway’s clock: %i', async (off, status) => {
    const query = { ...signed(String((now + off) / 1000)), echostr: '1' };
    expect((await asked(query)).statusCode).toBe(status);
  });
});

describe('A message', () => {
  it('in safe mode is opened, handed over and answered success', async () => {
    const { body, query } = sealed(textMessage('暖气不热'));
    expect(await posted(body, query)).toEqual({
      status: 200,
      said: 'success',
      refused: [],
      handed: [
        {
          delivery: 'r',
          receivedAt: now,
          openId: 'oUser1',
          id: '24556688123456789',
          sentAt: now,
          input: { kind: 'text', text: '暖气不热' },
        },
      ],
    });
  });

  it('may come in base64, as the gateway hands some bodies on', async () => {
    const { body, query } = sealed(textMessage('暖气'));
    expect((await posted(Buffer.from(body), query)).handed).toHaveLength(1);
  });

  it('in plain mode is taken by an account without a key, and by no other', async () => {
    expect((await posted(textMessage('暖气'), signed(), 'plain')).handed).toHaveLength(1);
    expect(await posted(textMessage('暖气'), signed())).toMatchObject({ status: 403, handed: [] });
  });

  it.each([
    ['a body that was changed', () => ({ ...sealed(textMessage('a')), body: sealed(textMessage('b')).body })],
    ['another account’s message', () => sealed(textMessage('a'), { id: 'wx0000000000000000' })],
    ['another key’s message', () => sealed(textMessage('a'), { key: `${'B'.repeat(42)}A` })],
    ['no message signature', () => ({ body: sealed(textMessage('a')).body, query: signed() })],
    ['an address signed by somebody else', () => ({ ...sealed('a'), query: { ...sealed('a').query, signature: '' } })],
  ])('is refused: %s', async (_, made) => {
    const { body, query } = made();
    expect(await posted(body, query)).toMatchObject({ status: 403, handed: [] });
  });

  it('that was overheard and comes again after five minutes is refused', async () => {
    const { body, query } = sealed(textMessage('a'));
    expect((await posted(body, query, 'safe', now + 5 * minute)).status).toBe(200);
    expect(await posted(body, query, 'safe', now + 6 * minute)).toMatchObject({ status: 403, refused: ['timestamp'] });
  });

  it('is refused when it is too long, before it is read', async () => {
    expect(await posted('x'.repeat(32 * 1024 + 1), signed())).toMatchObject({ status: 413, handed: [] });
  });

  it.each([
    ['an entity bomb', `<!DOCTYPE xml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${textMessage('&b;')}`],
    [
      'a file of the machine',
      `<!DOCTYPE xml [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><Content>&f;</Content></xml>`,
    ],
    ['no XML', '{"MsgType":"text"}'],
    ['nothing', ''],
  ])('is refused with %s inside, encrypted or not', async (_, message) => {
    const { body, query } = sealed(message);
    for (const each of [await posted(body, query), await posted(message, signed(), 'plain')])
      expect(each).toMatchObject({ status: 400, said: 'malformed', handed: [] });
  });

  it('is answered 500 by the function when it cannot be handed over, so that WeChat sends it again', async () => {
    const { parts } = receiver();
    const { body, query } = sealed(textMessage('a'));
    const failing = { ...parts, handOver: () => Promise.reject(new Error('throttled')) };
    await expect(receive(request('POST', query, body), failing)).rejects.toThrow('throttled');
  });
});

describe('What people do', () => {
  const handedFor = async (fields: Record<string, string>) => {
    const { body, query } = sealed(xml(fields));
    const { handed, status, said } = await posted(body, query);
    expect([status, said]).toEqual([200, 'success']);
    return handed[0];
  };
  const id = { MsgId: '1' };

  it.each([
    [
      { ...id, MsgType: 'image', PicUrl: 'http://pic', MediaId: 'media_1-x' },
      { kind: 'picture', media: 'media_1-x' },
    ],
    [
      { ...id, MsgType: 'location', Location_X: '38.2773', Location_Y: '106.2532', Scale: '16', Label: '团结\n西路' },
      { kind: 'place', lat: 38.2773, long: 106.2532, label: '团结 西路' },
    ],
    [{ ...id, MsgType: 'location', Location_X: '138', Location_Y: '106', Label: '' }, { kind: 'other' }],
    [{ ...id, MsgType: 'voice', MediaId: 'v' }, { kind: 'other' }],
    [{ ...id, MsgType: 'image', MediaId: '../x' }, { kind: 'other' }],
    [{ MsgType: 'event', Event: 'subscribe', EventKey: '' }, { kind: 'subscribed' }],
    [{ MsgType: 'event', Event: 'unsubscribe' }, { kind: 'unsubscribed' }],
    [
      { MsgType: 'event', Event: 'CLICK', EventKey: 'REPORT' },
      { kind: 'menu', key: 'REPORT' },
    ],
    [
      { ...id, MsgType: 'text', Content: '一\u0000二\u202e' },
      { kind: 'text', text: '一二' },
    ],
  ])('%j', async (fields, input) => {
    expect((await handedFor(fields))?.input).toEqual(input);
  });

  it('an event is known by its second and kind, for it has no id', async () => {
    expect((await handedFor({ MsgType: 'event', Event: 'subscribe' }))?.id).toBe(`event-${now / 1000}-subscribe`);
  });

  it.each(['VIEW', 'LOCATION', 'TEMPLATESENDJOBFINISH', 'SCAN'])('the event %s asks for nothing', async (Event) => {
    expect(await handedFor({ MsgType: 'event', Event })).toBeUndefined();
  });

  it.each([
    ['no sender', { FromUserName: '', MsgType: 'text', MsgId: '1' }],
    ['a sender who is a key of the table', { FromUserName: 'o#TALK', MsgType: 'text', MsgId: '1' }],
    ['no time', { CreateTime: 'soon', MsgType: 'text', MsgId: '1' }],
    ['a message without its id', { MsgType: 'text', Content: 'x' }],
  ])('is no message: %s', async (_, fields) => {
    expect(await posted(xml(fields), signed(), 'plain')).toMatchObject({ status: 400, handed: [] });
  });
});

describe('An answer within five seconds', () => {
  it('depends on no store: the function is given none, and no file of it knows of one', () => {
    expect(Object.keys(environment.shape)).toEqual(['WECHAT_APP_ID', 'WECHAT_SECRET', 'WECHAT_WORKER']);
    const folder = new URL('../../../lambdas/wechat/', import.meta.url);
    for (const file of readdirSync(folder))
      expect(readFileSync(new URL(file, folder), 'utf8')).not.toMatch(/from '[^']*(?:store|dynamodb|s3)/);
  });
});

it('signs as WeChat’s manual says: the parts in order, joined, SHA-1', async () => {
  const { signatureOf } = await import('../../../lambdas/wechat/signature.ts');
  expect(signatureOf('b', 'c', 'a')).toBe(createHash('sha1').update('abc').digest('hex'));
  expect(signatureOf('b', 'c', 'a')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
});
