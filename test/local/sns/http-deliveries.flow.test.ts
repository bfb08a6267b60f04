import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Subscription } from '../../../local/assembly/model.ts';
import { createQueues, type Queues } from '../../../local/queues/queues.ts';
import { createHttpDeliveries, type UndeliveredMessage } from '../../../local/sns/http-deliveries.ts';
import { makeParts, type Parts } from '../run/support/parts.ts';

const queue = {
  name: 'DeadLetters',
  arn: 'arn:aws:sqs:us-east-1:000000000000:DeadLetters',
  url: 'http://127.0.0.1:4566/000000000000/DeadLetters',
};
const topicArn = 'arn:aws:sns:us-east-1:000000000000:Events';
const start = '2026-11-23T00:00:00Z';
const message = {
  messageId: 'm-1',
  topicArn,
  subject: undefined,
  message: '{"ticketId":"1"}',
  attributes: { push: { DataType: 'String', StringValue: 'true' } },
  timestamp: '2026-11-23T00:00:00.000Z',
};
const retries = {
  numRetries: 3,
  numNoDelayRetries: 1,
  numMinDelayRetries: 1,
  numMaxDelayRetries: 1,
  minDelayTarget: 20,
  maxDelayTarget: 300,
};

describe('What a topic posts to a web address', () => {
  let parts: Parts;
  let queues: Queues;
  let server: Server;
  let url: string;
  /** Statuses to answer with, one after another; 200 when there are no more. */
  let answers: number[];
  let received: Array<{ at: number; body: string }>;

  beforeEach(async () => {
    parts = await makeParts(start);
    queues = createQueues({ ...parts, queues: [queue] });
    answers = [];
    received = [];
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (part: string) => {
        body += part;
      });
      request.on('end', () => {
        received.push({ at: parts.clock.now() - Date.parse(start), body });
        response.writeHead(answers.shift() ?? 200).end();
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await parts.remove();
  });

  const make = (endpoint = url, keepsLetters = true) => {
    const subscription: Subscription = {
      arn: `${topicArn}:1`,
      topicArn,
      protocol: 'https',
      endpoint,
      raw: false,
      retries,
      ...(keepsLetters ? { deadLetterArn: queue.arn } : {}),
    };
    const deliveries = createHttpDeliveries({ ...parts, subscriptions: [subscription], queues });
    const accept = async () => {
      await deliveries.accept(message, subscription);
      await parts.activity.settled();
    };
    return { deliveries, accept };
  };
  const pass = (seconds: number) => parts.clock.moveTo(parts.clock.now() + seconds * 1000);

  it('comes once, in its envelope, when it is taken', async () => {
    await make().accept();
    await pass(3600);
    expect(received).toHaveLength(1);
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
      Type: 'Notification',
      Message: message.message,
      MessageAttributes: { push: { Type: 'String', Value: 'true' } },
    });
  });

  it('is tried again by the policy on the run’s clock, and then is taken', async () => {
    answers = [503, 500, 429];
    await make().accept();
    expect(parts.clock.pending()).toMatchObject({ retries: 1, timers: 0 });
    await pass(3600);
    expect(received.map(({ at }) => at)).toEqual([0, 0, 20_000, 320_000]);
    expect(await queues.messages(queue.arn)).toEqual([]);
    expect(parts.clock.pending().retries).toBe(0);
  });

  it('lies in the dead-letter queue when the policy is exhausted', async () => {
    answers = [503, 503, 503, 503];
    await make().accept();
    await pass(3600);
    expect(received).toHaveLength(4);
    const [letter, ...others] = await queues.messages(queue.arn);
    expect(others).toEqual([]);
    expect(letter?.attributes.ErrorMessage?.StringValue).toBe('answered 503');
    expect(JSON.parse(letter?.body ?? '')).toMatchObject({ MessageId: 'm-1', Message: message.message });
  });

  it('lies there at once when the address refuses it', async () => {
    answers = [403];
    await make().accept();
    expect(received).toHaveLength(1);
    expect(await queues.messages(queue.arn)).toHaveLength(1);
  });

  it('is tried again when nobody answers at all', async () => {
    const { deliveries, accept } = make('http://127.0.0.1:1/');
    await accept();
    expect(parts.clock.pending().retries).toBe(1);
    await pass(3600);
    expect(await queues.messages(queue.arn)).toHaveLength(1);
    await deliveries.stop();
  });

  it('is recorded as undelivered where there is no queue', async () => {
    answers = [404];
    await make(url, false).accept();
    const found = [];
    for await (const [, one] of parts.storage.shelf<UndeliveredMessage>('undelivered').entries()) found.push(one);
    expect(found).toMatchObject([{ endpoint: url, reason: 'answered 404' }]);
  });

  it('survives a restart between two attempts', async () => {
    answers = [503, 503];
    const first = make();
    await first.accept();
    await first.deliveries.stop();
    await parts.close();
    parts = await makeParts(start, parts.dataFolder);
    queues = createQueues({ ...parts, queues: [queue] });
    const second = make();
    await second.deliveries.start();
    await pass(60);
    expect(received.map(({ at }) => at)).toEqual([0, 0, 20_000]);
  });
});
