import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Context, SNSEvent } from 'aws-lambda';
import { credentials, type Store, startStore } from '../support/store.ts';

type Handler = (event: SNSEvent, context: Context) => Promise<void>;

const key = 'robot-key-of-tests';
let store: Store;
let handler: Handler;
/** What the robot answers next; then it takes everything. */
const answers: ('hang-up' | number)[] = [];
const posts: { readonly url: string; readonly body: unknown }[] = [];

const robot = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => {
    body += part;
  });
  request.on('end', () => {
    posts.push({ url: request.url ?? '', body: JSON.parse(body) });
    const answer = answers.shift() ?? 0;
    if (answer === 'hang-up') return request.socket.destroy();
    return response.end(JSON.stringify({ errcode: answer, errmsg: `about ${key}` }));
  });
});
const secrets = createServer((_, response) => {
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  response.end(JSON.stringify({ SecretString: JSON.stringify({ key }) }));
});

const urlOf = async (server: Server): Promise<string> => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  store = await startStore();
  Object.assign(process.env, {
    TABLE_NAME: store.table.name,
    WECOM_ENDPOINT: `${await urlOf(robot)}/cgi-bin/webhook/send`,
    WECOM_SECRET: 'hotline/wecom-robot',
    AWS_REGION: store.region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: await urlOf(secrets),
    POWERTOOLS_LOG_LEVEL: 'INFO',
  });
  handler = (await import('../../../lambdas/wecom/handler.ts')).handler as Handler;
});
afterAll(async () => {
  for (const server of [robot, secrets]) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
  await store.stop();
});

const ticketEvent = (ticketId: string, more: object = {}) => ({
  ticketId,
  commit: 2,
  at: '2026-11-23T09:00:00.000+08:00',
  events: [{ type: 'TicketDispatched', at: '2026-11-23T09:00:00.000+08:00' }],
  stage: 'dispatched',
  category: 'utilities/heating',
  unit: 'dept-housing',
  dueAt: '2026-11-24T18:00:00.000+08:00',
  pushes: [],
  group: ['dispatched'],
  ...more,
});

/** Handles an event and keeps what is logged. */
const handled = async (message: unknown) => {
  const lines: string[] = [];
  const keep = (line: unknown) => {
    lines.push(String(line));
    return true;
  };
  const Sns = { Message: JSON.stringify(message), Timestamp: '2026-11-23T01:00:00.000Z', MessageAttributes: {} };
  const event = { Records: [{ Sns }] } as unknown as SNSEvent;
  const spies = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation(keep));
  const context = { awsRequestId: 'request' } as Context;
  const fault = await handler(event, context).catch((thrown: unknown) => thrown);
  for (const spy of spies) spy.mockRestore();
  return { fault, logged: lines.join('\n') };
};

describe('the function that tells the working group', () => {
  it('posts a text by the robot’s webhook, with the key of the secret', async () => {
    const { fault, logged } = await handled(ticketEvent('20261123000001'));
    expect(fault).toBeUndefined();
    expect(posts.at(-1)).toEqual({
      url: `/cgi-bin/webhook/send?key=${key}`,
      body: {
        msgtype: 'text',
        text: { content: '【新派】工单20261123000001 供暖 住建局 办理中 时限11月24日18时,余33小时' },
      },
    });
    expect(logged).toContain('"ticketId":"20261123000001"');
  });

  it.each([
    ['the robot has had too many messages', 45009, 'busy'],
    ['the robot refuses it', 93000, 'errcode-93000'],
    ['nobody answers', 'hang-up', 'TypeError'],
  ] as const)('fails, to be tried again, when %s', async (_, answer, code) => {
    answers.push(answer);
    const { fault } = await handled(ticketEvent(`2026112300${code.length}${answer === 45009 ? '1' : '2'}00`));
    expect(fault).toMatchObject({ name: 'RobotFault', code });
  });

  it('fails with what it cannot read', async () => {
    expect((await handled({ ticketId: '1' })).fault).toMatchObject({ code: 'unexpected' });
    expect((await handled(ticketEvent('20261123000009', { group: [] }))).fault).toMatchObject({ code: 'unexpected' });
  });

  it('logs no key and no text, whatever happens, and throws none either', async () => {
    answers.push(40058, 'hang-up');
    const all = [
      await handled(ticketEvent('20261123000011')),
      await handled(ticketEvent('20261123000012')),
      await handled(ticketEvent('20261123000013')),
      await handled({ subject: '暖气不热' }),
    ];
    for (const { fault, logged } of all) {
      expect(logged).not.toBe('');
      expect(`${logged}${String(fault)}${(fault as Error | undefined)?.stack}`).not.toMatch(/robot-key|新派|暖气/);
    }
  });
});
