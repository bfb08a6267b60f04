import '../support/quiet.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SNSClient } from '@aws-sdk/client-sns';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { publish } from '../../../lambdas/publish/publish.ts';
import { publishTicketEvent } from '../../../lambdas/publish/ticket-events.ts';
import { type Api, startApi } from '../support/api.ts';
import { handler, supervisor } from '../support/people.ts';
import { publisherOf } from '../support/publisher.ts';

const topicArn = 'arn:aws-cn:sns:cn-northwest-1:000000000000:TicketEvents';

/** What SNS was asked to publish: the message, and the attributes subscriptions choose by. */
type Published = { readonly message: Record<string, unknown>; readonly attributes: Readonly<Record<string, string>> };

const publishedIn = (form: URLSearchParams): Published => {
  const attributes: Record<string, string> = {};
  for (let n = 1; form.has(`MessageAttributes.entry.${n}.Name`); n += 1)
    attributes[form.get(`MessageAttributes.entry.${n}.Name`) ?? ''] =
      form.get(`MessageAttributes.entry.${n}.Value.StringValue`) ?? '';
  return { message: JSON.parse(form.get('Message') ?? ''), attributes };
};

describe('what other systems are told of a commit', () => {
  let api: Api;
  let server: Server;
  let sns: SNSClient;
  const published: Published[] = [];

  beforeAll(async () => {
    api = await startApi();
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (part: string) => {
        body += part;
      });
      request.on('end', () => {
        published.push(publishedIn(new URLSearchParams(body)));
        response.writeHead(200, { 'content-type': 'text/xml' });
        response.end('<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>');
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    sns = new SNSClient({
      endpoint,
      region: 'cn-northwest-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  });
  afterEach(() => void published.splice(0));
  afterAll(async () => {
    sns.destroy();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await api.stop();
  });

  const follow = async (ticketId: string, numbers: readonly number[], oaConnected = true): Promise<void> =>
    publish(
      ticketId,
      numbers,
      publisherOf(api, { announce: (told) => publishTicketEvent(sns, topicArn, told), oaConnected }),
    );

  const pushesIn = async (ticketId: string) => {
    const { Items = [] } = await api.table.client.send(
      new QueryCommand({
        TableName: api.table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': `TICKET#${ticketId}`, ':prefix': 'SMS#oa#' },
      }),
    );
    return Items;
  };

  it('holds the pushes to heads, and an attribute to choose such commits by', async () => {
    const ticketId = await api.dispatched();
    await follow(ticketId, [1, 2]);
    expect(published.map(({ attributes }) => attributes.push)).toEqual(['false', 'true']);
    expect(published[0]?.message.pushes).toEqual([]);
    expect(published[1]).toMatchObject({
      message: {
        ticketId,
        commit: 2,
        unit: 'dept-housing',
        pushes: [{ unit: 'dept-housing', post: 'head', kind: 'dispatched' }],
      },
      attributes: { stage: 'dispatched', unit: 'dept-housing' },
    });
  });

  it('is noted once a push, however often it is repeated, and only where an OA system takes it', async () => {
    const ticketId = await api.dispatched();
    await follow(ticketId, [1, 2], false);
    expect(await pushesIn(ticketId)).toEqual([]);
    await follow(ticketId, [1, 2]);
    await follow(ticketId, [2]);
    expect(await pushesIn(ticketId)).toEqual([
      {
        pk: `TICKET#${ticketId}`,
        sk: 'SMS#oa#0002#dispatched#dept-housing:head',
        ticketId,
        template: 'oa-dispatched',
        recipient: 'dept-housing:head',
        medium: 'oa',
        commit: 2,
        sentAt: '2026-11-23T10:30:00.000+08:00',
      },
    ]);
  });

  it('goes to the new unit’s head after a reassignment', async () => {
    const ticketId = await api.dispatched();
    const at = '2026-11-23T11:00:00+08:00';
    await api.post(`/tickets/${ticketId}/reassign`, { unit: 'dept-water', reason: '误派' }, { as: supervisor, at });
    await follow(ticketId, [3]);
    expect(published[0]?.message.pushes).toEqual([{ unit: 'dept-water', post: 'head', kind: 'reassigned' }]);
  });

  it('names nobody and quotes nothing', async () => {
    const ticketId = await api.dispatched();
    const at = '2026-11-23T11:00:00+08:00';
    await api.post(
      `/tickets/${ticketId}/contact-citizen`,
      { medium: 'phone', note: '王秀兰说可以' },
      { as: handler, at },
    );
    await follow(ticketId, [1, 2, 3]);
    expect(published).toHaveLength(3);
    expect(JSON.stringify(published)).not.toMatch(/王秀兰|13800138000|和苑|暖气|intake-7|handler-3/);
  });
});
