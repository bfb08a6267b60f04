import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../support/api.ts';
import { clerk, handler, signatory, supervisor } from '../support/people.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const result = { summary: '循环泵已更换。', outcome: 'solved' };

describe('a ticket’s way', () => {
  it('leads from intake over unit and signature to the archive', async () => {
    const ticketId = await api.file();
    const act = (command: string, body: unknown, as: typeof handler, at: string) =>
      api.post(`/tickets/${ticketId}/${command}`, body, { as, at });
    const dispatched = await api.post(
      `/tickets/${ticketId}/dispatch`,
      { unit: 'dept-housing', class: 'ordinary' },
      { at: '2026-11-23T11:00:00+08:00' },
    );
    expect(dispatched.ticket).toMatchObject({
      stage: 'dispatched',
      dueAt: '2026-11-24T18:00:00.000+08:00',
      unitName: expect.stringContaining('住'),
    });
    expect((await act('acknowledge', undefined, handler, '2026-11-23T11:05:00+08:00')).status).toBe(200);
    const submitted = await act('submit-result', result, handler, '2026-11-24T09:00:00+08:00');
    expect(submitted.ticket).toMatchObject({
      stage: 'signature',
      result: { status: 'draft', summary: '循环泵已更换。' },
    });
    const signed = await act('sign-result', { approve: true }, signatory, '2026-11-24T17:59:59.999+08:00');
    expect(signed.ticket).toMatchObject({ stage: 'callback', breaches: [], result: { status: 'signed' } });
    const callback = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
    const archived = await act('record-callback', callback, supervisor, '2026-11-25T10:00:00+08:00');
    expect(archived.ticket).toMatchObject({
      stage: 'archived',
      answer: { solved: 'yes', satisfaction: 'satisfied' },
      allowed: ['reopen'],
    });
    expect(archived.ticket.timeline.map(({ event }) => event)).toEqual([
      'TicketFiled',
      'TicketDispatched',
      'TicketAcknowledged',
      'ResultSubmitted',
      'ResultSigned',
      'CallbackRecorded',
      'TicketArchived',
    ]);
  });

  it('records a breach that the command finds, dated at the limit', async () => {
    const ticketId = await api.dispatched();
    const late = await api.post(`/tickets/${ticketId}/submit-result`, result, {
      as: handler,
      at: '2026-11-24T18:00:00+08:00',
    });
    expect(late.ticket).toMatchObject({
      overdue: true,
      breaches: [{ limit: '2026-11-24T18:00:00.000+08:00', attributedTo: 'unit', unit: 'dept-housing', struck: false }],
    });
  });

  it('lets the outlet that filed a ticket add to it', async () => {
    const ticketId = await api.file({}, { as: clerk });
    expect((await api.post(`/tickets/${ticketId}/add-information`, { text: '补充照片' }, { as: clerk })).status).toBe(
      200,
    );
  });
});

describe('the same command again', () => {
  it('answers as the first time, whatever happened since', async () => {
    const ticketId = await api.dispatched();
    const urge = () =>
      api.post(`/tickets/${ticketId}/urge`, { message: '请尽快' }, { key: 'urge-1', at: '2026-11-23T15:00:00+08:00' });
    const first = await urge();
    await api.post(`/tickets/${ticketId}/submit-result`, result, { as: handler, at: '2026-11-23T16:00:00+08:00' });
    const again = await urge();
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await api.commits(ticketId)).toHaveLength(4);
  });

  it('is carried out once when it comes several times at once', async () => {
    const ticketId = await api.dispatched();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => api.post(`/tickets/${ticketId}/urge`, { message: '请尽快' }, { key: 'urge-2' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await api.commits(ticketId)).toHaveLength(3);
  });

  it.each([
    ['with another body', 'urge', { message: '别的话' }],
    ['as another command', 'add-information', { text: '请尽快' }],
  ])('is refused under the same key %s', async (_, command, body) => {
    const ticketId = await api.dispatched();
    await api.post(`/tickets/${ticketId}/urge`, { message: '请尽快' }, { key: 'urge-3' });
    const refused = await api.post(`/tickets/${ticketId}/${command}`, body, { key: 'urge-3' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused', ticketId } });
    expect(await api.commits(ticketId)).toHaveLength(3);
  });

  it('is another one under the same key on another ticket', async () => {
    for (const ticketId of [await api.dispatched(), await api.dispatched()])
      expect(
        (await api.post(`/tickets/${ticketId}/urge`, { message: '请尽快' }, { key: 'urge-4' })).headers,
      ).not.toHaveProperty('idempotency-replayed');
  });
});

describe('commands that come at once', () => {
  it('are all carried out, one after another', async () => {
    const ticketId = await api.dispatched();
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        api.post(`/tickets/${ticketId}/add-information`, { text: `补充${index}` }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await api.commits(ticketId)).toHaveLength(7);
  });
});
