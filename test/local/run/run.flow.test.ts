import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Run, startRun } from '../../../local/run.ts';
import { describedFetch } from '../../support/described-fetch.ts';

interface Ticket {
  readonly ticketId: string;
  readonly stage: string;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly breaches: readonly unknown[];
}

const filing = {
  channel: 'phone',
  type: 'help',
  subject: '暖气不热',
  description: '家里暖气不热,室温只有12度',
  request: '请尽快修好',
  citizen: { name: '张某', phone: '13909500001' },
  location: { town: 'town-tuanjiexilu', address: '团结西路1号' },
  category: 'utilities/heating',
  class: 'ordinary',
};

describe('The hotline on this machine, as it deploys', () => {
  let dataFolder: string;
  let run: Run;
  let ticket: Ticket;

  const start = (now?: string) =>
    startRun({
      dataFolder,
      port: 0,
      awsPort: 0,
      clock: 'manual',
      ...(now === undefined ? {} : { now: Date.parse(now) }),
    });
  const call = async (role: string, unit: string, path: string, body?: object) => {
    const { token } = (await local(`token?role=${role}&unit=${unit}`)) as { token: string };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': path };
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await describedFetch(`${run.apiUrl}${path}`, init);
    return { status: response.status, body: (await response.json()) as Ticket };
  };
  const local = async (path: string) => (await fetch(`${run.apiUrl}/local/${path}`)).json() as Promise<unknown>;
  const show = async () => (await call('supervisor', 'centre', `/tickets/${ticket.ticketId}`)).body;
  const templates = async () => {
    const messages = (await local(`messages?ticketId=${ticket.ticketId}`)) as Array<{ template: string; to: string }>;
    return messages.map(({ template }) => template);
  };

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'hotline-'));
    run = await start('2026-11-23T09:00:00+08:00');
  }, 60_000);
  afterAll(async () => {
    await run.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }, 30_000);

  it('files a ticket and starts its workflow', async () => {
    const filed = await call('intake', 'centre', '/tickets', filing);
    expect(filed.status).toBe(201);
    ticket = filed.body;
    expect(ticket).toMatchObject({ stage: 'received', dueAt: '2026-11-24T00:00:00.000+08:00' });
    await run.settled();
    expect(await local('executions')).toMatchObject([
      { name: `${ticket.ticketId}-1`, status: 'RUNNING', state: 'AwaitDispatch' },
    ]);
  }, 30_000);

  it('refuses callers without a token, and tells everybody what it offers', async () => {
    expect((await describedFetch(`${run.apiUrl}/tickets/${ticket.ticketId}`)).status).toBe(401);
    expect(await (await fetch(`${run.apiUrl}/openapi.json`)).json()).toMatchObject({
      openapi: expect.stringMatching(/^3\.1/),
    });
  }, 30_000);

  it('moves the workflow on and tells unit and citizen when the ticket is dispatched', async () => {
    const dispatched = await call('supervisor', 'centre', `/tickets/${ticket.ticketId}/dispatch`, {
      unit: 'dept-housing',
      class: 'ordinary',
    });
    expect(dispatched).toMatchObject({
      status: 200,
      body: { stage: 'dispatched', dueAt: '2026-11-24T18:00:00.000+08:00' },
    });
    await run.settled();
    expect(await local('executions')).toMatchObject([{ status: 'RUNNING', state: 'AwaitDayOne' }]);
    expect(await templates()).toEqual(expect.arrayContaining(['unit-dispatched', 'citizen-dispatched']));
  }, 30_000);

  it('goes on after a restart, and records the breach at the very instant of the limit', async () => {
    await run.stop();
    run = await start();
    await run.clock.moveTo(Date.parse('2026-11-24T17:59:59+08:00'));
    expect(await show()).toMatchObject({ stage: 'dispatched', overdue: false, breaches: [] });
    await run.clock.moveTo(Date.parse('2026-11-24T18:00:00+08:00'));
    expect(await show()).toMatchObject({ stage: 'dispatched', overdue: true, breaches: [{ attributedTo: 'unit' }] });
    expect(await local('executions')).toMatchObject([{ status: 'RUNNING', state: 'AwaitOverdue' }]);
    expect(await templates()).toEqual(expect.arrayContaining(['unit-late', 'citizen-late']));
  }, 60_000);
});
