import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { makeParts, type Parts } from '../run/support/parts.ts';
import { serveGateway } from './support/served.ts';

const now = Date.parse('2026-11-23T06:00:00Z') / 1000;
const valid = {
  sub: 'a',
  iss: 'https://identity.example',
  aud: 'hotline',
  exp: now + 60,
  iat: now,
  roles: ['intake', 'general'],
};

describe('The JWT authorizer', () => {
  let parts: Parts;
  let served: Awaited<ReturnType<typeof serveGateway>>;
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T06:00:00Z');
    served = await serveGateway(parts, (event) => event);
  });
  afterEach(async () => {
    await served.stop();
    await parts.remove();
  });

  const call = async (authorization?: string) => {
    const headers = authorization === undefined ? {} : { authorization };
    return fetch(`${served.url}/tickets/7`, { headers });
  };
  /** A token with the issuer's own key, whatever its claims. */
  const sign = async (claims: Record<string, unknown>, header = {}) => {
    const jwk = (await parts.storage.shelf<JWK>('issuer').get('key')) as JWK;
    const key = await importJWK(jwk, 'RS256');
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: jwk.kid as string, ...header }).sign(key);
  };

  it('hands the claims of a good token on as text, arrays in brackets', async () => {
    const response = await call(`Bearer ${await sign({ ...valid, level: 2, admin: true, map: { b: 1, a: [2] } })}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      requestContext: {
        authorizer: {
          jwt: {
            claims: { sub: 'a', roles: '[intake general]', level: '2', admin: 'true', map: 'map[a:[2] b:1]' },
            scopes: null,
          },
        },
      },
    });
  });

  it('accepts the local issuer’s token now and years from now, and a client_id in place of an audience', async () => {
    const token = await served.issuer.token({ roles: ['intake'], unit: 'centre' });
    expect((await call(`Bearer ${token}`)).status).toBe(200);
    expect((await call(token)).status).toBe(200);
    await parts.clock.moveTo(Date.parse('2036-11-01T00:00:00Z'));
    expect((await call(`Bearer ${token}`)).status).toBe(200);
    const { aud: _without, ...rest } = valid;
    const later = { ...rest, client_id: 'hotline', exp: now + 400_000_000 };
    expect((await call(`Bearer ${await sign(later)}`)).status).toBe(200);
  });

  it('refuses a token that was good once it has expired', async () => {
    const authorization = `Bearer ${await sign(valid)}`;
    expect((await call(authorization)).status).toBe(200);
    await parts.clock.moveTo((now + 59) * 1000);
    expect((await call(authorization)).status).toBe(200);
    await parts.clock.moveTo((now + 60) * 1000);
    expect((await call(authorization)).status).toBe(401);
  });

  it('refuses a good token whose signature was changed after it had been accepted', async () => {
    const token = await sign(valid);
    expect((await call(`Bearer ${token}`)).status).toBe(200);
    const [head, claims, signature = ''] = token.split('.');
    const forged = signature.startsWith('A') ? signature.replace('A', 'B') : `A${signature.slice(1)}`;
    expect((await call(`Bearer ${head}.${claims}.${forged}`)).status).toBe(401);
    expect((await call(`Bearer ${token}`)).status).toBe(200);
  });

  it('asks for a token when none comes', async () => {
    const response = await call();
    expect([response.status, await response.json()]).toEqual([401, { message: 'Unauthorized' }]);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(served.invocations).toEqual([]);
  });

  it.each([
    ['another issuer', { iss: 'https://other.example' }],
    ['another audience', { aud: ['other'] }],
    ['no audience', { aud: undefined }],
    ['a past expiry', { exp: now - 1 }],
    ['an expiry of this very second', { exp: now }],
    ['no expiry', { exp: undefined }],
    ['a start in the future', { nbf: now + 5 }],
    ['an issue in the future', { iat: now + 5 }],
  ])('refuses a token with %s', async (_case, claims) => {
    const response = await call(`Bearer ${await sign({ ...valid, ...claims })}`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it.each([
    ['an unknown key', { kid: 'other' }],
    ['no key named', { kid: undefined }],
  ])('refuses a token with %s', async (_case, header) => {
    expect((await call(`Bearer ${await sign(valid, header)}`)).status).toBe(401);
  });

  it('refuses a token that is unsigned, signed by another key, or none at all', async () => {
    const unsigned = new UnsecuredJWT({ ...valid }).encode();
    expect((await call(`Bearer ${unsigned}`)).status).toBe(401);
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const forged = new SignJWT(valid).setProtectedHeader({ alg: 'RS256', kid: 'local-1' });
    expect((await call(`Bearer ${await forged.sign(privateKey)}`)).status).toBe(401);
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(privateKey)).slice(0, 64));
    const symmetric = new SignJWT(valid).setProtectedHeader({ alg: 'HS256', kid: 'local-1' });
    expect((await call(`Bearer ${await symmetric.sign(secret)}`)).status).toBe(401);
    expect((await call('Bearer x.y.z')).status).toBe(401);
    expect((await call('Basic YTpi')).status).toBe(401);
  });
});
