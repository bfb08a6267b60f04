import { describe, expect, it } from '@jest/globals';
import { assessmentProposal } from '../../../config/county.ts';
import { decideAppeal, enterScheme, freeze, makeAppeal } from '../../../domain/assessment/decide.ts';
import { type AssessmentEvent, assessmentOf, schemeOf } from '../../../domain/assessment/register.ts';
import type { UnitScore } from '../../../domain/assessment/score.ts';
import type { RegisterDecision } from '../../../domain/registers/refusal.ts';
import { county } from '../support/county.ts';
import { at } from '../support/story.ts';

const approved = { ...assessmentProposal, version: '2026-1', approval: '永领字〔2026〕1号', proposal: false };
const present: UnitScore = {
  unit: 'dept-housing',
  kind: 'department',
  total: 90_00,
  items: [{ item: 'rework', full: 10_000, marks: 9_800, weighted: 980, lines: [{ ticketId: 't1', points: 200 }] }],
};
const asked = { year: 2026, unit: 'dept-housing', item: 'rework', ticketId: 't1', reason: '派单有误' };
const facts = { own: 'dept-housing', at: at('2026-12-20 09:00'), proposal: assessmentProposal, present };

const stateAfter = (...events: readonly AssessmentEvent[]) =>
  assessmentOf([{ schema: 1, n: 1, at: 1, command: 'x', by: { sub: 'handler-3', roles: [] }, events }]);
const code = (decision: RegisterDecision<AssessmentEvent>): string => (decision.ok ? 'ok' : decision.refusal.code);
const unitOf = (id: string) => county.organisation.get(id);
const centre = { sub: 'general-1', unit: 'centre', atCentre: true };

const made = stateAfter({ type: 'AppealMade', n: 1, ...asked });
const decided = stateAfter(
  { type: 'SchemeEntered', scheme: approved },
  { type: 'AppealMade', n: 1, ...asked },
  { type: 'AppealDecided', n: 1, strike: true, reason: '属实' },
);

describe('schemes', () => {
  it('are entered in versions that never change, and carry over to later years', () => {
    const state = stateAfter({ type: 'SchemeEntered', scheme: approved });
    expect(code(enterScheme(stateAfter(), approved))).toBe('ok');
    expect(code(enterScheme(state, approved))).toBe('scheme-version-taken');
    expect(code(enterScheme(state, { ...approved, version: '2', items: [] }))).toBe('scheme-wrong');
    expect(schemeOf(state, 2027, assessmentProposal)).toMatchObject({ version: '2026-1', freezeDate: '2027-12-31' });
    expect(schemeOf(stateAfter(), 2025, assessmentProposal)).toMatchObject({
      proposal: true,
      freezeDate: '2025-12-31',
    });
  });
});

