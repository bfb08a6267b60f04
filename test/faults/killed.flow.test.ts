import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { synthesize } from '../../local/assembly/synthesize.ts';
import { bursts, type KilledOutcome, killedRun } from './killed/killed-run.ts';
import { say, settings } from './support/settings.ts';

const { killedRuns, seed } = settings;
const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
/** In so many runs limits pass, whatever the seed. */
const enough = 20;
/** So many local runs live at once: one for each core. */
const atOnce = 2;

let outputFolder: string;
const outcomes: KilledOutcome[] = [];

const sum = (of: 'kills' | 'unanswered' | 'commits' | 'limitsPassed' | 'sentOnce' | 'sentAgain'): number =>
  outcomes.reduce((total, outcome) => total + outcome[of], 0);

beforeAll(async () => {
  outputFolder = await mkdtemp(join(tmpdir(), 'assembly-'));
  await synthesize({ projectFolder, outputFolder });
  say(`${killedRuns} local runs killed with SIGKILL, seeds ${seed} to ${seed + killedRuns - 1}`);
  const seeds = Array.from({ length: killedRuns }, (_, index) => seed + index);
  const work = async (): Promise<void> => {
    for (let next = seeds.shift(); next !== undefined; next = seeds.shift()) {
      const outcome = await killedRun(next, outputFolder);
      outcomes.push(outcome);
      for (const finding of outcome.findings.slice(0, 5)) say(`seed ${next}: ${finding}`);
      say(`… ${outcomes.length} of ${killedRuns} killed runs`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const counted = ['kills', 'unanswered', 'commits', 'limitsPassed', 'sentOnce', 'sentAgain'] as const;
  say(`killed runs ${outcomes.length} · ${counted.map((what) => `${what} ${sum(what)}`).join(' · ')}`);
}, 900_000);
afterAll(() => rm(outputFolder, { recursive: true, force: true }));

describe('a hotline whose process is killed while clients act and time passes', () => {
  it('loses and doubles nothing, misses no limit, leaves no ticket stuck, sends each SMS once or twice, and converges', () => {
    const repeat = outcomes
      .filter(({ findings }) => findings.length > 0)
      .map(({ seed: failed, findings }) => ({
        repeat: `FAULT_SEED=${failed} KILLED_RUNS=1 npm run test:faults -- killed`,
        findings: findings.slice(0, 5),
      }));
    expect(repeat).toEqual([]);
    expect(outcomes).toHaveLength(killedRuns);
  });

  it('was killed in the midst of requests, and had commits and limits', () => {
    expect(sum('kills')).toBe(bursts * killedRuns);
    if (killedRuns === 0) return;
    expect(sum('commits')).toBeGreaterThan(killedRuns);
    expect(sum('unanswered')).toBeGreaterThan(0);
    if (killedRuns >= enough) expect(sum('limitsPassed')).toBeGreaterThan(0);
  });
});
