import { describe, expect, it } from '@jest/globals';
import { profile, profileNamed, profileSchema } from '../../config/profile.ts';
import { smsBudgetOf } from '../../config/sms-budget.ts';

const refused = (change: object, of: object = profile): string => {
  const { error } = profileSchema.safeParse({ ...of, ...change });
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

  it('starts links with a short domain: one that makes the link notices three segments long is refused', () => {
    expect(refused({ linkBaseUrl: 'https://hotline.example.gov.cn' })).toBe('accepted');
    expect(refused({ linkBaseUrl: 'https://hotlines.example.gov.cn' })).toMatch(/^linkBaseUrl/);
    expect(refused({ linkBaseUrl: 'http://hotline.example.cn' })).toMatch(/^linkBaseUrl/);
    expect(refused({ linkBaseUrl: 'https://hotline.example.cn/' })).toMatch(/^linkBaseUrl/);
  });

  it('names a provider of SMS exactly when SMS go through a topic', () => {
    const china = profileNamed('china');
    expect(refused({ smsAdapter: 'topic' })).toMatch(/^sms: a provider is needed/);
    expect(refused({ sms: china.sms })).toMatch(/^sms: a provider is needed/);
    expect(refused({ smsAdapter: 'sns', sms: undefined }, china)).toBe('accepted');
  });

  it('reaches an OA system over encrypted connections only, and knows the group robot’s key by its secret', () => {
    expect(refused({ oa: { endpoint: 'https://oa.example.cn/hotline' } })).toBe('accepted');
    expect(refused({ oa: { endpoint: 'http://oa.example.cn/hotline' } })).toMatch(/^oa\.endpoint/);
    expect(refused({ oa: {} })).toMatch(/^oa\.endpoint/);
    expect(refused({ wecom: { secretName: 'hotline/wecom-robot' } })).toBe('accepted');
    expect(refused({ wecom: { secretName: 'a name' } })).toMatch(/^wecom\.secretName/);
    expect(refused({ wecom: { secretName: 'hotline/wecom-robot', key: 'k' } })).toMatch(/key/);
  });

  it('says where the runbook is read, without an anchor of its own', () => {
    expect(refused({ runbook: 'https://git.example.cn/hotline/runbook.md' })).toBe('accepted');
    expect(refused({ runbook: 'https://git.example.cn/hotline/runbook.md#top' })).toMatch(/^runbook/);
    expect(refused({ runbook: 'http://git.example.cn/hotline/runbook.md' })).toMatch(/^runbook/);
    expect(refused({ runbook: undefined })).toMatch(/^runbook/);
  });

  it('has a budget for SMS only where SNS sends them; a low one unless told', () => {
    expect(refused({ smsMonthlyBudgetUsd: 250 })).toBe('accepted');
    expect(refused({ smsMonthlyBudgetUsd: 0 })).toMatch(/^smsMonthlyBudgetUsd/);
    expect(refused({ smsMonthlyBudgetUsd: 250 }, profileNamed('china'))).toMatch(/^smsMonthlyBudgetUsd: SNS counts/);
    expect(smsBudgetOf({})).toBe(100);
    expect(smsBudgetOf({ smsMonthlyBudgetUsd: 250 })).toBe(250);
  });

  it('holds no key of the provider: only the name of the secret', () => {
    const provider = { ...profileNamed('china').sms?.provider, accessKeySecret: 'k' };
    expect(refused({ sms: { provider } }, profileNamed('china'))).toMatch(/accessKeySecret/);
  });
});

describe('the profile of a deployment', () => {
  it('is the global one unless another is asked for', () => {
    expect(profileNamed(undefined)).toBe(profile);
    expect(profileNamed('global')).toBe(profile);
  });

  it('for China’s regions goes to Ningxia, without traces and without SMS by SNS', () => {
    expect(profileNamed('china')).toMatchObject({
      county: profile.county,
      region: 'cn-northwest-1',
      tracing: false,
      smsAdapter: 'topic',
    });
  });

  it('cannot be one that does not exist', () => {
    expect(() => profileNamed('mars')).toThrow('there is no profile mars: choose one of global, china');
    expect(() => profileNamed(7)).toThrow('there is no profile 7');
  });
});
