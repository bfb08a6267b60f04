import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decideMilestone } from '../../../domain/tickets/decide.ts';
import { append } from '../../../lambdas/shared/store/append.ts';
import { type Api, startApi } from '../support/api.ts';
import { centreHead, handler, leadingGroup, type Person, signatory, supervisor, upstream } from '../support/people.ts';
import { expectHelpful, saidOf } from '../support/problems.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const begun = async () => {
  const ticketId = await api.dispatched();
  const act = (command: string, body: object, as: Person, time: string) =>
    api.post(`/tickets/${ticketId}/${command}`, body, { as, at: `2026-11-${time}:00+08:00` });
  return { ticketId, act };
};

/** The workflow's milestone of that instant. */
const timePasses = async (ticketId: string, to: string): Promise<void> => {
  const { table, county } = api.dependencies;
  const at = Date.parse(to);
  const facts = { at, command: 'milestone', by: { sub: 'workflow', roles: [] } };
  await append(table, ticketId, county, facts, ({ ticket }) => ({ events: decideMilestone(ticket, at, county) }));
};

const outside = { reason: '不属本县', suggestedUnit: 'outside' };
const of = (unit: string): Person => ({ sub: `handler-of-${unit}`, roles: ['handler'], unit });

describe('a return of what is not the county’s', () => {
  it('goes to level 1, and back to be dispatched that day when level 1 refuses', async () => {
    const { act } = await begun();
    await act('request-return', outside, handler, '23T15:00');
    const sent = await act(
      'decide-return',
      { approve: true, reason: '属市级', outside: 'level-1' },
      supervisor,
      '23T16:00',
    );
    expect(sent.ticket).toMatchObject({ stage: 'upstream', returns: 1 });
    const back = await act('record-upstream-decision', { accept: false, reason: '属你县' }, upstream, '25T10:00');
    expect(back.ticket).toMatchObject({ stage: 'received', dueAt: '2026-11-26T00:00:00.000+08:00' });
  });

  it('is declined with a route, which may not be missing', async () => {
    const { act } = await begun();
    await act('request-return', outside, handler, '23T15:00');
    const decision = { approve: true, reason: '涉诉', outside: 'declined' };
    expect(saidOf(await act('decide-return', decision, supervisor, '23T16:00'))).toEqual([
      422,
      'route-needed',
      'route',
    ]);
    const declined = await act('decide-return', { ...decision, route: '县人民法院' }, supervisor, '23T16:00');
    expect(declined.ticket.stage).toBe('declined');
  });
});

describe('the second and third return', () => {
  it('are the head’s, and the third settles the unit finally', async () => {
    const { act } = await begun();
    const returned = async (from: string, to: string, by: Person, time: string) => {
      const asked = await act('request-return', { reason: '职责不符', suggestedUnit: to }, of(from), `${time}:00`);
      const decided = await act('decide-return', { approve: true, reason: '属实' }, by, `${time}:30`);
      return [asked.status, ...saidOf(decided)];
    };
    expect(await returned('dept-housing', 'dept-water', supervisor, '23T11')).toEqual([200, 200, undefined, undefined]);
    expect(await returned('dept-water', 'dept-transport', supervisor, '23T12')).toEqual([
      200,
      409,
      'review-by-higher',
      undefined,
    ]);
    const second = await act('decide-return', { approve: true, reason: '属实' }, centreHead, '23T13:00');
    expect(second.ticket).toMatchObject({ unit: 'dept-transport', returns: 2 });
    expect(await returned('dept-transport', 'dept-housing', centreHead, '23T14')).toEqual([
      200,
      200,
      undefined,
      undefined,
    ]);
    const fourth = await act(
      'request-return',
      { reason: '职责不符', suggestedUnit: 'dept-water' },
      handler,
      '23T16:00',
    );
    expect(saidOf(fourth)).toEqual([409, 'designated', undefined]);
    expectHelpful(fourth);
  });
});

describe('a review', () => {
  it('is not the leading group’s before it escalates', async () => {
    const { ticketId, act } = await begun();
    await act('request-extension', { reason: '等待配件', workingDays: 4 }, handler, '24T15:00');
    const early = await act('decide-extension', { approve: true, reason: '同意' }, leadingGroup, '24T16:00');
    expect(saidOf(early)).toEqual([403, 'not-escalated', undefined]);
    await timePasses(ticketId, '2026-11-25T18:00:00+08:00');
    const later = await act('decide-extension', { approve: true, reason: '同意' }, leadingGroup, '25T18:05');
    expect(later.ticket).toMatchObject({ stage: 'dispatched', dueAt: '2026-11-27T18:00:00.000+08:00' });
  });

  it('refused after the limit leaves the breach at the limit’s own instant', async () => {
    const { act } = await begun();
    await act('request-extension', { reason: '等待配件', workingDays: 4 }, handler, '24T15:00');
    const refused = await act('decide-extension', { approve: false, reason: '不属实' }, centreHead, '25T10:00');
    expect(refused.ticket).toMatchObject({
      overdue: true,
      breaches: [{ limit: '2026-11-24T18:00:00.000+08:00', attributedTo: 'unit' }],
    });
  });

  it('is spared by who asked or by the signatory, not by a colleague', async () => {
    const { act } = await begun();
    await act('request-return', outside, handler, '23T15:00');
    const colleague = { ...handler, sub: 'handler-4' };
    expect((await act('withdraw-request', {}, colleague, '23T15:10')).status).toBe(403);
    expect((await act('withdraw-request', {}, signatory, '23T15:20')).ticket.stage).toBe('dispatched');
  });
});
