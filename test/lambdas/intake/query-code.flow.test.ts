import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { queryCodeOf } from '../../../lambdas/shared/http/query-code.ts';
import { type Api, filing, signer, startApi } from '../support/api.ts';
import { handler } from '../support/people.ts';
import { saidOf } from '../support/problems.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const anonymous = { ...filing, citizen: { anonymous: true } };

describe('an anonymous filing', () => {
  it('is answered with a query code to read out, the same to a repetition', async () => {
    const first = await api.post('/tickets', anonymous, { key: 'anonymous-1' });
    expect(first.status).toBe(201);
    expect(first.ticket.queryCode).toMatch(/^\d{8}$/);
    const again = await api.post('/tickets', anonymous, { key: 'anonymous-1' });
    expect(again.ticket.queryCode).toBe(first.ticket.queryCode);
  });

  it('shows the code nowhere else and stores neither code nor phone', async () => {
    const { ticketId, queryCode = '' } = (await api.post('/tickets', anonymous)).ticket;
    await api.post(`/tickets/${ticketId}/dispatch`, { unit: 'dept-housing', class: 'ordinary' });
    for (const as of [undefined, handler])
      expect((await api.get(`/tickets/${ticketId}`, as ? { as } : {})).ticket).not.toHaveProperty('queryCode');
    const stored = JSON.stringify(await api.commits(ticketId));
    expect(stored).not.toContain(queryCode);
    expect(stored).not.toContain('phone":"');
  });

  it('takes no phone by another way', async () => {
    const onBehalf = { name: '马国强', phone: '0951-8011234', consent: true, item: '代办' };
    const answer = await api.post('/tickets', { ...anonymous, onBehalf });
    expect(saidOf(answer)).toEqual([422, 'anonymous-with-phone', 'citizen']);
  });

  it('has a code of its own per ticket; a caller with a phone needs none', async () => {
    expect((await api.post('/tickets', filing)).ticket).not.toHaveProperty('queryCode');
    expect(queryCodeOf('20261123004210', signer)).not.toBe(queryCodeOf('20261123004229', signer));
  });
});
