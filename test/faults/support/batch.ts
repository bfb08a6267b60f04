import { setTimeout } from 'node:timers';
import { faultyRun, type Outcome } from './faulty-run.ts';

/**
 * A process of its own for a share of the runs: `node batch.ts FIRST COUNT STEP`. Prints one outcome a line.
 * A run that does not end within a minute ends the process, with a finding.
 */
const [first = 0, count = 0, step = 1] = process.argv.slice(2).map(Number);
const longest = 60_000;

const failed = (seed: number, finding: string): Outcome => ({
  seed,
  faults: {},
  tickets: 0,
  commits: 0,
  limitsPassed: 0,
  sentOnce: 0,
  sentTwice: 0,
  findings: [finding],
});
const print = (outcome: Outcome): void => void process.stdout.write(`${JSON.stringify(outcome)}\n`);

for (let run = 0; run < count; run += 1) {
  const seed = first + run * step;
  const watch = setTimeout(() => {
    print(failed(seed, 'the run did not end'));
    process.exit(1);
  }, longest);
  const outcome = await faultyRun(seed).catch((error: unknown) => failed(seed, `the run threw ${String(error)}`));
  print(outcome);
  clearTimeout(watch);
}
process.exit(0);
