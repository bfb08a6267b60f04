import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Context, SNSEvent } from 'aws-lambda';
import { credentials, type Store, startStore } from '../support/store.ts';
import { type Provider, startProvider } from './support/provider.ts';

type Handler = (event: SNSEvent, context: Context) => Promise<void>;

let store: Store;
let provider: Provider;
let handler: Handler;

/** Answers the provider's keys as Secrets Manager does. */
const secrets = createServer((_, response) => {
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  response.end(
    JSON.stringify({ SecretString: JSON.stringify({ accessKeyId: 'id', accessKeySecret: 'key-of-tests' }) }),
  );
});

beforeAll(async () => {
  store = await startStore();
  provider = await startProvider();
  await new Promise<void>((listening) => secrets.listen(0, '127.0.0.1', listening));
  Object.assign(process.env, {
    TABLE_NAME: store.table.name,
    SMS_PROVIDER_ADAPTER: 'aliyun',
    SMS_PROVIDER_ENDPOINT: provider.endpoint,
    SMS_PROVIDER_SECRET: 'hotline/sms-provider',
    SMS_PROVIDER_LINKS: 'code',
    SMS_TEMPLATE_CODES: '{"citizen-archived":"SMS_1"}',
    AWS_REGION: store.region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${(secrets.address() as AddressInfo).port}`,
    POWERTOOLS_LOG_LEVEL: 'INFO',
  });
  handler = (await import('../../../lambdas/carrier/handler.ts')).handler as Handler;
});
afterAll(async () => {
  secrets.closeAllConnections();
  await new Promise((closed) => secrets.close(closed));
  await provider.stop();
  await store.stop();
});

const published = (ticketId: string, template: string, to = '+8613800138000'): object => ({
  to,
  template,
  params: { number: ticketId },
  dedupeId: `${ticketId}#0007#${template}#citizen`,
  ticketId,
  signature: '永宁12345',
});

const eventOf = (message: unknown): SNSEvent => {
  const Message = typeof message === 'string' ? message : JSON.stringify(message);
  const Sns = { Message, Timestamp: '2026-11-23T01:00:00.000Z', MessageAttributes: {} };
  return { Records: [{ Sns }] } as unknown as SNSEvent;
};

/** Handles an event and keeps what is logged. */
const handled = async (message: unknown, awsRequestId = 'request') => {
  const lines: string[] = [];
  const keep = (line: unknown) => {
    lines.push(String(line));
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation(keep));
  const fault = await handler(eventOf(message), { awsRequestId } as Context).catch((thrown: unknown) => thrown);
  for (const spy of spies) spy.mockRestore();
  return { fault, logged: lines.join('\n') };
};

describe('the carrier function', () => {
  it('sends what is published to the topic', async () => {
    const { fault, logged } = await handled(published('20261123000000001', 'citizen-archived'));
    expect(fault).toBeUndefined();
    expect(provider.received.at(-1)?.query).toMatchObject({ PhoneNumbers: '13800138000', TemplateCode: 'SMS_1' });
    expect(logged).toContain('"ticketId":"20261123000000001"');
  });

  it('counts a refusal, so that an alarm tells, and is done with it', async () => {
    provider.answers.push({ body: { Code: 'isv.MOBILE_NUMBER_ILLEGAL' } });
    const { fault, logged } = await handled(published('20261123000000002', 'citizen-archived'));
    expect(fault).toBeUndefined();
    expect(logged).toContain('"SmsRefused":1');
    expect(logged).toContain('isv.MOBILE_NUMBER_ILLEGAL');
  });

  it.each([
    ['the provider has no credit for', published('20261123000000003', 'citizen-archived'), 'isv.AMOUNT_NOT_ENOUGH'],
    ['has a template without a code', published('20261123000000004', 'citizen-late'), 'template-not-registered'],
    ['is no message', '{"to":"+8613800138000"', 'unexpected'],
    ['has no phone', published('20261123000000005', 'citizen-archived', '13800138000'), 'unexpected'],
  ])('fails, to be tried again, with a message that %s', async (_, message, code) => {
    provider.answers.push({ body: { Code: 'isv.AMOUNT_NOT_ENOUGH', Message: 'no credit for 13800138000' } });
    const { fault } = await handled(message);
    provider.answers.length = 0;
    expect(fault).toMatchObject({ name: 'CarrierFault', code });
  });

  it('takes no ticket that is no number, and so logs none', async () => {
    const { fault, logged } = await handled(published('13800138000 王秀兰', 'citizen-archived'));
    expect(fault).toMatchObject({ name: 'CarrierFault', code: 'unexpected' });
    expect(logged).not.toMatch(/13800138000|王秀兰/);
  });

  it('logs no phone, no text and no key, whatever happens, and throws none either', async () => {
    provider.answers.push({ body: { Code: 'isv.BLACK_KEY_CONTROL_LIMIT', Message: '13800138000' } }, 'hang-up');
    const all = [
      await handled(published('20261123000000006', 'citizen-archived')),
      await handled(published('20261123000000007', 'citizen-archived')),
      await handled(published('20261123000000008', 'citizen-late')),
      await handled('{"to":"+8613800138000"'),
    ];
    expect(all.map(({ fault }) => fault === undefined)).toEqual([true, false, false, false]);
    for (const { fault, logged } of all) {
      expect(logged).not.toBe('');
      expect(`${logged}${String(fault)}${(fault as Error | undefined)?.stack}`).not.toMatch(
        /13800138000|已|key-of-tests/,
      );
    }
  });
});
