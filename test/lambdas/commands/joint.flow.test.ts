import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../support/api.ts';
import {
  handler,
  leadingGroup,
  liaison,
  type Person,
  partner,
  signatory,
  supervisor,
  townHandler,
} from '../support/people.ts';
import { expectHelpful, saidOf } from '../support/problems.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const begun = async (unit = 'town-yanghe', more: object = {}) => {
  const ticketId = await api.dispatched(more, unit);
  const act = (command: string, body: object, as: Person, time = '23T15:00') =>
    api.post(`/tickets/${ticketId}/${command}`, body, { as, at: `2026-11-${time}:00+08:00` });
  return { ticketId, act };
};

const appointment = { lead: 'dept-housing', partners: ['dept-water'], minutes: '会议纪要' };

describe('joint handling', () => {
  it('names lead and partners, and takes the partners’ opinions', async () => {
    const { act } = await begun();
    const joined = await act('join', { ...appointment, dueAt: '2026-12-02T12:00:00+08:00' }, leadingGroup);
    expect(joined.ticket).toMatchObject({
      stage: 'dispatched',
      unit: 'dept-housing',
      joint: { lead: 'dept-housing', partners: ['dept-water'] },
      dueAt: '2026-12-02T12:00:00.000+08:00',
    });
    const said = await act('contribute', { opinion: '管线不影响' }, partner);
    expect(said.status).toBe(200);
    expect(said.ticket.timeline.at(-1)).toMatchObject({
      event: 'OpinionContributed',
      detail: { opinion: '管线不影响' },
    });
    const asked = await act('request-extension', { reason: '等待', workingDays: 6 }, handler);
    expect(saidOf(asked)).toEqual([409, 'joint-no-request', undefined]);
    expectHelpful(asked);
  });

  it('is refused with a lead among the partners, a past limit, or the body complained of', async () => {
    const { act } = await begun('town-yanghe', { complainedUnit: 'dept-water' });
    const both = await act('join', { ...appointment, partners: ['dept-housing'] }, leadingGroup);
    expect(saidOf(both)).toEqual([422, 'lead-is-partner', 'partners']);
    const complained = await act('join', appointment, leadingGroup);
    expect(saidOf(complained)).toEqual([409, 'complained-unit', 'partners']);
    const lead = await act('join', { ...appointment, lead: 'dept-water', partners: ['dept-housing'] }, leadingGroup);
    expect(saidOf(lead)).toEqual([409, 'complained-unit', 'lead']);
    const suggested = { reason: '属水务', suggestedUnit: 'dept-water' };
    expect(saidOf(await act('request-return', suggested, townHandler))).toEqual([
      409,
      'complained-unit',
      'suggestedUnit',
    ]);
    const past = { ...appointment, partners: ['dept-transport'], dueAt: '2026-11-23T15:00:00+08:00' };
    expect(saidOf(await act('join', past, leadingGroup))).toEqual([422, 'due-at-past', 'dueAt']);
  });
});

describe('a village', () => {
  it('reports its part, and the township its own', async () => {
    const { act } = await begun();
    const given = await act('delegate', { unit: liaison.unit, note: '入户' }, townHandler);
    expect(given.ticket.delegations).toMatchObject([{ unit: liaison.unit, dueAt: '2026-11-24T18:00:00.000+08:00' }]);
    const reported = await act('submit-result', { summary: '已核实', outcome: 'solved' }, liaison, '24T09:00');
    expect(reported.ticket).toMatchObject({
      stage: 'dispatched',
      delegations: [{ reportedAt: '2026-11-24T09:00:00.000+08:00' }],
    });
    expect(reported.ticket).not.toHaveProperty('result');
  });

  it('asks the township for more time', async () => {
    const { act } = await begun();
    await act('delegate', { unit: liaison.unit, dueAt: '2026-11-24T09:00:00+08:00' }, townHandler);
    expect(saidOf(await act('request-extension', { reason: '等人', workingDays: 2 }, liaison))).toEqual([
      422,
      'due-at-needed',
      'dueAt',
    ]);
    const more = { reason: '等人', dueAt: '2026-11-24T12:00:00+08:00' };
    expect((await act('request-extension', more, liaison)).ticket.delegations).toMatchObject([
      { requestedDueAt: '2026-11-24T12:00:00.000+08:00' },
    ]);
    const granted = await act('decide-extension', { approve: true, reason: '同意' }, townHandler);
    expect(granted.ticket.delegations).toMatchObject([{ dueAt: '2026-11-24T12:00:00.000+08:00' }]);
    const idle = await act('decide-extension', { approve: true, reason: '同意' }, townHandler);
    expect(saidOf(idle)).toEqual([409, 'no-task-request', undefined]);
  });

  it('of another township is refused, and so is one complained of', async () => {
    const { act } = await begun('town-yanghe', { complainedUnit: liaison.unit });
    expect(saidOf(await act('delegate', { unit: '640121001001' }, townHandler))).toEqual([
      422,
      'not-your-village',
      'unit',
    ]);
    expect(saidOf(await act('delegate', { unit: liaison.unit }, townHandler))).toEqual([
      409,
      'complained-unit',
      'unit',
    ]);
  });
});

describe('supervision', () => {
  it('waits for the unit’s answer', async () => {
    const { act } = await begun();
    const order = { message: '请报整改', replyBy: '2026-11-25T18:00:00+08:00' };
    const ordered = await act('supervise', order, supervisor);
    expect(ordered.ticket.supervision).toMatchObject({ replyBy: '2026-11-25T18:00:00.000+08:00', late: false });
    expect(ordered.ticket.supervision).toMatchObject({ message: '请报整改' });
    const answered = await act('reply-supervision', { text: '已整改' }, townHandler);
    expect(answered.ticket).not.toHaveProperty('supervision');
    expect(answered.ticket.supervisions).toMatchObject([{ unit: 'town-yanghe', late: false }]);
    expect(saidOf(await act('reply-supervision', { text: '已整改' }, townHandler))).toEqual([
      409,
      'no-supervision',
      undefined,
    ]);
    const past = await act('supervise', { ...order, replyBy: '2026-11-20T18:00:00+08:00' }, supervisor);
    expect(saidOf(past)).toEqual([422, 'due-at-past', 'replyBy']);
    expect((await act('supervise', { ...order, replyBy: '2026-11-25T18:00:00' }, supervisor)).status).toBe(422);
  });
});

describe('reopening', () => {
  it('begins a round with the unit that had it', async () => {
    const { act } = await begun('dept-housing');
    const early = await act('reopen', { reason: '复发' }, supervisor);
    expect(saidOf(early)).toEqual([409, 'wrong-stage', undefined]);
    await act('submit-result', { summary: '已修', outcome: 'solved' }, handler);
    await act('sign-result', { approve: true }, signatory);
    const called = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
    expect((await act('record-callback', called, supervisor, '24T10:00')).ticket.allowed).toContain('reopen');
    const unasked = await act('decline-reopen', { reason: '已解决' }, supervisor, '25T10:00');
    expect(saidOf(unasked)).toEqual([409, 'no-reopen-request', undefined]);
    const reopened = await act('reopen', { reason: '复发' }, supervisor, '25T10:00');
    expect(reopened.ticket).toMatchObject({ stage: 'dispatched', round: 2, run: 2, unit: 'dept-housing' });
  });
});
