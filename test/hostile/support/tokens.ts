import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { canary } from './texts.ts';

type Part = Readonly<Record<string, unknown>>;

const encoded = (part: Part): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Keys of the issuer, and of somebody who would like to be one. */
export const makeKeys = () => {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { own, other, curve };
};

export type Keys = ReturnType<typeof makeKeys>;

/** A token of a header and a payload, signed with an RSA key. */
export const tokenOf = (header: Part, payload: Part, key: KeyObject): string => {
  const content = `${encoded(header)}.${encoded(payload)}`;
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
};

const hmacToken = (header: Part, payload: Part, secret: Buffer | string): string => {
  const content = `${encoded(header)}.${encoded(payload)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
};

const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

/** Values of `kid` that lead a careless verifier to another key. */
const kids: readonly unknown[] = [
  ...[
    '',
    'unknown',
    '../../dev/null',
    '/dev/null',
    `../${canary}`,
    "' UNION SELECT 'x",
    'own\u0000',
    '__proto__',
    'constructor',
  ],
  ...['x'.repeat(100_000), 0, null, true, [], ['own'], {}, { $ne: null }],
];

/** Tokens whose header would have the verifier use another key or none. */
export const headerTricks = (
  header: Part,
  payload: Part,
  { own, other, curve }: Keys,
): Readonly<Record<string, string>> => {
  const evil = other.publicKey.export({ format: 'jwk' });
  const byOther = (more: Part): string => tokenOf({ ...header, ...more }, payload, other.privateKey);
  const content = (alg: string): string => `${encoded({ ...header, alg })}.${encoded(payload)}`;
  const ec = `${content('ES256')}.${sign('sha256', Buffer.from(content('ES256')), { key: curve.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  return {
    ...Object.fromEntries(
      ['none', 'None', 'NONE', 'nOnE', ''].map((alg) => [`alg ${alg || 'empty'}`, `${content(alg)}.`]),
    ),
    'HS256 under the public key': hmacToken({ ...header, alg: 'HS256' }, payload, pem(own.publicKey)),
    'HS256 under the public key without its end': hmacToken(
      { ...header, alg: 'HS256' },
      payload,
      pem(own.publicKey).trim(),
    ),
    'HS256 under nothing': hmacToken({ ...header, alg: 'HS256' }, payload, ''),
    'HS256 under the modulus': hmacToken(
      { ...header, alg: 'HS256' },
      payload,
      String(own.publicKey.export({ format: 'jwk' }).n),
    ),
    'ES256 of another': ec,
    'RS256 of another': byOther({}),
    'jwk in the header': byOther({ jwk: evil }),
    'jwk in the header without kid': byOther({ jwk: evil, kid: undefined }),
    'jku in the header': byOther({ jku: 'https://evil.example/keys' }),
    'x5u in the header': byOther({ x5u: 'https://evil.example/cert' }),
    'x5c in the header': byOther({ x5c: [Buffer.from('certificate').toString('base64')] }),
    'crit that nobody knows': tokenOf({ ...header, crit: ['evil'], evil: true }, payload, own.privateKey),
    'b64 false': tokenOf({ ...header, crit: ['b64'], b64: false }, payload, own.privateKey),
    'no kid': tokenOf({ ...header, kid: undefined }, payload, own.privateKey),
    'PS256 named, RS256 signed': tokenOf({ ...header, alg: 'PS256' }, payload, own.privateKey),
    ...Object.fromEntries(kids.map((kid, n) => [`kid ${n}`, tokenOf({ ...header, kid }, payload, own.privateKey)])),
  };
};

/** Tokens of the right key that say what they may not. */
export const claimTricks = (
  header: Part,
  payload: Part,
  { own }: Keys,
  now: number,
): Readonly<Record<string, string>> => {
  const withClaims = (more: Part): string => tokenOf(header, { ...payload, ...more }, own.privateKey);
  const wrong: Readonly<Record<string, Part>> = {
    'another issuer': { iss: 'https://evil.example' },
    'an issuer that begins alike': { iss: `${payload.iss}/` },
    'issuers in a list': { iss: [payload.iss] },
    'no issuer': { iss: undefined },
    'another audience': { aud: 'other-api' },
    'audiences without ours': { aud: ['other-api', 'hotline-api '] },
    'no audience': { aud: undefined },
    'another client': { aud: undefined, client_id: 'other-api' },
    'over a second ago': { exp: now - 1 },
    'over just now': { exp: now },
    'no end': { exp: undefined },
    'an end in words': { exp: 'never' },
    'an end that is none': { exp: null },
    'not yet': { nbf: now + 3600 },
    'a beginning in words': { nbf: 'now' },
    'of the future': { iat: now + 3600 },
  };
  return Object.fromEntries(Object.entries(wrong).map(([name, more]) => [name, withClaims(more)]));
};
