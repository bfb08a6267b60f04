import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Deputy } from '../../domain/organisation/deputy.ts';
import { type Api, filing, startApi } from './support/api.ts';
import { handler, type Person, supervisor } from './support/people.ts';
import { saidOf } from './support/problems.ts';

const deputy: Deputy = {
  unit: 'dept-housing',
  role: 'signatory',
  sub: handler.sub,
  from: '2026-11-24',
  until: '2026-11-25',
};

let api: Api;
beforeAll(async () => {
  api = await startApi([deputy, { ...deputy, unit: 'centre', role: 'intake', sub: supervisor.sub }]);
});
afterAll(() => api.stop());

const submitted = async () => {
  const ticketId = await api.dispatched({ class: 'complex' });
  const act = (command: string, body: object, at: string, as: Person = handler) =>
    api.post(`/tickets/${ticketId}/${command}`, body, { as, at: `2026-11-${at}:00+08:00` });
  await act('submit-result', { summary: '已修', outcome: 'solved' }, '23T11:00');
  return { ticketId, act };
};

describe('a recorded deputy (AB角)', () => {
  it('signs in the signatory’s place within the dates, recorded as 代', async () => {
    const { ticketId, act } = await submitted();
    const signed = await act('sign-result', { approve: true }, '24T09:00');
    expect(signed.ticket).toMatchObject({ stage: 'callback' });
    expect(signed.ticket.timeline.at(-1)?.by.text).toBe('永宁县住房和城乡建设局代分管负责人');
    const last = (await api.commits(ticketId)).at(-1);
    expect(last?.by).toEqual({ ...handler, roles: ['handler', 'signatory'], deputyFor: 'signatory' });
  });

  it('is offered what the post may do, and does the own work in the own name', async () => {
    const { ticketId, act } = await submitted();
    const read = await api.get(`/tickets/${ticketId}`, { as: handler, at: '2026-11-24T09:00:00+08:00' });
    expect(read.ticket.allowed).toContain('sign-result');
    const own = await act('contact-citizen', { medium: 'phone', note: '已联系' }, '24T09:00');
    expect(own.ticket.timeline.at(-1)?.by.text).toBe('永宁县住房和城乡建设局承办人员');
    expect((await api.commits(ticketId)).at(-1)?.by).not.toHaveProperty('deputyFor');
  });

  it.each(['23T23:59', '26T00:00'])('has no such power at %s, outside the dates', async (at) => {
    const { ticketId, act } = await submitted();
    expect(saidOf(await act('sign-result', { approve: true }, at))).toEqual([403, 'wrong-role', undefined]);
    expect(await api.commits(ticketId)).toHaveLength(3);
  });

  it('is a deputy of the own unit only, and nobody else is one', async () => {
    const { act } = await submitted();
    const moved: Person = { ...handler, unit: 'dept-water' };
    const colleague: Person = { ...handler, sub: 'handler-4' };
    for (const as of [moved, colleague])
      expect(saidOf(await act('sign-result', { approve: true }, '24T09:00', as))).toEqual([
        403,
        'wrong-role',
        undefined,
      ]);
  });

  it('is told what the rule says when the deputised post may not do it either', async () => {
    const { act } = await submitted();
    await act('sign-result', { approve: true }, '24T09:00');
    expect(saidOf(await act('sign-result', { approve: true }, '24T09:01'))).toEqual([409, 'wrong-stage', undefined]);
  });

  it('files in the place of the intake desk, and no longer than recorded', async () => {
    const filed = await api.post('/tickets', filing, { as: supervisor, at: '2026-11-25T23:59:00+08:00' });
    expect(filed.status).toBe(201);
    expect(filed.ticket.timeline[0]?.by.text).toBe('永宁县12345便民服务中心代接听派单组');
    const late = await api.post('/tickets', filing, { as: supervisor, at: '2026-11-26T00:00:00+08:00' });
    expect(saidOf(late)).toEqual([403, 'wrong-role', undefined]);
  });
});
