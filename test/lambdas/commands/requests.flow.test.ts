import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../support/api.ts';
import { centreHead, handler, type Person, signatory, supervisor, upstream } from '../support/people.ts';
import { expectHelpful, saidOf } from '../support/problems.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** A ticket with the housing bureau since Monday 23 November 2026 10:30, and how people act on it. */
const begun = async () => {
  const ticketId = await api.dispatched();
  const act = (command: string, body: object, as: Person, time: string) =>
    api.post(`/tickets/${ticketId}/${command}`, body, { as, at: `2026-11-${time}:00+08:00` });
  const ledger = async () =>
    (await api.get(`/tickets/${ticketId}/deadline`)).body as {
      lines: { kind: string; text: string; english: string }[];
    };
  return { ticketId, act, ledger };
};

const askReturn = { reason: '属供水职责', suggestedUnit: 'dept-water' };
const askTime = { reason: '等待配件', workingDays: 4 };
const closure = { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '管网容量不足' };

describe('a return', () => {
  it('granted goes to the next unit in the same act, with a day off its handling', async () => {
    const { act, ledger } = await begun();
    const asked = await act('request-return', askReturn, handler, '23T15:00');
    expect(asked.ticket).toMatchObject({
      stage: 'return-review',
      pendingRequest: {
        kind: 'return',
        at: '2026-11-23T15:00:00.000+08:00',
        reviewDueAt: '2026-11-24T18:00:00.000+08:00',
        held: true,
        suggestedUnit: 'dept-water',
      },
    });
    expect(asked.ticket.allowed).toContain('withdraw-request');
    expect(asked.ticket.allowed).not.toContain('request-extension');
    const decided = await act('decide-return', { approve: true, reason: '属实' }, supervisor, '24T09:00');
    expect(decided.ticket).toMatchObject({ stage: 'dispatched', unit: 'dept-water', returns: 1, breaches: [] });
    expect(decided.ticket).not.toHaveProperty('pendingRequest');
    const { lines } = await ledger();
    expect(lines.at(-1)).toMatchObject({ kind: 're-dispatch', text: expect.stringContaining('核减1日') });
  });

  it('is refused by clause when it may not be asked or decided', async () => {
    const { act } = await begun();
    const unknown = await act('request-return', { ...askReturn, suggestedUnit: 'dept-moon' }, handler, '23T15:00');
    expect(saidOf(unknown)).toEqual([422, 'unknown-unit', 'suggestedUnit']);
    await act('request-return', { ...askReturn, suggestedUnit: 'outside' }, handler, '23T15:00');
    const second = await act('request-extension', askTime, handler, '23T16:00');
    expect(saidOf(second)).toEqual([409, 'request-pending', undefined]);
    expect(second.body).toMatchObject({ clause: expect.stringContaining('三') });
    expectHelpful(second);
    const nowhere = await act('decide-return', { approve: true, reason: '属实' }, supervisor, '23T16:00');
    expect(saidOf(nowhere)).toEqual([422, 'return-needs-unit', 'unit']);
    const refused = await act('decide-return', { approve: false, reason: '属你单位' }, supervisor, '23T16:30');
    expect(refused.ticket).toMatchObject({ stage: 'dispatched', unit: 'dept-housing', returns: 0 });
    const again = await act('request-return', askReturn, handler, '23T17:00');
    expect(saidOf(again)).toEqual([409, 'return-refused-before', undefined]);
  });
});

describe('an extension', () => {
  it('granted is explained by who granted it and when', async () => {
    const { act, ledger } = await begun();
    const asked = await act('request-extension', askTime, handler, '24T15:00');
    expect(asked.ticket).toMatchObject({ stage: 'extension-review', pendingRequest: { workingDays: 4, held: true } });
    const granted = await act('decide-extension', { approve: true, reason: '属实' }, centreHead, '25T10:00');
    expect(granted.ticket).toMatchObject({ class: 'complex', dueAt: '2026-11-27T18:00:00.000+08:00', breaches: [] });
    const line = (await ledger()).lines.at(-1);
    expect(line).toMatchObject({ kind: 'extension', current: true, decidedAt: '2026-11-25T10:00:00.000+08:00' });
    expect(line?.text).toMatch(/11月25日\(周三\)10:00同意延时.*由.*中心负责人作出/);
    expect(line?.english).toContain('extension granted Wed 25 Nov 2026 10:00');
  });

  it('is refused without its days, beyond the cap, and after the limit', async () => {
    const { act } = await begun();
    const without = await act('request-extension', { reason: '等待' }, handler, '24T15:00');
    expect(saidOf(without)).toEqual([422, 'working-days-needed', 'workingDays']);
    const beyond = await act('request-extension', { ...askTime, workingDays: 6 }, handler, '24T15:00');
    expect(saidOf(beyond)).toEqual([422, 'extension-days', 'workingDays']);
    const late = await act('request-extension', askTime, handler, '24T18:00');
    expect(saidOf(late)).toEqual([409, 'extension-window-over', undefined]);
    const nothing = await act('decide-extension', { approve: true, reason: '属实' }, centreHead, '24T18:01');
    expect(saidOf(nothing)).toEqual([409, 'wrong-stage', undefined]);
  });

  it('is taken back by who asked', async () => {
    const { act } = await begun();
    await act('request-extension', askTime, handler, '24T15:00');
    expect((await act('withdraw-request', {}, handler, '24T15:30')).ticket.stage).toBe('dispatched');
    expect(saidOf(await act('withdraw-request', {}, handler, '24T15:31'))).toEqual([409, 'wrong-stage', undefined]);
  });
});

describe('a closure application', () => {
  it('goes by signature and level 2 to level 1, and is archived with its outcome', async () => {
    const { act } = await begun();
    const drafted = await act('request-closure', closure, handler, '24T10:00');
    expect(drafted.ticket).toMatchObject({
      stage: 'signature',
      application: { ground: 'objective-conditions', status: 'draft', statement: '管网容量不足' },
    });
    const signed = await act('sign-result', { approve: true }, signatory, '24T11:00');
    expect(signed.ticket).toMatchObject({ stage: 'closure-review', application: { status: 'signed' } });
    const sent = await act('decide-closure', { approve: true, reason: '同意' }, centreHead, '24T12:00');
    expect(sent.ticket.stage).toBe('upstream');
    expect(sent.ticket).not.toHaveProperty('dueAt');
    const accepted = await act('record-upstream-decision', { accept: true, reason: '同意' }, upstream, '26T12:00');
    expect(accepted.ticket).toMatchObject({ stage: 'archived', callbackOutcome: 'closure' });
  });

  it('refused by level 1 comes back for a result only', async () => {
    const { act, ledger } = await begun();
    await act('request-closure', closure, handler, '24T10:00');
    await act('sign-result', { approve: true }, signatory, '24T11:00');
    await act('decide-closure', { approve: true, reason: '同意' }, centreHead, '24T12:00');
    const back = await act('record-upstream-decision', { accept: false, reason: '可以办理' }, upstream, '25T12:00');
    expect(back.ticket).toMatchObject({ stage: 'dispatched', dueAt: '2026-11-26T18:00:00.000+08:00' });
    expect((await ledger()).lines.at(-1)).toMatchObject({ kind: 'level-1-refusal' });
    const again = await act('request-closure', closure, handler, '25T13:00');
    expect(saidOf(again)).toEqual([409, 'result-only', undefined]);
    expectHelpful(again);
  });
});