describe('an appeal', () => {
  it('is made by the unit itself, about a ticket that cost it points, in time and once', () => {
    expect(code(makeAppeal(stateAfter(), asked, facts))).toBe('ok');
    expect(code(makeAppeal(stateAfter(), asked, { ...facts, own: 'dept-water' }))).toBe('not-own-unit');
    expect(code(makeAppeal(stateAfter(), { ...asked, ticketId: 't2' }, facts))).toBe('no-such-line');
    expect(code(makeAppeal(made, asked, facts))).toBe('appealed-before');
    expect(code(makeAppeal(stateAfter(), asked, { ...facts, at: at('2027-01-21 00:00') }))).toBe('appeals-over');
    expect(code(makeAppeal(stateAfter(), { ...asked, reason: '来电人13800138000' }, facts))).toBe('personal-data');
  });

  it('may be about a ticket beyond the least marks: it costs nothing only because others cost all already', () => {
    const line = { ticketId: 't1', points: 0 };
    const scored = (marks: number): UnitScore => ({
      ...present,
      items: [{ item: 'rework', full: 10_000, marks, weighted: 0, lines: [{ ticketId: 't0', points: 200 }, line] }],
    });
    expect(code(makeAppeal(stateAfter(), asked, { ...facts, present: scored(0) }))).toBe('ok');
    expect(code(makeAppeal(stateAfter(), asked, { ...facts, present: scored(10_000) }))).toBe('no-such-line');
  });

  it('is decided once, by the superior platform and not by whoever made it', () => {
    const decide = (by = centre, n = 1, state = made) =>
      code(decideAppeal(state, { n, strike: true, reason: '属实' }, by, unitOf));
    expect(decide()).toBe('ok');
    expect(decide({ ...centre, sub: 'handler-3' })).toBe('own-appeal');
    expect(decide({ sub: 'h', unit: 'dept-housing', atCentre: false })).toBe('not-its-superior');
    expect(decide(centre, 2)).toBe('no-such-appeal');
    expect(decide(centre, 1, decided)).toBe('appeal-decided');
  });

  it('of a village is decided by its township (R8)', () => {
    const village = '640121100200';
    const parent = unitOf(village)?.parent ?? '';
    const state = stateAfter({ type: 'AppealMade', n: 1, ...asked, unit: village });
    const decide = (unit: string, atCentre: boolean) =>
      code(decideAppeal(state, { n: 1, strike: false, reason: '不属实' }, { sub: 's', unit, atCentre }, unitOf));
    expect(decide(parent, false)).toBe('ok');
    expect(decide('centre', true)).toBe('not-its-superior');
    expect(decide('town-lijun', false)).toBe(parent === 'town-lijun' ? 'ok' : 'not-its-superior');
  });
});

describe('freezing a year', () => {
  const when = {
    at: at('2027-01-02 09:00'),
    proposal: assessmentProposal,
    counted: { until: '2026-12-31', scheme: '2026-1' },
  };
  const entered = stateAfter({ type: 'SchemeEntered', scheme: approved });

  it('waits for an approved scheme, the freeze date, and the count', () => {
    expect(code(freeze(stateAfter(), 2026, 'h', when))).toBe('scheme-not-approved');
    expect(code(freeze(entered, 2026, 'h', { ...when, at: at('2026-12-31 23:59') }))).toBe('not-yet');
    expect(code(freeze(entered, 2026, 'h', { ...when, counted: { ...when.counted, until: '2026-12-30' } }))).toBe(
      'nothing-counted',
    );
    expect(code(freeze(entered, 2026, 'h', { ...when, counted: undefined }))).toBe('nothing-counted');
    expect(freeze(entered, 2026, 'h', when)).toMatchObject({
      ok: true,
      events: [{ version: 1, hash: 'h', decided: 0 }],
    });
  });

  it('waits until the year was counted by the scheme that it is scored by: the figures of an older one are others', () => {
    const next = stateAfter(
      { type: 'SchemeEntered', scheme: approved },
      { type: 'SchemeEntered', scheme: { ...approved, version: '2026-2', freezeDate: '2026-11-30' } },
    );
    expect(code(freeze(next, 2026, 'h', when))).toBe('nothing-counted');
    expect(code(freeze(next, 2026, 'h', { ...when, counted: { ...when.counted, scheme: '2026-2' } }))).toBe('ok');
  });

  it('makes another version only after an appeal was decided', () => {
    const first = {
      type: 'AssessmentFrozen',
      year: 2026,
      version: 1,
      scheme: '2026-1',
      hash: 'h',
      decided: 0,
    } as const;
    const frozen = stateAfter({ type: 'SchemeEntered', scheme: approved }, first);
    expect(code(freeze(frozen, 2026, 'h', when))).toBe('nothing-new');
    expect(code(enterScheme(frozen, { ...approved, version: '2026-2' }))).toBe('year-frozen');
    const after = stateAfter(
      { type: 'SchemeEntered', scheme: approved },
      first,
      { type: 'AppealMade', n: 1, ...asked },
      { type: 'AppealDecided', n: 1, strike: true, reason: '属实' },
    );
    expect(freeze(after, 2026, 'h2', when)).toMatchObject({ ok: true, events: [{ version: 2, decided: 1 }] });
  });
});
