import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { checkDigitOf } from '../../../domain/tickets/number.ts';
import { type Api, startApi } from '../support/api.ts';
import { clerk, handler, intake, otherHandler, reader, signatory, supervisor } from '../support/people.ts';
import { expectHelpful, saidOf } from '../support/problems.ts';

let api: Api;
let ticketId: string;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ticketId = await api.dispatched();
});
afterAll(() => api.stop());

describe('a command that is refused', () => {
  it.each([
    ['in the wrong stage', 'dispatch', { unit: 'dept-water', class: 'simple' }, intake, 409, 'wrong-stage', undefined],
    ['before there is a result', 'sign-result', { approve: true }, signatory, 409, 'wrong-stage', undefined],
    ['by the wrong role', 'dispatch', { unit: 'dept-water', class: 'simple' }, handler, 403, 'wrong-role', undefined],
    ['by the wrong role without a body', 'reassign', undefined, reader, 403, 'wrong-role', undefined],
    ['by another unit', 'acknowledge', {}, otherHandler, 403, 'wrong-relation', undefined],
    ['by another outlet', 'add-information', { text: '补充' }, clerk, 403, 'wrong-relation', undefined],
    [
      'that is the caller’s own',
      'answer-survey',
      { solved: 'yes', satisfaction: 'satisfied' },
      intake,
      403,
      'wrong-role',
      undefined,
    ],
    [
      'for an unknown unit',
      'reassign',
      { unit: 'dept-nothing', reason: '派错' },
      supervisor,
      422,
      'unknown-unit',
      'unit',
    ],
    [
      'for a village',
      'reassign',
      { unit: '640121001001', reason: '派错' },
      supervisor,
      422,
      'not-a-handling-unit',
      'unit',
    ],
    ['for the same unit', 'reassign', { unit: 'dept-housing', reason: '派错' }, supervisor, 409, 'same-unit', 'unit'],
    [
      'a plan is missing',
      'submit-result',
      { summary: '修了一半', outcome: 'partly' },
      handler,
      422,
      'plan-needed',
      'plan',
    ],
    [
      'as merely explained',
      'submit-result',
      { summary: '解释', outcome: 'explained' },
      handler,
      409,
      'explained-not-enough',
      'outcome',
    ],
    ['with an unknown field', 'acknowledge', { now: true }, handler, 422, 'invalid-fields', 'now'],
    [
      'with a wrong type',
      'submit-result',
      { summary: 5, outcome: 'solved' },
      handler,
      422,
      'invalid-fields',
      'summary',
    ],
    [
      'with a value that does not exist',
      'submit-result',
      { summary: '好', outcome: 'done' },
      handler,
      422,
      'invalid-fields',
      'outcome',
    ],
    ['without a body that it needs', 'submit-result', undefined, handler, 422, 'invalid-fields', 'summary'],
    ['when nothing is stuck', 'resume', {}, { sub: 'a', roles: ['admin'] }, 409, 'not-stuck', undefined],
  ])('%s: the ticket stays as it was', async (_, command, body, as, status, code, field) => {
    const before = await api.commits(ticketId);
    const answer = await api.post(`/tickets/${ticketId}/${command}`, body, { as, at: '2026-11-23T11:00:00+08:00' });
    expect(saidOf(answer)).toEqual([status, code, field]);
    expect(answer.body.field ?? answer.body.clause).toMatch(/\S/);
    expectHelpful(answer);
    expect(await api.commits(ticketId)).toEqual(before);
  });

  it('says on which ticket', async () => {
    const { body } = await api.post(`/tickets/${ticketId}/dispatch`, { unit: 'dept-water', class: 'simple' });
    expect(body).toMatchObject({ ticketId, detail: expect.stringContaining('办理中') });
  });

  it('never reaches the unit complained of, nor anybody below it', async () => {
    const complaint = { complainedUnit: 'dept-housing', againstOfficials: true };
    const id = await api.file(complaint);
    const answer = await api.post(`/tickets/${id}/dispatch`, { unit: 'dept-housing', class: 'ordinary' });
    expect(saidOf(answer)).toEqual([409, 'complained-unit', 'unit']);
    const filedThere = await api.file({ complainedUnit: 'town-yanghe' }, { as: clerk });
    const added = await api.post(`/tickets/${filedThere}/add-information`, { text: '补充' }, { as: clerk });
    expect(saidOf(added)).toEqual([403, 'complained-unit-withheld', undefined]);
  });
});

describe('a path that leads nowhere', () => {
  it('lists the commands for one that does not exist', async () => {
    const answer = await api.post(`/tickets/${ticketId}/close`, {});
    expect(saidOf(answer)).toEqual([404, 'unknown-command', undefined]);
    expect(answer.body.detail).toContain('dispatch, reassign');
    expect((await api.post(`/tickets/${ticketId}/constructor`, {})).status).toBe(404);
  });

  it('tells a mistyped number from one that does not exist', async () => {
    const last = Number(ticketId.at(-1));
    const mistyped = `${ticketId.slice(0, -1)}${(last + 1) % 10}`;
    expect((await api.post(`/tickets/${mistyped}/urge`, { message: '请' })).body).toMatchObject({
      status: 404,
      code: 'mistyped-ticket-number',
      detail: expect.stringContaining('校验码'),
    });
    const unknown = `2026112300000${checkDigitOf('2026112300000')}`;
    expect((await api.post(`/tickets/${unknown}/urge`, { message: '请' })).body).toMatchObject({
      status: 404,
      code: 'unknown-ticket',
    });
    expect((await api.post('/tickets/17/urge', { message: '请' })).body.code).toBe('malformed-ticket-number');
  });
});
