import '../support/quiet.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PushTaker, takePush } from '../../../lambdas/inbound-push/take-push.ts';
import { credentials } from '../support/store.ts';

let published: unknown[] = [];
let failing = false;
let counted = 0;
let taker: PushTaker;
let sns: SNSClient;

/** Answers `PublishBatch` as SNS does: each message taken, or each refused. */
const topic = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const form = [...new URLSearchParams(Buffer.concat(chunks).toString('utf8'))];
  const ids = form.filter(([name]) => name.endsWith('.Id')).map(([, id]) => id);
  const outcome = failing ? 'Failed' : 'Successful';
  if (!failing)
    published.push(...form.filter(([name]) => name.endsWith('.Message')).map(([, text]) => JSON.parse(text)));
  const members = ids.map(
    (id) => `<member><Id>${id}</Id><MessageId>m</MessageId><Code>X</Code><SenderFault>false</SenderFault></member>`,
  );
  const result = `<PublishBatchResult><${outcome}>${members.join('')}</${outcome}></PublishBatchResult>`;
  response.setHeader('content-type', 'text/xml');
  response.end(
    `<PublishBatchResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">${result}</PublishBatchResponse>`,
  );
});

beforeAll(async () => {
  await new Promise<void>((listening) => topic.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(topic.address() as AddressInfo).port}`;
  sns = new SNSClient({ endpoint, region: 'cn-northwest-1', credentials });
  taker = {
    sns,
    topicArn: 'arn:aws-cn:sns:cn-northwest-1:000000000000:InboundSms',
    key: async () => 'the-key',
    malformed: (count) => {
      counted += count;
    },
  };
});
beforeEach(() => {
  published = [];
  failing = false;
  counted = 0;
});
afterAll(async () => {
  sns.destroy();
  topic.closeAllConnections();
  await new Promise((closed) => topic.close(closed));
});

const up = (sequence_id: number | string, content = '1') => ({
  phone_number: '13800138000',
  content,
  send_time: '2026-11-23 17:00:00',
  dest_code: '12345',
  sequence_id,
});

const pushed = async (body: unknown, key = 'the-key', isBase64Encoded = false) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const sent = isBase64Encoded ? Buffer.from(text).toString('base64') : text;
  const { statusCode, body: answer } = await takePush({ pathParameters: { key }, body: sent, isBase64Encoded }, taker);
  return [statusCode, JSON.parse(answer ?? '')];
};

describe('a push of texts', () => {
  it('is published in the terms of two-way SMS, and answered as the provider wants it', async () => {
    expect(await pushed([up(1234567890), up('987', '2 慢了点')])).toEqual([200, { code: 0 }]);
    expect(published).toEqual([
      { originationNumber: '+8613800138000', messageBody: '1', inboundMessageId: 'aliyun-1234567890' },
      { originationNumber: '+8613800138000', messageBody: '2 慢了点', inboundMessageId: 'aliyun-987' },
    ]);
    expect(await pushed([up(7)], 'the-key', true)).toEqual([200, { code: 0 }]);
  });

  it('may be long', async () => {
    expect(await pushed(Array.from({ length: 25 }, (_, index) => up(index)))).toEqual([200, { code: 0 }]);
    expect(published).toHaveLength(25);
  });

  it.each(['', 'the-kez', 'the-key-', 'THE-KEY'])('with the key %j finds nothing', async (key) => {
    expect(await pushed([up(1)], key)).toEqual([404, {}]);
    expect(published).toEqual([]);
  });

  it.each(['', 'null', '{}', '[]', '[{"phone_number"'])('that is %j is refused and counted', async (body) => {
    expect(await pushed(body)).toEqual([400, { code: 400 }]);
    expect([published, counted]).toEqual([[], 1]);
  });

  it('has what is no text in it counted, and the rest taken', async () => {
    expect(await pushed([up(1), { content: '1' }, null, up(2)])).toEqual([200, { code: 0 }]);
    expect([published.length, counted]).toEqual([2, 2]);
  });

  it('that the topic does not take fails, so that the provider pushes it again', async () => {
    failing = true;
    await expect(pushed([up(1)])).rejects.toThrow('1 texts were not published');
  });
});
