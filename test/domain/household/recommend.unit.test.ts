import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { householdRules } from '../../../config/household.ts';
import { evolveMarket } from '../../../domain/household/market.ts';
import {
  admittedFor,
  type Evaluation,
  ranked,
  ratingOf,
  recommended,
  type TrackRecord,
} from '../../../domain/household/recommend.ts';
import { day, hour } from '../../../domain/time/instant.ts';
import { market, monday } from './support/services.ts';

const rules = householdRules.recommendation;
const score = fc.integer({ min: 1, max: 5 });
const anyScores = fc.record({ attitude: score, quality: score, satisfaction: score });
const anyEvaluation: fc.Arbitrary<Evaluation> = fc.record(
  {
    at: fc.integer({ min: 0, max: 2_000 }).map((age) => monday - age * day),
    resident: anyScores,
    supervisor: anyScores,
  },
  { requiredKeys: ['at', 'resident'] },
);
const evaluations = (min = 0) => fc.array(anyEvaluation, { minLength: min, maxLength: 30 });
const rate = (record: Partial<TrackRecord>, now = monday) =>
  ratingOf('ent-a', { evaluations: [], complaints: [], ...record }, now, rules);
const all = (value: number, count: number, ageDays = 0): Evaluation[] =>
  Array.from({ length: count }, () => ({
    at: monday - ageDays * day,
    resident: { attitude: value, quality: value, satisfaction: value },
  }));

describe('the recommendation of enterprises (R26)', () => {
  it('lets one evaluation win nothing: with fewer than three an enterprise counts as one without any', () => {
    fc.assert(
      fc.property(fc.array(anyEvaluation, { maxLength: rules.leastEvaluations.value - 1 }), (few) => {
        expect(rate({ evaluations: few }).score).toBe(rules.priorMean.value);
      }),
    );
    expect(rate({ evaluations: all(5, 1) }).score).toBeLessThan(rate({ evaluations: all(4.5, 10) }).score);
  });

  it('stays between the prior mean and the mean of the evaluations', () => {
    fc.assert(
      fc.property(evaluations(3), (many) => {
        const { score: drawn, mean = 0 } = rate({ evaluations: many });
        expect(drawn).toBeGreaterThanOrEqual(Math.min(rules.priorMean.value, mean) - 0.01);
        expect(drawn).toBeLessThanOrEqual(Math.max(rules.priorMean.value, mean) + 0.01);
      }),
    );
  });

  it('never falls when one of the scores rises', () => {
    fc.assert(
      fc.property(evaluations(3), fc.nat(29), (many, index) => {
        const better = many.map((each, at) =>
          at === index % many.length && each.resident
            ? { ...each, resident: { ...each.resident, quality: Math.min(5, each.resident.quality + 1) } }
            : each,
        );
        expect(rate({ evaluations: better }).score).toBeGreaterThanOrEqual(rate({ evaluations: many }).score);
      }),
    );
  });

  it('forgets: what was said counts half after half a year and draws nearer to the prior mean with every day', () => {
    expect(rate({ evaluations: all(5, 4, 180) }).weight).toBe(2);
    fc.assert(
      fc.property(evaluations(3), fc.integer({ min: 1, max: 3_000 }), (many, days) => {
        const away = (now: number) => Math.abs(rate({ evaluations: many }, now).score - rules.priorMean.value);
        expect(away(monday + days * day)).toBeLessThanOrEqual(away(monday) + 0.01);
      }),
    );
    expect(rate({ evaluations: all(5, 30, 4_000) }).score).toBe(rules.priorMean.value);
  });

  it('prints every part of the score', () => {
    expect(rate({ evaluations: all(5, 5) })).toEqual({
      ...{ enterprise: 'ent-a', score: 4.25, mean: 5, weight: 5, evaluations: 5 },
      ...{ rated: true, complained: false },
    });
  });

  it('counts the supervisor’s scores beside the resident’s, each half', () => {
    const five = { attitude: 5, quality: 5, satisfaction: 5 };
    const one = { attitude: 1, quality: 1, satisfaction: 1 };
    const both = Array.from({ length: 3 }, () => ({ at: monday, resident: five, supervisor: one }));
    expect(rate({ evaluations: both }).mean).toBe(3);
  });

  it('never recommends one that is complained of, for ninety days; a groundless complaint is none', () => {
    const complained = (ageDays: number) => rate({ evaluations: all(5, 30), complaints: [monday - ageDays * day] });
    expect(recommended([complained(0)], monday, 'F1')).toEqual([]);
    expect(recommended([complained(89)], monday, 'F1')).toEqual([]);
    expect(recommended([complained(90)], monday, 'F1')).toEqual(['ent-a']);
  });

  it('never recommends a suspended, ended or not yet admitted enterprise', () => {
    const ids = [...market.enterprises.keys()];
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom('suspend', 'end'),
        fc.constantFrom(undefined, 'cleaning'),
        (id, way, category) => {
          const event =
            way === 'end'
              ? { type: 'EnterpriseEnded' as const, id }
              : { type: 'EnterpriseSuspended' as const, id, by: 'level-2' as const, reason: '整改' };
          const after = evolveMarket(market, event, monday);
          expect(admittedFor(after, category).map((one) => one.id)).not.toContain(id);
          expect(admittedFor(after).length).toBe(ids.length - 1);
        },
      ),
    );
  });

  it('counts days by the county’s calendar: a score is the same from midnight to midnight', () => {
    const yesterday = monday - day;
    const evening = all(5, 8).map((each) => ({ ...each, at: yesterday + 10 * hour }));
    const midnight = monday - 9 * hour;
    const scores = [0, 5, 9, 14, 23].map((hours) => rate({ evaluations: evening }, midnight + hours * hour));
    expect(new Set(scores.map(({ weight }) => weight)).size).toBe(1);
    expect(rate({ evaluations: evening }, midnight - 1).weight).toBe(8);
    expect(scores[0]?.weight).toBeLessThan(8);
  });

  it('puts the higher score first, and lets equal ones take turns by day and order, each time the same', () => {
    const equal = ['a', 'b', 'c', 'd'].map((id) => ratingOf(id, { evaluations: [], complaints: [] }, monday, rules));
    const better = ratingOf('z', { evaluations: all(5, 10), complaints: [] }, monday, rules);
    const firsts = new Map<string, number>();
    for (let index = 0; index < 400; index += 1) {
      const list = ranked([...equal, better], monday + (index % 20) * day, `F${index}`);
      expect(list[0]?.enterprise).toBe('z');
      const second = list[1]?.enterprise ?? '';
      firsts.set(second, (firsts.get(second) ?? 0) + 1);
      expect(ranked([better, ...equal.toReversed()], monday + (index % 20) * day, `F${index}`)).toEqual(list);
    }
    expect([...firsts.keys()].toSorted()).toEqual(['a', 'b', 'c', 'd']);
    for (const count of firsts.values()) expect(count).toBeGreaterThan(60);
  });
});
