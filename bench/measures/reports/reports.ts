import type { Effort, Measure } from '../../measure.ts';
import { readable } from '../../report/numbers.ts';
import { type BenchFolder, type BenchRun, withBenchRun } from '../../run/bench-run.ts';
import { seed } from '../growth/seed.ts';
import { findingsOf, type Sized } from './findings.ts';
import { monthLife } from './life.ts';
import { followReport, type Made, makeReport } from './making.ts';

/** The month of so many tickets that each larger one is held against, and how often each report is made. */
type Plan = { readonly small: number; readonly sizes: readonly number[]; readonly rounds: number };

const plans: Readonly<Record<Effort, Plan>> = {
  short: { small: 300, sizes: [1000], rounds: 1 },
  normal: { small: 1000, sizes: [10_000], rounds: 3 },
  full: { small: 1000, sizes: [10_000, 100_000], rounds: 3 },
};

/** A run with a month of so many tickets in its table. */
type Month = { readonly run: BenchRun; readonly tickets: number };

const fill = async ({ run, tickets }: Month, folder: BenchFolder, to: number): Promise<Month> => ({
  run: await folder.restart((path) => seed(path, run.tableName, { from: tickets, to, life: monthLife })),
  tickets: to,
});

/** A run with an empty month that has a report: only then the API tells how far the next one is. */
const empty = async (run: BenchRun): Promise<Month> => {
  await makeReport(run, 0);
  return { run, tickets: 0 };
};

/** Has both months reported in turn, so that whatever else the machine does falls on both. At first each is followed. */
const compare = async (months: readonly [Month, Month], rounds: number): Promise<readonly [Sized, Sized]> => {
  const sized = async ({ run, tickets }: Month) => ({
    tickets,
    progress: await followReport(run, tickets),
    made: [] as Made[],
  });
  const both = [await sized(months[0]), await sized(months[1])] as const;
  for (let round = 0; round < rounds; round += 1)
    for (const [index, { made, tickets }] of both.entries())
      made.push(await makeReport((months[index] as Month).run, tickets));
  return both;
};

const measure = (effort: Effort, say: (line: string) => void) =>
  withBenchRun((smallRun, smallFolder) =>
    withBenchRun(async (run, folder) => {
      const { small, sizes, rounds } = plans[effort];
      const inSmall = await fill(await empty(smallRun), smallFolder, small);
      const compared: (readonly [Sized, Sized])[] = [];
      let large = await empty(run);
      for (const size of sizes) {
        const begun = performance.now();
        large = await fill(large, folder, size);
        say(`${readable(size)} tickets stored in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
        const pair = await compare([inSmall, large], rounds);
        say(`reported; done was seen at ${pair[1].progress.map(readable).join(' · ')}`);
        compared.push(pair);
      }
      return findingsOf(compared, rounds);
    }),
  );

/** Whether the monthly report takes as long for each ticket in a large month as in a small one. */
export const reports: Measure = {
  id: 'reports',
  title: 'The monthly report as the month grows',
  run: measure,
};
