import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SNSClient } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { smsGateway } from '../../../lambdas/shared/sms/adapter.ts';
import type { SmsMessage } from '../../../lambdas/shared/sms/gateway.ts';
import { topicMessage } from '../../../lambdas/shared/sms/topic-message.ts';

const topicArn = 'arn:aws-cn:sns:cn-northwest-1:000000000000:Sms';
const notice: SmsMessage = {
  to: '+8613800138000',
  template: 'citizen-archived',
  params: { number: '20261123004217000' },
  dedupeId: '20261123004217000#0007#citizen-archived#citizen',
  ticketId: '20261123004217000',
};
const texts = {
  signature: '永宁12345',
  templates: new Map([
    ['citizen-archived', { key: 'citizen-archived', text: '您的工单{number}已归档。', link: false, longest: {} }],
  ] as const),
};

describe('SMS that are handed to a topic', () => {
  const published: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    request.setEncoding('utf8');
    let body = '';
    request.on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      published.push(new URLSearchParams(body));
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end('<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>');
    });
  });
  let client: SNSClient;
  beforeEach(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    client = new SNSClient({ endpoint, region: 'cn-northwest-1', credentials });
  });
  afterEach(async () => {
    client.destroy();
    published.length = 0;
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  it('travel as template, parameters and signature, never as a text', async () => {
    await smsGateway(client, { ...texts, adapter: 'topic', topicArn }).send(notice);
    const [form] = published;
    expect([form?.get('TopicArn'), form?.get('PhoneNumber')]).toEqual([topicArn, null]);
    const message = topicMessage.parse(JSON.parse(form?.get('Message') ?? ''));
    expect(message).toEqual({ ...notice, signature: '永宁12345' });
    expect(form?.get('Message')).not.toContain('已归档');
  });

  it('name their template beside the message, and no phone', async () => {
    await smsGateway(client, { ...texts, adapter: 'topic', topicArn }).send(notice);
    const attributes = [...(published[0] ?? [])].filter(([name]) => name.startsWith('MessageAttributes'));
    expect(attributes.map(([, value]) => value)).toEqual(expect.arrayContaining(['template', 'citizen-archived']));
    expect(attributes.map(([, value]) => value).join()).not.toContain('13800138000');
  });

  it('are written out where SNS sends to phones itself', async () => {
    await smsGateway(client, { ...texts, adapter: 'sns' }).send(notice);
    expect(published[0]?.get('PhoneNumber')).toBe('+8613800138000');
    expect(published[0]?.get('Message')).toBe('【永宁12345】您的工单20261123004217000已归档。');
  });

  it('need a topic', () => {
    expect(() => smsGateway(client, { ...texts, adapter: 'topic' })).toThrow('needs the ARN of its topic');
  });
});
