import { describe, expect, it } from '@jest/globals';
import { VerifiedTokens } from '../../../local/gateway/verified-tokens.ts';

describe('A token that was verified', () => {
  it('need not be verified again while it is valid', () => {
    const tokens = new VerifiedTokens();
    tokens.add('a', { sub: 'clerk', nbf: 100, exp: 200 });
    expect(tokens.find('a', 100)).toEqual({ sub: 'clerk', nbf: 100, exp: 200 });
    expect(tokens.find('a', 199)).toMatchObject({ sub: 'clerk' });
    expect(tokens.find('b', 150)).toBeUndefined();
  });

  it.each([
    ['has expired', { nbf: 100, exp: 150 }],
    ['is not valid yet', { nbf: 151, exp: 200 }],
    ['never expires', { nbf: 100 }],
  ])('is verified in full when it %s', (_case, claims) => {
    const tokens = new VerifiedTokens();
    tokens.add('a', claims);
    expect(tokens.find('a', 150)).toBeUndefined();
  });

  it('is forgotten when a thousand others were used since', () => {
    const tokens = new VerifiedTokens();
    for (const token of ['used', 'unused']) tokens.add(token, { exp: 200 });
    for (let n = 0; n < 999; n += 1) {
      expect(tokens.find('used', 100)).toEqual({ exp: 200 });
      tokens.add(String(n), { exp: 200 });
    }
    expect(tokens.find('used', 100)).toEqual({ exp: 200 });
    expect(tokens.find('unused', 100)).toBeUndefined();
  });
});
