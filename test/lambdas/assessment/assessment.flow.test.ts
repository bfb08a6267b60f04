import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromIso } from '../../../domain/time/instant.ts';
import { assessmentExamples } from '../../../lambdas/shared/schemas/assessment-bodies.ts';
import { handler, intake, liaison, otherHandler, reader, signatory, townHandler } from '../support/people.ts';
import { countYear } from './support/counting.ts';
import { general, type Office, startOffice } from './support/office.ts';

let office: Office;
let late: string;

const newYear = '2027-01-02T09:00:00+08:00';
const scheme = { ...assessmentExamples.scheme };
const count = (at: string) => countYear(office.table, 2026, fromIso(at));

type Scores = readonly { readonly unit: string; readonly total: number }[];
const totalOf = (scores: unknown, unit: string): number | undefined =>
  (scores as Scores).find((score) => score.unit === unit)?.total;

beforeAll(async () => {
  office = await startOffice();
  late = await office.dispatched({}, 'dept-housing', '2026-11-23T10:30:00+08:00');
  // Handled a day late: the breach is recorded with the act.
  const at = '2026-11-25T10:00:00+08:00';
  await office.post(`/tickets/${late}/submit-result`, { summary: '已修复', outcome: 'solved' }, { as: handler, at });
  await office.post(`/tickets/${late}/sign-result`, { approve: true }, { as: signatory, at });
  await office.show(late);
});
afterAll(() => office.stop());

