import { beforeAll, describe, expect, it } from '@jest/globals';
import { runBatches } from './support/batches.ts';
import type { Outcome } from './support/faulty-run.ts';
import { pairKey, pairs } from './support/kinds.ts';
import { say, settings } from './support/settings.ts';
import { faultTable, type Totals, totalsOf } from './support/totals.ts';

const { runs, seed } = settings;
/** So many runs have every fault at every boundary, whatever the seed; as many as there are pairs, each of both somewhere. */
const enough = 2_000;
const everyTenth = Math.max(1, Math.ceil(runs / 10));

let totals: Totals;

const summary = ({ tickets, commits, limitsPassed, sentOnce, sentTwice, faults }: Totals): string => {
  const all = [...faults.values()].reduce((sum, count) => sum + count, 0);
  const counted = { runs: totals.runs, faults: all, tickets, commits, limitsPassed, sentOnce, sentTwice };
  return Object.entries(counted)
    .map(([what, count]) => `${what} ${count.toLocaleString('en')}`)
    .join(' · ');
};

beforeAll(async () => {
  const outcomes: Outcome[] = [];
  say(`${runs} runs with faults in process, seeds ${seed} to ${seed + runs - 1}`);
  await runBatches(seed, runs, (outcome) => {
    outcomes.push(outcome);
    for (const finding of outcome.findings.slice(0, 5)) say(`seed ${outcome.seed}: ${finding}`);
    if (outcomes.length % everyTenth === 0) say(`… ${outcomes.length} of ${runs} runs`);
  });
  totals = totalsOf(outcomes);
  say(`${faultTable(totals)}\n${summary(totals)}`);
}, 900_000);

describe('a hotline that crashes and whose messages are dropped, delayed, repeated and shuffled', () => {
  it('loses and doubles no commit, misses no limit, leaves no ticket stuck, sends each SMS once or twice, and converges', () => {
    const repeat = totals.failed.map(({ seed: failed, findings }) => ({
      repeat: `FAULT_SEED=${failed} FAULT_RUNS=1 npm run test:faults -- in-process`,
      findings: findings.slice(0, 5),
    }));
    expect(repeat).toEqual([]);
    expect(totals.runs).toBe(runs);
  });

  it('really had every fault at every boundary', () => {
    const never = pairs.map(pairKey).filter((pair) => !totals.faults.has(pair));
    const spared = (of: 'boundary' | 'kind'): readonly string[] => {
      const had = pairs.filter((pair) => totals.faults.has(pairKey(pair))).map((pair) => pair[of]);
      return [...new Set(pairs.map((pair) => pair[of]))].filter((each) => !had.includes(each));
    };
    if (runs >= enough) expect(never).toEqual([]);
    if (runs >= pairs.length) expect([spared('boundary'), spared('kind')]).toEqual([[], []]);
    expect(totals.faults.size).toBeGreaterThan(0);
  });

  it('had limits that passed, and SMS that were sent once and twice', () => {
    expect(totals.commits).toBeGreaterThan(runs);
    if (runs < pairs.length) return;
    expect([totals.limitsPassed, totals.sentOnce, totals.sentTwice].map(Math.sign)).toEqual([1, 1, 1]);
  });
});
