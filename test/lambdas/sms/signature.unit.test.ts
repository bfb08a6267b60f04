import { describe, expect, it } from '@jest/globals';
import { authorizationOf, canonicalQuery, hashOf } from '../../../lambdas/carrier/aliyun/signature.ts';

/** The example of Alibaba Cloud's documentation of its request signature, version 3 (RPC, fixed parameters). */
const published = {
  method: 'POST',
  path: '/',
  query: { ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd', RegionId: 'cn-shanghai' },
  headers: {
    host: 'ecs.cn-shanghai.aliyuncs.com',
    'x-acs-action': 'RunInstances',
    'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-acs-date': '2023-10-26T10:22:32Z',
    'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
    'x-acs-version': '2014-05-26',
  },
};
const key = { accessKeyId: 'YourAccessKeyId', accessKeySecret: 'YourAccessKeySecret' };

describe('a request to Alibaba Cloud', () => {
  it('is signed as in the published example', () => {
    expect(authorizationOf(published, key)).toBe(
      'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    );
  });

  it('is signed the same in whatever order its parts are given', () => {
    const reversed = (record: object) => Object.fromEntries(Object.entries(record).reverse());
    const other = { ...published, query: reversed(published.query), headers: reversed(published.headers) };
    expect(authorizationOf(other, key)).toBe(authorizationOf(published, key));
  });

  it.each([
    ['another key', published, { ...key, accessKeySecret: 'Other' }],
    ['another parameter', { ...published, query: { ...published.query, RegionId: 'cn-beijing' } }, key],
    ['another date', { ...published, headers: { ...published.headers, 'x-acs-date': '2023-10-26T10:22:33Z' } }, key],
    ['another method', { ...published, method: 'GET' }, key],
  ])('is signed otherwise with %s', (_, parts, otherKey) => {
    expect(authorizationOf(parts, otherKey)).not.toBe(authorizationOf(published, key));
  });

  it('has the hash of an empty body', () => expect(hashOf('')).toBe(published.headers['x-acs-content-sha256']));

  it('has its parameters encoded by RFC 3986, in the order of their names', () => {
    expect(canonicalQuery({ b: "~*' !()", a: '永+宁/&' })).toBe('a=%E6%B0%B8%2B%E5%AE%81%2F%26&b=~%2A%27%20%21%28%29');
  });
});
