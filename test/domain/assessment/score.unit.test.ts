import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assessmentProposal } from '../../../config/county.ts';
import type { Appeal } from '../../../domain/assessment/appeal.ts';
import { allPoints, carriedTo, type Scheme, schemeFaults, unitKindOf } from '../../../domain/assessment/scheme.ts';
import { score } from '../../../domain/assessment/score.ts';
import { type Contribution, figures } from '../../../domain/reports/contribution.ts';

const unit = 'dept-housing';
const units = [{ unit, kind: 'department' as const }];
const of = (figure: Contribution['figure'], ...tickets: readonly string[]): readonly Contribution[] =>
  tickets.map((ticketId) => ({ figure, unit, ticketId }));

/** Two items: off for each rework, linear by on time. */
const scheme: Scheme = {
  ...assessmentProposal,
  items: assessmentProposal.items
    .filter(({ id }) => id === 'rework' || id === 'on-time')
    .map((item) => ({ ...item, weight: 5000 })),
};

const scored = (contributions: readonly Contribution[], appeals: readonly Appeal[] = [], by = scheme) => {
  const [own] = score(contributions, by, appeals, units);
  const item = (id: string) => own?.items.find((each) => each.item === id);
  return { total: own?.total ?? Number.NaN, items: own?.items ?? [], rework: item('rework'), onTime: item('on-time') };
};

const appealed = (item: string, ticketId: string, strike?: boolean): Appeal => ({
  ...{ n: 1, year: 2026, unit, item, ticketId, reason: '派单有误', at: 1, by: 'handler-3' },
  ...(strike === undefined ? {} : { decision: { strike, reason: '属实', at: 2, by: 'general-1' } }),
});

describe('the score of a unit', () => {
  it('is full for who had nothing to do', () => {
    expect(scored([])).toMatchObject({ total: allPoints, rework: { marks: 10_000 }, onTime: { marks: 10_000 } });
  });

  it('loses points for each ticket, each named', () => {
    const { rework, total } = scored(of('reworked', '2', '1', '3'));
    expect(rework).toMatchObject({ marks: 9_400, weighted: 4_700 });
    expect(rework?.lines).toEqual(['1', '2', '3'].map((ticketId) => ({ ticketId, points: 200 })));
    expect(total).toBe(9_700);
  });

  it('is linear by a rate, what is missing shared among the tickets that failed', () => {
    const { onTime } = scored([
      ...of('on-time', '1', '2', '3', '4', '5', '6', '7', '8'),
      ...of('overdue', '8', '9', 'a'),
    ]);
    expect(onTime).toMatchObject({ numerator: 8, denominator: 10 });
    // (0.8 − 0.7) ÷ (0.98 − 0.7) of full marks.
    expect(onTime?.marks).toBe(3_571);
    expect(onTime?.lines).toEqual([
      { ticketId: '9', points: 3_215 },
      { ticketId: 'a', points: 3_214 },
    ]);
  });

  it('changes by an appeal that strikes, and by none that is open or upheld', () => {
    const tickets = of('reworked', '1', '2');
    const before = scored(tickets).rework?.marks;
    expect(scored(tickets, [appealed('rework', '1')]).rework?.marks).toBe(before);
    expect(scored(tickets, [appealed('rework', '1', false)]).rework?.marks).toBe(before);
    const { rework } = scored(tickets, [appealed('rework', '1', true)]);
    expect(rework?.marks).toBe((before ?? 0) + 200);
    expect(rework?.lines).toEqual([
      { ticketId: '1', points: 0, appeal: 1 },
      { ticketId: '2', points: 200 },
    ]);
  });

  it('ranks equal scores by id, whatever the order of the units', () => {
    const two = [...units, { unit: 'dept-a', kind: 'department' as const }];
    for (const order of [two, two.toReversed()])
      expect(score([], scheme, [], order).map((each) => each.unit)).toEqual(['dept-a', unit]);
  });
});

