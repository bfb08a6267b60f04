import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTicketNumber } from '../../../domain/tickets/number.ts';
import { type Api, filing, startApi } from '../support/api.ts';
import { clerk, handler, intake } from '../support/people.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('filing a ticket', () => {
  it.each([5e-324, 1e-200, -1e-131, -0, 1.23e-7])(
    'files a place at %d, which a table may not hold as it is',
    async (lat) => {
      const location = { ...filing.location, lat, long: lat };
      const filed = await api.post('/tickets', { ...filing, location });
      expect(filed.status).toBe(201);
      expect(filed.ticket.location).toMatchObject({ lat: expect.closeTo(lat, 6), long: expect.closeTo(lat, 6) });
    },
  );

  it('answers with the ticket, its number and its address', async () => {
    const { status, headers, ticket } = await api.post('/tickets', filing, { at: '2026-11-23T14:05:00+08:00' });
    expect(status).toBe(201);
    expect(readTicketNumber(ticket.ticketId)).toBe('number');
    expect(ticket.ticketId).toMatch(/^20261123\d{6}$/);
    expect(headers).toMatchObject({
      location: `/tickets/${ticket.ticketId}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(ticket).toMatchObject({
      stage: 'received',
      dueAt: '2026-11-24T00:00:00.000+08:00',
      citizen: { name: '王秀兰', phone: '+8613800138000', withheld: false },
      location: { townName: '永宁县团结西路街道办事处' },
    });
  });

  it('stores the caller as an HMAC and the idempotency key as none can read it', async () => {
    const ticketId = await api.file({}, { key: 'call-13800138000' });
    const [commit] = await api.commits(ticketId);
    expect(JSON.stringify(commit?.idempotency)).not.toContain('13800138000');
    expect(commit?.events[0]).toMatchObject({ caller: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(commit?.by).toEqual({ sub: 'intake-7', roles: ['intake'], unit: 'centre' });
  });

  it('takes a filing of an outlet’s clerk, who may read it afterwards', async () => {
    const ticketId = await api.file({ channel: 'hall' }, { as: clerk });
    expect((await api.get(`/tickets/${ticketId}`, { as: clerk })).status).toBe(200);
    expect((await api.get(`/tickets/${ticketId}`, { as: handler })).status).toBe(403);
  });

  it('takes an anonymous filing without name and phone', async () => {
    const { status, ticket } = await api.post('/tickets', { ...filing, citizen: { anonymous: true } });
    expect(status).toBe(201);
    expect(ticket.citizen).toEqual({ anonymous: true, withheld: false });
  });

  it('reads a body that the gateway handed on in base64', async () => {
    const raw = Buffer.from(JSON.stringify(filing)).toString('base64');
    expect(
      (
        await api.post('/tickets', undefined, {
          raw,
          base64: true,
          headers: { 'content-type': 'application/json;charset=UTF-8' },
        })
      ).status,
    ).toBe(201);
  });

  it('files two requests without a key as two tickets', async () => {
    expect(await api.file()).not.toBe(await api.file());
  });
});

describe('filing the same request again', () => {
  it('answers as the first time and files nothing', async () => {
    const asked = { key: 'retry-1', at: '2026-11-23T10:00:00+08:00' };
    const first = await api.post('/tickets', filing, asked);
    const again = await api.post('/tickets', filing, { ...asked, at: '2026-11-23T10:00:09+08:00' });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true', location: first.headers.location });
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
  });

  it('understands the same body in another order and spelling of the phone', async () => {
    const key = 'retry-2';
    const { citizen, ...rest } = filing;
    const first = await api.file({}, { key });
    const reordered = { citizen: { phone: '+86 13800138000', name: citizen.name }, ...rest };
    expect((await api.post('/tickets', reordered, { key })).ticket.ticketId).toBe(first);
  });

  it('refuses the key for another body and changes nothing', async () => {
    const key = 'retry-3';
    const ticketId = await api.file({}, { key });
    const { status, body } = await api.post('/tickets', { ...filing, subject: '另一件事' }, { key });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'idempotency-key-reused',
      ticketId,
      next: expect.stringContaining('Idempotency-Key'),
    });
    expect(await api.commits(ticketId)).toHaveLength(1);
  });

  it('keeps the keys of two callers of the API apart', async () => {
    const key = 'retry-4';
    expect(await api.file({}, { key })).not.toBe(await api.file({}, { key, as: { ...intake, sub: 'intake-8' } }));
  });

  it('files one ticket for requests that come at once', async () => {
    const requests = Array.from({ length: 8 }, () => api.post('/tickets', filing, { key: 'at-once' }));
    const answers = await Promise.all(requests);
    expect(new Set(answers.map(({ ticket }) => ticket.ticketId)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(await api.commits(answers[0]?.ticket.ticketId ?? '')).toHaveLength(1);
  });

  it('files one ticket when the retry comes after midnight', async () => {
    const key = 'over-midnight';
    const first = await api.post('/tickets', filing, { key, at: '2026-11-23T23:59:59+08:00' });
    const again = await api.post('/tickets', filing, { key, at: '2026-11-24T00:00:04+08:00' });
    expect(again.body).toEqual(first.body);
    const late = await api.post('/tickets', filing, { key, at: '2026-11-24T06:00:00+08:00' });
    expect(late.ticket.ticketId).toMatch(/^20261124/);
  });

  it('refuses another body under yesterday’s key after midnight', async () => {
    const key = 'over-midnight-2';
    await api.file({}, { key, at: '2026-11-23T23:59:59+08:00' });
    const { body } = await api.post(
      '/tickets',
      { ...filing, subject: '另一件事' },
      { key, at: '2026-11-24T05:59:59+08:00' },
    );
    expect(body.code).toBe('idempotency-key-reused');
  });
});
