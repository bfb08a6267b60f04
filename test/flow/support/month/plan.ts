import { arrivals } from '../../../../bench/measures/city/arrivals.ts';
import { type Chance, chanceOf } from '../../../../bench/measures/city/chance.ts';
import { type Filed, filing } from '../../../../bench/measures/city/filings.ts';
import { day, hour, inOffice } from '../../../../bench/measures/city/office.ts';
import type { Planned } from '../../../../bench/measures/city/plan.ts';
import { lifeOf, lived } from './lives.ts';

const seed = 20_261_101;
const urgentShare = 0.1;

/** Where a county's callers live, as often as they call. */
const towns = {
  'town-yanghe': 30,
  'town-wangyuan': 24,
  'town-tuanjiexilu': 18,
  'town-minning': 10,
  'town-lijun': 7,
  'town-wanghong': 6,
  'town-shengli': 5,
};

const placed = (filed: Filed, chance: Chance): Filed => ({
  ...filed,
  body: { ...filed.body, location: { town: chance.pick(towns), address: '永和路1号' } },
});

/** How many of the month's tickets arrive on each of its days: on a day off half as many as on a working day. */
const spread = (count: number, days: readonly number[]): readonly number[] => {
  const weights = days.map((midnight) => (inOffice(midnight + 10 * hour) ? 2 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  return weights.map((weight) => {
    const before = Math.round((count * passed) / total);
    passed += weight;
    return Math.round((count * passed) / total) - before;
  });
};

/** The tickets of November 2026, always the same for the same number: what they are about, when they come, how they fare. */
export const monthPlan = (count: number): readonly Planned[] => {
  const chance = chanceOf(seed);
  const first = Date.parse('2026-11-01T00:00:00+08:00');
  const days = Array.from({ length: 30 }, (_, index) => first + index * day);
  let index = 0;
  return spread(count, days).flatMap((ofDay, at) =>
    arrivals(ofDay, days[at] ?? first, chance).map((filedAt) => {
      const filed = placed(filing(index, urgentShare, chance), chance);
      const life = lifeOf(index, filed, chance);
      index += 1;
      return {
        key: `month-${index}`,
        life: 'inTime' as const,
        filed,
        filedAt,
        acts: lived(life, filed, filedAt, chance),
      };
    }),
  );
};
