import type { Signer } from '../secret.ts';
import { codeLength } from '../store/links.ts';

/**
 * The code of a link: an HMAC of what the link is for, so that a redelivery mints the same one and nothing secret need be
 * stored to send it again.
 */
export const linkCode = (key: string, sign: Signer): string =>
  sign('link', key).toString('base64url').slice(0, codeLength);

const digits = 6;

/** Six digits that confirm an act, made from what they confirm (电子确认, R67). */
export const confirmationCode = (key: string, sign: Signer): string =>
  String(sign('confirmation', key).readUIntBE(0, 6) % 10 ** digits).padStart(digits, '0');
