import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { encrypt, getSignature } from '@wecom/crypto';
import fc from 'fast-check';
import { decrypted } from '../../../lambdas/wechat/decrypt.ts';
import { signatureOf } from '../../../lambdas/wechat/signature.ts';
import { appId, encodingAesKey } from './support.ts';

const key = Buffer.from(`${encodingAesKey}=`, 'base64');

/** A cipher text of just these bytes. */
const sealedBytes = (bytes: Buffer): string => {
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]).toString('base64');
};

describe('Safe mode', () => {
  it('opens what another implementation encrypts, of any length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        expect(decrypted(encrypt(encodingAesKey, text, appId), encodingAesKey, appId)).toBe(text);
      }),
    );
  });

  it('signs as another implementation signs', () => {
    fc.assert(
      fc.property(fc.base64String(), fc.nat(), fc.string(), (cipherText, timestamp, nonce) => {
        const theirs = getSignature('t', timestamp, nonce, cipherText);
        expect(signatureOf('t', String(timestamp), nonce, cipherText)).toBe(theirs);
      }),
    );
  });

  it('keeps to fixed vectors', () => {
    const message = Buffer.concat([
      Buffer.from('0123456789abcdef'),
      Buffer.from([0, 0, 0, 5]),
      Buffer.from(`hello${appId}`),
    ]);
    const filled = 32 - (message.length % 32);
    const vector = sealedBytes(Buffer.concat([message, Buffer.alloc(filled, filled)]));
    expect(decrypted(vector, encodingAesKey, appId)).toBe('hello');
  });

  it.each([
    ['nothing', ''],
    ['no base64', '!!!'],
    ['base64 with blanks', ` ${encrypt(encodingAesKey, 'a', appId)}`],
    ['half a block', Buffer.alloc(16).toString('base64')],
    ['padding of nothing', sealedBytes(Buffer.alloc(32, 0))],
    ['padding longer than a block', sealedBytes(Buffer.alloc(64, 33))],
    ['uneven padding', sealedBytes(Buffer.concat([Buffer.alloc(31, 1), Buffer.from([2])]))],
    ['less than a head', sealedBytes(Buffer.concat([Buffer.alloc(16, 1), Buffer.alloc(16, 16)]))],
    ['a length beyond its end', sealedBytes(Buffer.concat([Buffer.alloc(31, 255), Buffer.from([1])]))],
  ])('does not open %s', (_, vector) => {
    expect(decrypted(vector, encodingAesKey, appId)).toBeUndefined();
  });

  it('never throws, whatever is said to be a cipher text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.uint8Array({ maxLength: 128 }).map((each) => Buffer.from(each).toString('base64')),
        ),
        (each) => {
          expect(decrypted(each, encodingAesKey, appId)).toBeUndefined();
        },
      ),
    );
  });
});
