import { describe, expect, it } from '@jest/globals';
import type { HandedMessage } from '../../../lambdas/shared/wechat/handed-message.ts';
import { decrypted } from '../../../lambdas/wechat/decrypt.ts';
import { type Receiver, receive } from '../../../lambdas/wechat/receive.ts';
import { signatureOf } from '../../../lambdas/wechat/signature.ts';
import { cdata, request } from './support.ts';

/**
 * Values that others published, each with the plain text that is published beside it: what WeChat's own programs sign and
 * encrypt, not what we or a library of ours would.
 */
const samples = {
  // Tencent's C# program for the official account (MsgCryptTest, Sample.cs): a message of text as it is pushed.
  text: {
    token: 'QDG6eK',
    encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
    appId: 'wx5823bf96d3bd56c7',
    timestamp: '1409659813',
    nonce: '1372623149',
    msgSignature: '477715d11cdb4164915debcba66cb864d751f3e6',
    encrypted:
      'RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUk' +
      'SUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekU' +
      'NXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rU' +
      'PA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+' +
      'qN+E7Q==',
    holds: '<Content><![CDATA[hello]]></Content>',
  },
  // Tencent's Python program for the official account, as in the README of fotock/WXbizMsgCrypt-Node: compatible mode
  // (兼容模式), the plain fields beside the cipher text.
  compatible: {
    token: 'spamtest',
    encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
    appId: 'wx2c2769f8efd9abc2',
    timestamp: '1409735669',
    nonce: '1320562132',
    msgSignature: '5d197aaffba7e9b25a30732f161a50dee96bd5fa',
    encrypted:
      'hyzAe4OzmOMbd6TvGdIOO6uBmdJoD0Fk53REIHvxYtJlE2B655HuD0m8KUePWB3+LrPXo87wzQ1QLvbeUgmBM4x6F8PGHQHFVAFmOD2LdJF9FrXpbUAh' +
      '0B5GIItb52sn896wVsMSHGuPE328HnRGBcrS7C41IzDWyWNlZkyyXwon8T332jisa+h6tEDYsVticbSnyU8dKOIbgU6ux5VTjg3yt+WGzjlpKn6NPhRj' +
      'pA912xMezR4kw6KWwMrCVKSVCZciVGCgavjIQ6X8tCOp3yZbGpy0VxpAe+77TszTfRd5RJSVO/HTnifJpXgCSUdUue1v6h0EIBYYI1BD1DlD+C0CR8e6' +
      'OewpusjZ4uBl9FyJvnhvQl+q5rv1ixrcpCumEPo5MJSgM9ehVsNPfUM669WuMyVWQLCzpu9GhglF2PE=',
    holds: '<MsgId>6054768590064713728</MsgId>',
  },
  // Tencent's program for WeCom (企业微信, Sample: VerifyURL): the check of an address, by the same scheme.
  address: {
    token: 'QDG6eK',
    encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
    appId: 'wx5823bf96d3bd56c7',
    timestamp: '1409659589',
    nonce: '263014780',
    msgSignature: '5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3',
    encrypted: 'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==',
    holds: '1616140317555161061',
  },
  // Tests of wechatpy (WeCom's crypto): a key whose last character carries bits beyond its 32 bytes.
  keyWithSpareBits: {
    token: '123456',
    encodingAesKey: 'kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR',
    appId: 'wx49f0ab532d5d035a',
    timestamp: '1411443780',
    nonce: '437374425',
    msgSignature: 'dd6b9c95b495b3f7e2901bfbc76c664930ffdb96',
    encrypted: '4ByGGj+sVCYcvGeQYhaKIk1o0pQRNbRjxybjTGblXrBaXlTXeOo1+bXFXDQQb1o6co6Yh9Bv41n7hOchLF6p+Q==',
    holds: '5927782489442352469',
  },
} as const;

describe.each(Object.entries(samples))('The published sample: %s', (_, sample) => {
  const { token, encodingAesKey, appId, timestamp, nonce, msgSignature, encrypted, holds } = sample;

  it('carries the signature that its parts have', () => {
    expect(signatureOf(token, timestamp, nonce, encrypted)).toBe(msgSignature);
  });

  it('opens to the text that is published beside it, for its own account only', () => {
    expect(decrypted(encrypted, encodingAesKey, appId)).toContain(holds);
    expect(decrypted(encrypted, encodingAesKey, `${appId}0`)).toBeUndefined();
    expect(decrypted(encrypted, encodingAesKey, appId.slice(0, -1))).toBeUndefined();
  });
});

it('opens the fixed cipher text of Tencent’s Java program (com.qq.weixin.mp.aes.WXBizMsgCryptTest)', () => {
  const encrypted = 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==';
  const key = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
  expect(decrypted(encrypted, key, 'wxb11529c136998cb6')).toBe('我是中文abcd123');
});

it('signs an address as wechatpy’s tests/test_utils.py has it', () => {
  expect(signatureOf('test', '1410685589', 'test')).toBe('f21891de399b4e33a1a93c9a7b8a8fffb5a443ff');
});

describe.each([
  ['text', samples.text, { openId: 'mycreate', id: '4561255354251345929', input: { kind: 'text', text: 'hello' } }],
  [
    'compatible',
    samples.compatible,
    { openId: 'oyORnuP8q7ou2gfYjqLzSIWZf0rs', id: '6054768590064713728', input: { kind: 'text', text: 'abcdteT' } },
  ],
])('The published message %s', (kind, sample, handed) => {
  const { token, encodingAesKey, appId, timestamp, nonce, msgSignature, encrypted } = sample;
  const plain =
    kind === 'compatible' ? `<MsgType>${cdata('text')}</MsgType><Content>${cdata('another')}</Content>` : '';
  const body = `<xml><ToUserName>${cdata(appId)}</ToUserName>${plain}<Encrypt>${cdata(encrypted)}</Encrypt></xml>`;
  const arrived = async (at: number) => {
    const taken: HandedMessage[] = [];
    const receiver: Receiver = {
      appId,
      secret: async () => ({ token, encodingAesKey, appSecret: 's' }),
      handOver: async (message) => void taken.push(message),
      refused: () => undefined,
    };
    const signature = signatureOf(token, timestamp, nonce);
    const query = { signature, timestamp, nonce, encrypt_type: 'aes', msg_signature: msgSignature };
    const { statusCode } = await receive(request('POST', query, body, at), receiver);
    return { statusCode, taken };
  };

  it('is taken at its own time, whatever stands beside the cipher text, and not today', async () => {
    const sent = Number(timestamp) * 1000;
    const { statusCode, taken } = await arrived(sent + 1000);
    expect([statusCode, taken]).toMatchObject([200, [handed]]);
    expect(await arrived(Date.parse('2026-11-23T09:00:00+08:00'))).toEqual({ statusCode: 403, taken: [] });
  });
});
