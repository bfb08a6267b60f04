import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CarrierAdapter, CarrierMessage } from '../../../lambdas/carrier/adapter.ts';
import { aliyunAdapter } from '../../../lambdas/carrier/aliyun/aliyun.ts';
import { authorizationOf } from '../../../lambdas/carrier/aliyun/signature.ts';
import { type Provider, type Received, startProvider } from './support/provider.ts';

const key = { accessKeyId: 'id', accessKeySecret: 'secret' };
const message: CarrierMessage = {
  to: '+8613800138000',
  signature: '永宁12345',
  templateCode: 'SMS_1',
  params: [
    { name: 'category', value: '供暖' },
    { name: 'number', value: '20261123004217000' },
  ],
  dedupeId: '20261123004217000#0002#citizen-dispatched#citizen',
  at: Date.parse('2026-11-23T16:30:00Z'),
};

let provider: Provider;
let adapter: CarrierAdapter;
beforeEach(async () => {
  provider = await startProvider();
  adapter = aliyunAdapter({ endpoint: provider.endpoint, keys: async () => key });
});
afterEach(() => provider.stop());

/** Whether the provider, which knows the key, finds the request signed as it arrived. */
const isSigned = ({ method, path, query, headers }: Received): boolean => {
  const names = /SignedHeaders=([^,]*)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? [];
  const signed = Object.fromEntries(names.map((name) => [name, String(headers[name])]));
  return authorizationOf({ method, path, query, headers: signed }, key) === headers.authorization;
};
const answered = (Code: string, more: object = {}, status = 200) => ({ status, body: { Code, ...more } });

describe('an SMS through Alibaba Cloud', () => {
  it('is sent by template and variables, with our reference, and answered with the provider’s number', async () => {
    expect(await adapter.send(message)).toEqual({ outcome: 'sent', providerId: 'biz-1' });
    const [request] = provider.received;
    expect(request?.query).toEqual({
      PhoneNumbers: '13800138000',
      SignName: '永宁12345',
      TemplateCode: 'SMS_1',
      TemplateParam: '{"category":"供暖","number":"20261123004217000"}',
      OutId: message.dedupeId,
    });
    expect(request?.headers).toMatchObject({ 'x-acs-action': 'SendSms', 'x-acs-version': '2017-05-25' });
    expect(request && isSigned(request)).toBe(true);
  });

  it('is dated by the notice, not by a clock of ours, and never signed with the same nonce twice', async () => {
    await adapter.send(message);
    await adapter.send(message);
    expect(provider.received.map(({ headers }) => headers['x-acs-date'])).toEqual(
      Array(2).fill('2026-11-23T16:30:00Z'),
    );
    expect(new Set(provider.received.map(({ headers }) => headers['x-acs-signature-nonce'])).size).toBe(2);
  });

  it('is signed anew by the provider’s own date when the notice is too old', async () => {
    const date = 'Tue, 24 Nov 2026 03:00:00 GMT';
    provider.answers.push({ ...answered('InvalidTimeStamp.Expired', {}, 400), headers: { date } });
    expect(await adapter.send(message)).toMatchObject({ outcome: 'sent' });
    const [, second] = provider.received;
    expect(second?.headers['x-acs-date']).toBe('2026-11-24T03:00:00Z');
    expect(second && isSigned(second)).toBe(true);
  });

  it.each([
    ['+8613800138000', '13800138000'],
    ['+85261234567', '85261234567'],
    ['+861012345', '861012345'],
  ])('goes to %s as %s', async (to, PhoneNumbers) => {
    await adapter.send({ ...message, to });
    expect(provider.received[0]?.query).toMatchObject({ PhoneNumbers });
  });

  it.each(['isv.MOBILE_NUMBER_ILLEGAL', 'isv.BLACK_KEY_CONTROL_LIMIT', 'isv.PARAM_NOT_SUPPORT_URL'])(
    'is refused for good with %s',
    async (code) => {
      provider.answers.push(answered(code, { Message: '13800138000' }));
      expect(await adapter.send(message)).toEqual({ outcome: 'refused', code });
    },
  );

  it.each([
    ['isv.AMOUNT_NOT_ENOUGH', 200],
    ['isv.BUSINESS_LIMIT_CONTROL', 200],
    ['isv.SMS_TEMPLATE_ILLEGAL', 200],
    ['Throttling.User', 400],
    ['a.code.nobody.knows', 400],
  ])('was not sent with %s, and can be when that is mended', async (code, status) => {
    provider.answers.push(answered(code, {}, status));
    await expect(adapter.send(message)).rejects.toMatchObject({ code, outcome: 'not-sent' });
  });

  it.each([
    ['a fault of the provider’s system', answered('isp.SYSTEM_ERROR')],
    ['an answer 5xx', answered('ServiceUnavailable', {}, 503)],
    ['an answer that is no JSON', { status: 502, body: '<html>13800138000</html>' }],
    ['an answer without a code', { body: {} }],
    ['a connection that breaks', 'hang-up' as const],
  ])('may have been sent after %s', async (_, answer) => {
    provider.answers.push(answer);
    const fault = await adapter.send(message).catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ name: 'CarrierFault', outcome: 'unknown', code: expect.stringMatching(/^[\w.]+$/) });
    expect(JSON.stringify(fault) + String(fault)).not.toContain('13800138000');
  });

  it('is not even tried with keys that are incomplete', async () => {
    const keyless = aliyunAdapter({ endpoint: provider.endpoint, keys: async () => ({ accessKeyId: 'id' }) });
    await expect(keyless.send(message)).rejects.toMatchObject({ code: 'keys-incomplete', outcome: 'not-sent' });
    expect(provider.received).toEqual([]);
  });
});

describe('an SMS whose answer was lost', () => {
  const details = (ids: readonly string[], total = ids.length) =>
    answered('OK', {
      TotalCount: String(total),
      SmsSendDetailDTOs: { SmsSendDetailDTO: ids.map((OutId) => ({ OutId, PhoneNum: '13800138000' })) },
    });

  it('is looked for by our reference among those of its phone and day in Beijing', async () => {
    provider.answers.push(details(['other', message.dedupeId]));
    expect(await adapter.find?.(message)).toEqual({ outcome: 'sent' });
    expect(provider.received[0]?.query).toMatchObject({ PhoneNumber: '13800138000', SendDate: '20261124' });
    expect(provider.received[0]?.headers['x-acs-action']).toBe('QuerySendDetails');
  });

  it('is looked for on every page', async () => {
    provider.answers.push(details(Array(50).fill('other'), 51), details([message.dedupeId], 51));
    expect(await adapter.find?.(message)).toEqual({ outcome: 'sent' });
    expect(provider.received.map(({ query }) => query.CurrentPage)).toEqual(['1', '2']);
  });

  it('was not taken on when it is on none', async () => {
    provider.answers.push(details(['other']), answered('OK'));
    expect(await adapter.find?.(message)).toBeUndefined();
    expect(await adapter.find?.(message)).toBeUndefined();
  });

  it('stays unknown while the provider does not tell', async () => {
    provider.answers.push(answered('isp.RAM_PERMISSION_DENY'));
    await expect(adapter.find?.(message)).rejects.toMatchObject({
      code: 'isp.RAM_PERMISSION_DENY',
      outcome: 'unknown',
    });
  });
});
