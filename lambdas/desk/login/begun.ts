import { timingSafeEqual } from 'node:crypto';
import { type Instant, minute } from '../../../domain/time/instant.ts';
import type { Signer } from '../../shared/secret.ts';
import type { Challenge } from './issuer.ts';

/** A login that was begun in this browser: what it has to bring back, where it then leads, until when it counts. */
export type BegunLogin = Challenge & { readonly to: string; readonly until: Instant };

/** How long one may take to enter name and password. */
export const loginTime = 15 * minute;

const sealOf = (text: string, sign: Signer): Buffer => sign('login', text);

/** The cookie that holds a begun login: readable, but by nobody else made. */
export const sealBegun = (begun: BegunLogin, sign: Signer): string => {
  const text = Buffer.from(JSON.stringify(begun)).toString('base64url');
  return `${text}.${sealOf(text, sign).toString('base64url')}`;
};

/** The begun login in a cookie; undefined when there is none, it was tampered with, or it is too old. */
export const readBegun = (cookie: string | undefined, sign: Signer, at: Instant): BegunLogin | undefined => {
  const [text = '', seal = ''] = cookie?.split('.') ?? [];
  const expected = sealOf(text, sign);
  const given = Buffer.from(seal, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const begun = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as BegunLogin;
  return at < begun.until ? begun : undefined;
};
