import { describe, expect, it } from '@jest/globals';
import { profile, profileSchema } from '../../config/profile.ts';

const refused = (change: object): string => {
  const { error } = profileSchema.safeParse({ ...profile, ...change });
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') ?? 'accepted';
};

describe('a deployment’s profile', () => {
  it('of Yongning is sound', () => expect(profileSchema.parse(profile)).toEqual(profile));

  it('keeps logs for a year at least, and for a time CloudWatch knows', () => {
    expect(refused({ logRetentionDays: 180 })).toMatch(/^logRetentionDays/);
    expect(refused({ logRetentionDays: 366 })).toMatch(/^logRetentionDays/);
  });

  it('trusts no issuer without encryption', () => {
    expect(refused({ oidc: { ...profile.oidc, issuer: 'http://login.example' } })).toMatch(/^oidc\.issuer/);
  });

  it('says nothing that is not understood', () => {
    expect(refused({ smsAdaptor: 'sns' })).toMatch(/smsAdaptor/);
    expect(refused({ smsAdapter: 'carrier-pigeon' })).toMatch(/^smsAdapter/);
  });
});
