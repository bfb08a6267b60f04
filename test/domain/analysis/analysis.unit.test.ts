import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseFacts } from '../../../domain/analysis/analyse.ts';
import { spansOf } from '../../../domain/analysis/spans.ts';
import type { TicketFacts } from '../../../domain/analysis/ticket-facts.ts';
import { fromIso, hour } from '../../../domain/time/instant.ts';

const whole = spansOf('2026-11', fromIso('2026-12-02T01:00:00+08:00'));
const november = whole.present.from;
const october = whole.before.from;

let numbers = 0;
const ticket = (more: Partial<TicketFacts> = {}): TicketFacts => {
  numbers += 1;
  return {
    ticketId: `2026${String(numbers).padStart(10, '0')}`,
    filedAt: november + hour,
    category: 'utilities/heating',
    town: 'town-yanghe',
    unit: 'dept-housing',
    signs: [],
    ...more,
  };
};
const times = (count: number, more: Partial<TicketFacts> = {}) => Array.from({ length: count }, () => ticket(more));
const analyse = (facts: readonly TicketFacts[]) => analyseFacts('2026-11', facts, whole);

describe('hot spots', () => {
  it('rank by volume, with share and the tickets behind each number', () => {
    const heating = times(6);
    const { analysis, traces } = analyse([...heating, ...times(2, { category: 'roads/lamps', town: 'town-lijun' })]);
    expect(analysis.volume.category.map(({ key, count, share }) => [key, count, share])).toEqual([
      ['utilities', 6, 0.75],
      ['roads', 2, 0.25],
    ]);
    expect(traces.get(analysis.volume.town[0]?.trace ?? '')).toEqual(heating.map(({ ticketId }) => ticketId));
    expect(analysis.heat).toContainEqual({
      category: 'roads',
      town: 'town-lijun',
      count: 2,
      trace: 'heat/roads|town-lijun',
    });
  });

  it('tell growth only where enough came before: from one to two is no doubling', () => {
    const few = analyse([...times(2), ticket({ filedAt: october })]).analysis;
    expect(few.volume.spot[0]).toMatchObject({ count: 2, before: 1 });
    expect(few.volume.spot[0]?.growth).toBeUndefined();
    expect(few.growing).toEqual([]);
    const many = analyse([...times(9), ...times(6, { filedAt: october })]).analysis;
    expect(many.volume.spot[0]).toMatchObject({ count: 9, before: 6, growth: 0.5 });
    expect(many.growing.map(({ key }) => key)).toEqual(['utilities/heating|town-yanghe|dept-housing']);
  });

  it('compare a month that is running with as many days of the month before', () => {
    const spans = spansOf('2026-11', fromIso('2026-11-11T00:00:00+08:00'));
    expect(spans.before.until - spans.before.from).toBe(spans.present.until - spans.present.from);
    const late = ticket({ filedAt: fromIso('2026-10-20T10:00:00+08:00') });
    expect(analyseFacts('2026-11', [...times(5), late], spans).analysis).toMatchObject({ total: 5, totalBefore: 0 });
    expect(analyse([...times(5), late]).analysis.totalBefore).toBe(1);
  });

  it('name repeat callers by rank only', () => {
    const caller = 'f00dfeed';
    const { analysis, traces } = analyse([...times(3, { caller }), ...times(2), ...times(1, { caller: 'beef' })]);
    expect(analysis.repeatCallers).toEqual([{ category: 'utilities/heating', count: 3, trace: 'caller/1' }]);
    expect(JSON.stringify([analysis, [...traces]])).not.toMatch(/f00dfeed|beef/);
  });

  it('count the weeks of both months', () => {
    const { weeks } = analyse([
      ...times(2),
      ticket({ filedAt: november + 8 * 24 * hour }),
      ticket({ filedAt: october }),
    ]).analysis;
    expect(weeks).toHaveLength(5);
    expect(weeks.slice(0, 2)).toEqual([
      { week: 1, count: 2, before: 1 },
      { week: 2, count: 1, before: 0 },
    ]);
  });
});

describe('hard spots', () => {
  it('rank by tickets that show any sign, each once, with the signs apart', () => {
    const both = ticket({ signs: ['reworked', 'overdue'] });
    const old = ticket({ filedAt: october, signs: ['returned'] });
    const { analysis, traces } = analyse([
      both,
      old,
      ...times(3),
      ...times(1, { town: 'town-lijun', signs: ['joint'] }),
    ]);
    expect(analysis.hard.map(({ count, of }) => [count, of])).toEqual([
      [2, 5],
      [1, 1],
    ]);
    expect(analysis.hard[0]?.signs).toMatchObject({
      reworked: { count: 1 },
      overdue: { count: 1 },
      returned: { count: 1 },
      joint: { count: 0 },
    });
    expect(traces.get(analysis.hard[0]?.trace ?? '')).toEqual([both.ticketId, old.ticketId]);
  });

  it('count a caller who comes again about the same, not the first call and not another matter', () => {
    const caller = 'c1';
    const first = ticket({ caller, filedAt: october });
    const again = ticket({ caller });
    const other = ticket({ caller, category: 'roads/lamps' });
    const { analysis, traces } = analyse([first, again, other]);
    expect(analysis.hard).toHaveLength(1);
    expect(traces.get(analysis.hard[0]?.signs.repeat.trace ?? '')).toEqual([again.ticketId]);
  });
});

describe('always', () => {
  const facts = fc.array(
    fc.record({
      ticketId: fc.integer({ min: 1, max: 400 }).map((n) => `2026${String(n).padStart(10, '0')}`),
      filedAt: fc.integer({ min: october, max: whole.present.until - 1 }),
      category: fc.constantFrom('utilities/heating', 'utilities/water', 'roads/lamps', undefined),
      town: fc.constantFrom('town-yanghe', 'town-lijun', undefined),
      unit: fc.constantFrom('dept-housing', 'dept-water', undefined),
      caller: fc.constantFrom('a', 'b', 'c', undefined),
      signs: fc.subarray(['reworked', 'returned', 'overdue', 'dissatisfied', 'joint'] as const),
    }),
  );
  const once = (all: readonly { ticketId: string }[]): readonly TicketFacts[] =>
    [...new Map(all.map((each) => [each.ticketId, each])).values()] as unknown as readonly TicketFacts[];

  it('each number is the length of the list behind it', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const { analysis, traces } = analyse(once(all));
        const numbersOf = [
          ...Object.values(analysis.volume).flat(),
          ...analysis.growing,
          ...analysis.heat,
          ...analysis.repeatCallers,
          ...analysis.hard.flatMap((spot) => [spot, ...Object.values(spot.signs)]),
        ];
        for (const { count, trace } of numbersOf) expect(traces.get(trace)?.length).toBe(count);
        expect(analysis.heat.reduce((sum, { count }) => sum + count, 0)).toBe(analysis.total);
        expect(analysis.weeks.reduce((sum, { count }) => sum + count, 0)).toBe(analysis.total);
      }),
    );
  });

  it('the order in which tickets are read changes nothing', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const { analysis, traces } = analyse(once(all));
        const turned = analyse(once(all).toReversed());
        expect(turned.analysis).toEqual(analysis);
        expect([...turned.traces].toSorted()).toEqual([...traces].toSorted());
      }),
    );
  });
});