describe('the proposal of the county', () => {
  it('holds: weights sum up to 100 for each kind of unit', () => {
    expect(schemeFaults(assessmentProposal)).toEqual([]);
    expect(assessmentProposal.proposal).toBe(true);
    expect(schemeFaults(carriedTo(assessmentProposal, 2028))).toEqual([]);
  });

  it('is refused with another weight, an unreachable rate, or dates of another year', () => {
    const [first, ...others] = assessmentProposal.items;
    if (first?.kind !== 'rate') throw new Error('the first item is a rate');
    const faultsWith = (more: Partial<Scheme>) =>
      schemeFaults({ ...assessmentProposal, ...more }).map(({ field }) => field);
    expect(faultsWith({ items: [{ ...first, weight: 3400 }, ...others] })).toEqual(['items', 'items']);
    expect(faultsWith({ items: [{ ...first, noneBelow: 1 }, ...others] })).toEqual(['items.0.noneBelow']);
    expect(faultsWith({ items: [{ ...first, minimum: 10_000 }, ...others] })).toEqual(['items.0.minimum']);
    expect(faultsWith({ freezeDate: '2025-12-31' })).toEqual(['freezeDate']);
    expect(faultsWith({ appealsUntil: '2026-12-01' })).toEqual(['appealsUntil']);
    expect(faultsWith({ items: [...assessmentProposal.items, { ...first, appliesTo: [] }] })).toEqual(['items']);
  });

  it('is refused with a figure that is not counted of the units it is for: it would give all of them full marks', () => {
    const [first, ...others] = assessmentProposal.items;
    if (first?.kind !== 'rate') throw new Error('the first item is a rate');
    const wrong = (item: Partial<typeof first>) =>
      schemeFaults({ ...assessmentProposal, items: [{ ...first, ...item }, ...others] }).map(({ field }) => field);
    expect(wrong({ numerator: 'declined' })).toEqual(['items.0.numerator']);
    expect(wrong({ denominator: ['on-time', 'declined'] })).toEqual(['items.0.denominator']);
    const village = assessmentProposal.items.map((item) =>
      item.id === 'village-overdue' ? { ...item, figure: 'reworked' as const } : item,
    );
    expect(schemeFaults({ ...assessmentProposal, items: village }).map(({ field }) => field)).toEqual([
      `items.${assessmentProposal.items.length - 1}.figure`,
    ]);
  });

  it('knows the kinds of units by level and id', () => {
    expect(unitKindOf({ id: 'dept-water', level: 3 })).toBe('department');
    expect(unitKindOf({ id: 'farm-yuquanying', level: 3 })).toBe('township');
    expect(unitKindOf({ id: '640121100200', level: 4 })).toBe('village');
    expect(unitKindOf({ id: 'centre', level: 2 })).toBeUndefined();
  });
});

describe('always', () => {
  const contributions = fc.array(
    fc.record({
      figure: fc.constantFrom(...figures),
      unit: fc.constantFrom(unit, 'town-yanghe'),
      ticketId: fc.integer({ min: 1, max: 60 }).map(String),
    }),
    { maxLength: 200 },
  );

  it('no item is above full marks or below its minimum, and its lines sum up to what is missing', () => {
    fc.assert(
      fc.property(contributions, fc.integer({ min: 0, max: 9_000 }), (all, minimum) => {
        const by = { ...assessmentProposal, items: assessmentProposal.items.map((item) => ({ ...item, minimum })) };
        const { items, total } = scored(all, [], by);
        for (const { marks, full, lines } of items) {
          expect(marks).toBeGreaterThanOrEqual(minimum);
          expect(marks).toBeLessThanOrEqual(full);
          expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(full - marks);
        }
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(allPoints);
        expect(Number.isInteger(total)).toBe(true);
      }),
    );
  });

  it('striking a ticket is as if the unit had never had it there', () => {
    fc.assert(
      fc.property(contributions, (all) => {
        const { items } = scored(all, [], assessmentProposal);
        for (const { item, lines } of items)
          for (const { ticketId } of lines.slice(0, 2)) {
            const definition = assessmentProposal.items.find(({ id }) => id === item);
            const failing = definition?.kind === 'deduction' ? [definition.figure] : (definition?.denominator ?? []);
            const without = all.filter((one) => one.ticketId !== ticketId || !failing.includes(one.figure));
            const struck = scored(all, [appealed(item, ticketId, true)], assessmentProposal);
            const never = scored(without, [], assessmentProposal);
            const marks = (from: typeof struck) => from.items.find((each) => each.item === item)?.marks;
            expect(marks(struck)).toBe(marks(never));
            expect(struck.total).toBeGreaterThanOrEqual(scored(all, [], assessmentProposal).total);
          }
      }),
      { numRuns: 50 },
    );
  });
});
