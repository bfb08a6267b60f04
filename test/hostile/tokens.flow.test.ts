import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createAuthorize } from '../../local/gateway/authorize.ts';
import type { Clock } from '../../local/platform.ts';
import { effortOf } from './support/effort.ts';
import { openTally } from './support/tally.ts';
import { hostileText } from './support/texts.ts';
import { claimTricks, headerTricks, makeKeys, tokenOf } from './support/tokens.ts';

const tally = openTally('tokens');
afterAll(() => tally.close());

const keys = makeKeys();
const now = Date.parse('2026-11-23T10:00:00+08:00') / 1000;
const authorizer = { issuer: 'https://login.example/realms/hotline', audience: ['hotline-api'] };
const header = { alg: 'RS256', typ: 'JWT', kid: 'own' };
const payload = {
  iss: authorizer.issuer,
  aud: 'hotline-api',
  sub: 'intake-7',
  roles: ['intake'],
  iat: now - 60,
  nbf: now - 60,
  exp: now + 3600,
};
const jwk = { ...keys.own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' };
const authorize = createAuthorize({ keys: [jwk] }, { now: () => now * 1000 } as unknown as Clock);

const judged = async (target: string, authorization: string | undefined): Promise<boolean> => {
  const { allowed } = await authorize(authorizer, authorization);
  tally.note(target, allowed ? 'accepted' : 'refused');
  return allowed;
};

const good = tokenOf(header, payload, keys.own.privateKey);

describe('the authorizer', () => {
  it('takes a token of the issuer for this API, with or without the word before it', async () => {
    for (const authorization of [good, `Bearer ${good}`, `bearer  ${good} `])
      expect(await judged('token', authorization)).toBe(true);
  });

  it.each(Object.entries(headerTricks(header, payload, keys)))('takes no token with %s', async (_, token) => {
    expect(await judged('token header', `Bearer ${token}`)).toBe(false);
  });

  it.each(Object.entries(claimTricks(header, payload, keys, now)))('takes no token: %s', async (_, token) => {
    expect(await judged('token claims', `Bearer ${token}`)).toBe(false);
  });

  it('takes no token of which a character was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.constantFrom(...'ABab09-_.=+/ \n'), async (at, letter) => {
        const token = `${good.slice(0, at)}${letter}${good.slice(at + 1)}`;
        /** The last character of a signature holds bits that no byte takes: decoders read some of them alike. */
        const same = Buffer.from(token.split('.')[2] ?? '', 'base64url').equals(
          Buffer.from(good.split('.')[2] ?? '', 'base64url'),
        );
        if (token === good || (same && token.slice(0, -1) === good.slice(0, -1))) return;
        expect(await judged('token changed', `Bearer ${token}`)).toBe(false);
      }),
      effortOf('token changed', 500),
    );
  });

  it('takes no text for a token, and never fails', async () => {
    const part = fc.oneof(hostileText, fc.base64String(), fc.constantFrom('', 'e30', 'eyJ', ...good.split('.')));
    const text = fc.oneof(
      hostileText,
      fc.array(part, { maxLength: 6 }).map((parts) => parts.join('.')),
      fc.jsonValue().map((value) => `${Buffer.from(JSON.stringify(value)).toString('base64url')}.e30.x`),
      fc.constantFrom(
        'Bearer',
        'Bearer ',
        'Basic eDp5',
        `Bearer ${good}, Bearer ${good}`,
        `${good}.${good}`,
        `${good}.`,
      ),
    );
    await fc.assert(
      fc.asyncProperty(text, async (authorization) => {
        if (authorization === good) return;
        expect(await judged('token text', authorization)).toBe(false);
      }),
      effortOf('token text', 700),
    );
  });

  it('takes no payload that the right key did not sign, whatever it says', async () => {
    const claims = fc.dictionary(
      fc.constantFrom('iss', 'aud', 'exp', 'nbf', 'iat', 'sub', 'roles', 'kid'),
      fc.jsonValue({ maxDepth: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(claims, fc.jsonValue({ maxDepth: 2 }), async (more, kid) => {
        const token = tokenOf({ ...header, kid }, { ...payload, ...more }, keys.other.privateKey);
        expect(await judged('token forged', `Bearer ${token}`)).toBe(false);
      }),
      effortOf('token forged', 150),
    );
  });
});
