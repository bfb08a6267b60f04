import { createDecipheriv } from 'node:crypto';
import { isSame } from './signature.ts';

/** Random bytes before the message, then four of its length; PKCS#7 fills up to blocks of 32. */
const randomBytes = 16;
const head = randomBytes + 4;
const block = 32;

const withoutPadding = (padded: Buffer): Buffer | undefined => {
  const filled = padded.at(-1) ?? 0;
  if (filled < 1 || filled > block || filled > padded.length) return undefined;
  const isPadding = padded.subarray(-filled).every((byte) => byte === filled);
  return isPadding ? padded.subarray(0, -filled) : undefined;
};

const deciphered = (bytes: Buffer, key: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
};

/**
 * The message in a cipher text of WeChat's safe mode (AES-256-CBC, 安全模式); undefined for what this account was not sent.
 * Whether the cipher text is WeChat's, its signature has shown before: so padding tells nobody anything.
 * @param encodingAesKey the 43 characters of base64 that the account was set up with
 */
export const decrypted = (encrypted: string, encodingAesKey: string, appId: string): string | undefined => {
  const bytes = Buffer.from(encrypted, 'base64');
  if (bytes.length === 0 || bytes.length % block !== 0 || bytes.toString('base64') !== encrypted) return undefined;
  const content = withoutPadding(deciphered(bytes, Buffer.from(`${encodingAesKey}=`, 'base64')));
  if (content === undefined || content.length < head) return undefined;
  const end = head + content.readUInt32BE(randomBytes);
  if (end > content.length || !isSame(content.subarray(end).toString('utf8'), appId)) return undefined;
  return content.subarray(head, end).toString('utf8');
};
