import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Context } from 'aws-lambda';
import type { ApiAnswer, ApiEvent } from '../../../lambdas/shared/http/gateway.ts';
import { gatewayEvent } from '../support/gateway.ts';
import { intake, handler as unitHandler } from '../support/people.ts';
import { credentials, type Store, startStore } from '../support/store.ts';

type Handler = (event: ApiEvent, context: Context) => Promise<ApiAnswer>;

let store: Store;
let deployed: Record<'intake' | 'commands' | 'queries', Handler>;

/** Answers the root secret as Secrets Manager does. */
const secrets = createServer((_, response) => {
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  response.end(JSON.stringify({ SecretString: JSON.stringify({ root: 'the secret of the tests' }) }));
});

beforeAll(async () => {
  store = await startStore();
  await new Promise<void>((listening) => secrets.listen(0, '127.0.0.1', listening));
  Object.assign(process.env, {
    TABLE_NAME: store.table.name,
    SECRET_ARN: 'arn:aws-cn:secretsmanager:cn-northwest-1:000000000000:secret:Root',
    STATE_MACHINE_ARN: 'arn:aws-cn:states:cn-northwest-1:000000000000:stateMachine:Tickets',
    AWS_REGION: store.region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${(secrets.address() as AddressInfo).port}`,
    POWERTOOLS_LOG_LEVEL: 'INFO',
  });
  const modules = await Promise.all([
    import('../../../lambdas/intake/handler.ts'),
    import('../../../lambdas/commands/handler.ts'),
    import('../../../lambdas/queries/handler.ts'),
  ]);
  const [first, second, third] = modules.map(({ handler }) => handler as Handler);
  if (first && second && third) deployed = { intake: first, commands: second, queries: third };
});
afterAll(async () => {
  secrets.closeAllConnections();
  await new Promise((closed) => secrets.close(closed));
  await store.stop();
});

const told = {
  channel: 'phone',
  type: 'help',
  subject: '赵建国家暖气不热',
  description: '赵建国家中很冷,电话 13700137000。',
  request: '请恢复供暖。',
  citizen: { name: '赵建国', phone: '13700137000' },
};

describe('the deployed functions', () => {
  it('file, act, show and refuse, and log no word of what was told', async () => {
    const lines: string[] = [];
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    const ask = async (name: keyof typeof deployed, event: ApiEvent) => {
      const { statusCode, body } = await deployed[name](event, {} as Context);
      return { status: statusCode, body: JSON.parse(body ?? '{}') };
    };
    const filed = await ask(
      'intake',
      gatewayEvent('POST', '/tickets', told, { as: intake, key: '赵'.codePointAt(0)?.toString() ?? '' }),
    );
    const { ticketId } = filed.body;
    const acted = await ask(
      'commands',
      gatewayEvent('POST', `/tickets/${ticketId}/add-information`, { text: '赵建国补充' }, { as: intake }),
    );
    const read = await ask('queries', gatewayEvent('GET', `/tickets/${ticketId}`, undefined, { as: intake }));
    const refused = await ask(
      'commands',
      gatewayEvent('POST', `/tickets/${ticketId}/dispatch`, { unit: '赵建国' }, { as: intake }),
    );
    const withheld = await ask('queries', gatewayEvent('GET', `/tickets/${ticketId}`, undefined, { as: unitHandler }));
    spy.mockRestore();
    expect([filed, acted, read, refused, withheld].map(({ status }) => status)).toEqual([201, 200, 200, 422, 403]);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.join('')).toContain(ticketId);
    expect(lines.join('')).not.toMatch(/赵|13700137000|暖|intake-7/);
  });
});
