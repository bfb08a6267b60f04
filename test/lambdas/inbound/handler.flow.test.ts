import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Context, SNSEvent } from 'aws-lambda';
import { signerOf } from '../../../lambdas/shared/secret.ts';
import { storeSurvey } from '../../../lambdas/shared/store/surveys.ts';
import { credentials, type Store, startStore } from '../support/store.ts';

type Handler = (event: SNSEvent, context: Context) => Promise<void>;

let store: Store;
let handler: Handler;

/** Answers the root secret as Secrets Manager does. */
const secrets = createServer((_, response) => {
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  response.end(JSON.stringify({ SecretString: '{"root":"the root of the tests"}' }));
});

beforeAll(async () => {
  store = await startStore();
  await new Promise<void>((listening) => secrets.listen(0, '127.0.0.1', listening));
  Object.assign(process.env, {
    TABLE_NAME: store.table.name,
    SECRET_ARN: 'root',
    AWS_REGION: store.region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${(secrets.address() as AddressInfo).port}`,
    POWERTOOLS_LOG_LEVEL: 'INFO',
  });
  handler = (await import('../../../lambdas/inbound/handler.ts')).handler as Handler;
});
afterAll(async () => {
  secrets.closeAllConnections();
  await new Promise((closed) => secrets.close(closed));
  await store.stop();
});

const published = (messageBody: string, inboundMessageId: string, originationNumber = '+8613800138000') => ({
  originationNumber,
  destinationNumber: '+861065512345',
  messageKeyword: 'KEYWORD_000000000000',
  messageBody,
  inboundMessageId,
  previousPublishedMessageId: 'sent-1',
});

const eventOf = (message: unknown): SNSEvent => {
  const Message = typeof message === 'string' ? message : JSON.stringify(message);
  return { Records: [{ Sns: { Message, Timestamp: '2026-11-23T01:00:00.000Z' } }] } as unknown as SNSEvent;
};

/** Handles an event and keeps what is logged. */
const handled = async (message: unknown) => {
  const lines: string[] = [];
  const keep = (line: unknown) => {
    lines.push(String(line));
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation(keep));
  const fault = await handler(eventOf(message), {} as Context).catch((thrown: unknown) => thrown);
  for (const spy of spies) spy.mockRestore();
  return { fault, logged: lines.join('\n') };
};

const outbox = async () =>
  ((await store.table.client.send(new ScanCommand({ TableName: store.table.name }))).Items ?? []).filter(
    ({ sk }) => sk === 'OUTGOING',
  );

describe('the inbound function', () => {
  it('takes what two-way SMS publishes, dated as the topic dates it', async () => {
    const { fault } = await handled(published('你好', 'greeting'));
    expect(fault).toBeUndefined();
    expect(await outbox()).toMatchObject([
      {
        template: 'citizen-not-understood',
        at: Date.parse('2026-11-23T09:00:00+08:00'),
        private: { phone: '+8613800138000' },
      },
    ]);
  });

  it.each([
    ['no JSON', '{"messageBody":"1'],
    ['no phone', { messageBody: '漏水', inboundMessageId: 'x' }],
    ['no id', { messageBody: '漏水', originationNumber: '+8613800138000' }],
    ['a text that is none', { ...published('', 'y'), messageBody: { 漏: '水' } }],
    ['nothing', '""'],
  ])('counts what has %s, so that an alarm tells, and is done with it', async (_, message) => {
    const { fault, logged } = await handled(message);
    expect(fault).toBeUndefined();
    expect(logged).toContain('"InboundMalformed":1');
    expect(logged).not.toMatch(/13800138000|漏/);
  });

  it('logs no phone, no text and no key, whatever the text is for', async () => {
    const texts = ['1', '1 谢谢王师傅', '我家漏水,电话13800138001', '退订', '恢复', '👍', '水'.repeat(2000)];
    for (const [index, text] of texts.entries()) {
      const { fault, logged } = await handled(published(text, `private-${index}`));
      expect(fault).toBeUndefined();
      expect(logged).toContain('"message":"inbound sms"');
      expect(logged).not.toMatch(/1380013800|谢|漏|水|private-|退订|恢复/);
    }
  });

  it('fails, to be tried again, where the table cannot be read, and quotes nothing of the text then either', async () => {
    const caller = signerOf('the root of the tests')('caller', '+8613900139000').toString('hex').slice(0, 32);
    await storeSurvey(store.table, caller, {
      ticketId: 'broken',
      round: 1,
      at: Date.parse('2026-11-23T08:00:00+08:00'),
    });
    const broken = { pk: 'TICKET#broken', sk: 'EVENT#0001', schema: 99, n: 1, events: [{ type: '漏水' }] };
    await store.table.client.send(new PutCommand({ TableName: store.table.name, Item: broken }));
    const { fault, logged } = await handled(published('1 漏水', 'failing', '+8613900139000'));
    expect(fault).toMatchObject({ name: 'InboundFault' });
    expect(logged).toContain('inbound sms not taken');
    expect(`${logged}${(fault as Error).stack}${String((fault as Error).cause)}`).not.toMatch(/139001390|漏/);
  });
});
