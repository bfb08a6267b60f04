import '../support/quiet.ts';

import { ConditionalCheckFailedException, ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { runCommand } from '../../../lambdas/commands/run-command.ts';
import { fileTicket } from '../../../lambdas/intake/file-ticket.ts';
import { county } from '../../../lambdas/shared/county.ts';
import type { ApiAnswer, ApiEvent } from '../../../lambdas/shared/http/gateway.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { filing, signer, startApi } from '../support/api.ts';
import { describedHandler } from '../support/described-handler.ts';
import { gatewayEvent } from '../support/gateway.ts';
import { intake } from '../support/people.ts';

/** A table whose client does something else with what it is sent. */
const tableThat = (table: Table, send: (command: unknown, real: () => Promise<unknown>) => Promise<unknown>): Table => {
  const client = new Proxy(table.client, {
    get: (target, name) =>
      name === 'send' ? (command: PutCommand) => send(command, () => target.send(command)) : Reflect.get(target, name),
  });
  return { ...table, client };
};

const dependenciesOn = (table: Table) => ({ table, county, deputies: [], signer: async () => signer });
const exception = { message: '王秀兰', $metadata: {} };

const answerOf = async (answer: (event: ApiEvent) => Promise<ApiAnswer>, event: ApiEvent) => {
  const { statusCode, headers, body } = await describedHandler(answer)(event);
  return { status: statusCode, headers, body: JSON.parse(body ?? '{}') };
};

describe('the store', () => {
  it('when it throttles, asks the client to try again with the same key', async () => {
    const api = await startApi();
    const table = tableThat(api.table, () => Promise.reject(new ProvisionedThroughputExceededException(exception)));
    const event = gatewayEvent('POST', '/tickets', filing, { as: intake, key: 'busy-1' });
    const { status, headers, body } = await answerOf(fileTicket(dependenciesOn(table)), event);
    expect(status).toBe(503);
    expect(headers).toMatchObject({ 'retry-after': '2', 'content-type': 'application/problem+json; charset=utf-8' });
    expect(body).toMatchObject({ code: 'busy', next: expect.stringContaining('Idempotency-Key') });
    expect(JSON.stringify(body)).not.toContain('王秀兰');
    await api.stop();
  });

  it('when every attempt meets another commit, asks the client to try again', async () => {
    const api = await startApi();
    const ticketId = await api.dispatched();
    const conflict = new ConditionalCheckFailedException(exception);
    const table = tableThat(api.table, (command, real) =>
      command instanceof PutCommand ? Promise.reject(conflict) : real(),
    );
    const event = gatewayEvent('POST', `/tickets/${ticketId}/urge`, { message: '请尽快' }, { as: intake });
    expect(await answerOf(runCommand(dependenciesOn(table)), event)).toMatchObject({
      status: 503,
      headers: { 'retry-after': '2' },
    });
    expect(await api.commits(ticketId)).toHaveLength(2);
    await api.stop();
  });

  it('when the answer to a write is lost and the write repeated, holds it once', async () => {
    const api = await startApi();
    let lost = 0;
    const table = tableThat(api.table, async (command, real) => {
      if (!(command instanceof PutCommand)) return real();
      lost += 1;
      await real();
      return real();
    });
    const filed = await answerOf(
      fileTicket(dependenciesOn(table)),
      gatewayEvent('POST', '/tickets', filing, { as: intake }),
    );
    expect(filed).toMatchObject({ status: 201, body: { stage: 'received' } });
    expect(filed.headers).not.toHaveProperty('idempotency-replayed');
    const { ticketId } = filed.body;
    const urged = await answerOf(
      runCommand(dependenciesOn(table)),
      gatewayEvent('POST', `/tickets/${ticketId}/urge`, { message: '请' }, { as: intake }),
    );
    expect(urged.status).toBe(200);
    expect(await api.commits(ticketId)).toHaveLength(2);
    expect(lost).toBe(2);
    await api.stop();
  });
});

describe('a fault', () => {
  it('is answered without a word of what it was', async () => {
    const broken = async (): Promise<ApiAnswer> => {
      throw new TypeError('王秀兰 13800138000');
    };
    const { status, body } = await answerOf(broken, gatewayEvent('GET', '/units', undefined, { as: intake }));
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'fault', requestId: expect.stringMatching(/^request-/) });
    expect(JSON.stringify(body)).not.toMatch(/王秀兰|138|TypeError/);
  });
});
