import { createHash } from 'node:crypto';
import type { Signer } from '../secret.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
/** 160 bits: 32 characters. */
const keyBytes = 20;

/** Base32 (RFC 4648) in small letters, of bytes that need no padding. */
const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
};

/** A key of an integrator by its number: always the same, so that a repeated request shows the same, and stored nowhere. */
export const apiKey = (integrator: string, n: number, sign: Signer): string =>
  `hk_${base32(sign('integrator-key', `${integrator}#${n}`).subarray(0, keyBytes))}`;

const shape = /^hk_[a-z2-7]{32}$/;

/** Whether a text looks like a key at all. */
export const isApiKey = (text: string): boolean => shape.test(text);

/** What is kept of a key: SHA-256, hexadecimal. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The signing secret of a subscription, as Standard Webhooks writes it. */
export const signingSecret = (subscription: string, generation: number, sign: Signer): string =>
  `whsec_${sign('webhook', `${subscription}#${generation}`).toString('base64')}`;