describe('the year’s assessment', () => {
  it('shows full scores by the proposal before anything was counted', async () => {
    const { status, body } = await office.ask('/assessment/2026', general);
    expect(status).toBe(200);
    expect(body).toMatchObject({ scheme: { proposal: true }, frozen: [], appeals: [] });
    expect(totalOf(body.scores, 'dept-housing')).toBe(10_000);
    expect((await office.ask('/assessment/last', general)).status).toBe(404);
  });

  it('takes a scheme that holds, once for its version and once for all repetitions of the request', async () => {
    const wrong = { ...scheme, freezeDate: '2025-12-31' };
    expect(await office.act('/assessment/2026/scheme', wrong, { as: general })).toMatchObject({
      status: 422,
      body: { code: 'scheme-wrong', field: 'freezeDate' },
    });
    const first = await office.act('/assessment/2026/scheme', scheme, { as: general, key: 'scheme-1' });
    expect(first).toMatchObject({ status: 200, body: { scheme: { version: '2026-1', proposal: false } } });
    const again = await office.act('/assessment/2026/scheme', scheme, { as: general, key: 'scheme-1' });
    expect(again).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' } });
    expect(await office.act('/assessment/2026/scheme', scheme, { as: general })).toMatchObject({
      status: 409,
      body: { code: 'scheme-version-taken' },
    });
    expect((await office.act('/assessment/2026/scheme', scheme, { as: intake })).status).toBe(403);
    expect(
      await office.act(
        '/assessment/2026/scheme',
        { ...scheme, version: '2', approval: '另文' },
        { as: general, key: 'scheme-1' },
      ),
    ).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('counts at night, and traces each missing point to its ticket', async () => {
    expect(await count('2026-11-26T02:00:00+08:00')).toBe(1);
    const { body } = await office.ask('/assessment/2026', general);
    expect(body.counted).toEqual({ asOf: '2026-11-26T02:00:00.000+08:00', until: '2026-11-25' });
    expect(totalOf(body.scores, 'dept-housing')).toBe(9_800);
    expect(totalOf(body.scores, 'dept-water')).toBe(10_000);
    const unit = await office.ask('/assessment/2026/units/dept-housing', handler);
    expect(unit.body).toMatchObject({
      total: 9_800,
      items: [{ item: 'overdue', name: '超期', marks: 9_800, lines: [{ ticketId: late, points: 200 }] }],
    });
  });

  it('shows a unit its own score and those below it, a township its villages’ (R8)', async () => {
    const units = async (as: typeof handler) =>
      ((await office.ask('/assessment/2026', as)).body.scores as Scores).map(({ unit }) => unit);
    expect(await units(handler)).toEqual(['dept-housing']);
    expect(await units(townHandler)).toEqual(expect.arrayContaining(['town-yanghe', '640121100200']));
    expect(await units(liaison)).toEqual(['640121100200']);
    expect((await units(reader)).length).toBeGreaterThan(100);
    expect((await office.ask('/assessment/2026/units/dept-housing', otherHandler)).status).toBe(403);
    expect((await office.ask('/assessment/2026/units/nobody', general)).status).toBe(404);
  });

  it('is not frozen before its day, nor before all of it was counted', async () => {
    const freeze = (at: string) => office.act('/assessment/2026/freeze', {}, { as: general, at });
    expect(await freeze('2026-12-31T23:00:00+08:00')).toMatchObject({ status: 409, body: { code: 'not-yet' } });
    expect(await freeze(newYear)).toMatchObject({ status: 409, body: { code: 'nothing-counted' } });
    await count('2027-01-01T02:00:00+08:00');
    const frozen = await freeze(newYear);
    expect(frozen).toMatchObject({ status: 200, body: { frozen: [{ version: 1, scheme: '2026-1' }] } });
    expect(await freeze(newYear)).toMatchObject({ status: 409, body: { code: 'nothing-new' } });
  });

  it('is counted no more once it is frozen, and its version says what its hash says', async () => {
    expect(await count('2027-01-03T02:00:00+08:00')).toBeUndefined();
    const { body } = await office.ask('/assessment/2026/versions/1', handler);
    expect(body).toMatchObject({ version: 1, basisAsOf: '2027-01-01T02:00:00.000+08:00' });
    expect(body.totals).toEqual([
      { unit: 'dept-housing', unitName: expect.any(String), kind: 'department', total: 9_800 },
    ]);
    expect(body.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await office.ask('/assessment/2026/versions/2', general)).status).toBe(404);
  });

  it('changes by a struck appeal as a new version; the first stays as it was', async () => {
    const appeal = { ...assessmentExamples.appeal, ticketId: late };
    const asked = { as: handler, at: newYear };
    expect((await office.act('/assessment/2026/appeals', appeal, { as: intake, at: newYear })).status).toBe(403);
    expect(await office.act('/assessment/2026/appeals', appeal, { as: otherHandler, at: newYear })).toMatchObject({
      status: 403,
      body: { code: 'not-own-unit' },
    });
    expect(
      await office.act('/assessment/2026/appeals', { ...appeal, reason: '来电人13800138000' }, asked),
    ).toMatchObject({ status: 422, body: { code: 'personal-data', field: 'reason' } });
    expect(await office.act('/assessment/2026/appeals', appeal, asked)).toMatchObject({
      status: 200,
      body: { appeals: [{ n: 1, ticketId: late }] },
    });
    const decision = assessmentExamples.decision;
    expect(await office.act('/assessment/2026/appeals/7', decision, { as: general, at: newYear })).toMatchObject({
      status: 409,
      body: { code: 'no-such-appeal' },
    });
    const decided = await office.act('/assessment/2026/appeals/1', decision, { as: general, at: newYear });
    expect(totalOf(decided.body.scores, 'dept-housing')).toBe(10_000);
    const frozen = await office.act('/assessment/2026/freeze', {}, { as: general, at: newYear });
    expect(frozen.body.frozen).toMatchObject([{ version: 1 }, { version: 2, decided: 1 }]);
    expect((await office.ask('/assessment/2026/versions/1', handler)).body.totals).toMatchObject([{ total: 9_800 }]);
    expect((await office.ask('/assessment/2026/versions/2', handler)).body.totals).toMatchObject([{ total: 10_000 }]);
  });
});
