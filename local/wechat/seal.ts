import { createCipheriv, createHash, randomBytes } from 'node:crypto';

export interface AccountKeys {
  readonly appId: string;
  readonly token: string;
  readonly encodingAesKey: string;
}

/** A call of WeChat's: where to and with which body. */
export interface SealedCall {
  readonly query: string;
  readonly body: string;
}

const block = 32;

/** Encrypts and signs a message as WeChat does in safe mode. @param now epoch milliseconds */
export function seal(message: string, { appId, token, encodingAesKey }: AccountKeys, now: number): SealedCall {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const text = Buffer.from(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const content = Buffer.concat([randomBytes(16), length, text, Buffer.from(appId)]);
  const filled = block - (content.length % block);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([content, Buffer.alloc(filled, filled)]);
  const encrypted = Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
  const timestamp = String(Math.floor(now / 1000));
  const nonce = randomBytes(8).toString('hex');
  const signed = (...parts: readonly string[]) => createHash('sha1').update(parts.toSorted().join('')).digest('hex');
  const query = new URLSearchParams({
    signature: signed(token, timestamp, nonce),
    timestamp,
    nonce,
    encrypt_type: 'aes',
    msg_signature: signed(token, timestamp, nonce, encrypted),
  });
  return { query: String(query), body: `<xml><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>` };
}
