import { type LoadMaker, withLoadMaker } from '../../load/load.ts';
import type { Effort, Figure, Findings, Measure } from '../../measure.ts';
import { readable } from '../../report/numbers.ts';
import { type BenchFolder, type BenchRun, withBenchRun } from '../../run/bench-run.ts';
import { median } from '../../statistics.ts';
import { exampleIn, type Page, pagesIn } from './pages.ts';
import { seed } from './seed.ts';

type Plan = { readonly sizes: readonly number[]; readonly rounds: number };

/** Tickets in the small table, which each larger one is held against. */
const small = 1000;

const plans: Readonly<Record<Effort, Plan>> = {
  short: { sizes: [3000], rounds: 3 },
  normal: { sizes: [10_000], rounds: 20 },
  full: { sizes: [10_000, 100_000], rounds: 40 },
};

/** Calls of a page in one round, one after the other. */
const calls = 4;

/** A run with tickets in its table and the pages that are looked at there. */
type Filled = { readonly run: BenchRun; readonly pages: readonly Page[]; readonly authorization: string };

/** What a page took, in a table of some size. */
type Looked = {
  readonly name: string;
  readonly size: number;
  readonly milliseconds: number;
  readonly requests: number;
};

/** Puts tickets into a run's table, besides those that are there. */
const fill = async (run: BenchRun, folder: BenchFolder, from: number, to: number): Promise<Filled> => {
  const example = await exampleIn(run);
  const filled = await folder.restart((path) => seed(path, run.tableName, { from, to, caller: example.caller }));
  const pages = await pagesIn(filled, example);
  return { run: filled, pages, authorization: `Bearer ${await filled.token('supervisor', 'centre')}` };
};

const look = async ({ run, authorization }: Filled, { path }: Page, maker: LoadMaker): Promise<readonly number[]> => {
  const work = {
    kind: 'http',
    url: run.apiUrl,
    method: 'GET',
    paths: [path],
    headers: { authorization },
    expect: 200,
  } as const;
  return (await maker.make({ work, concurrency: 1, calls })).latencies;
};

const requestsOf = ({ run: { requests } }: Filled): number =>
  [...requests].filter(([name]) => name.startsWith('DynamoDB_')).reduce((sum, [, count]) => sum + count, 0);

/** Looks at one page in both tables in turn, so that whatever else the machine does falls on both. */
const compare = async (tables: readonly Filled[], index: number, maker: LoadMaker, rounds: number) => {
  const taken = tables.map(() => [] as number[]);
  const asked = tables.map(() => 0);
  for (let round = -1; round < rounds; round += 1) {
    for (const [which, table] of tables.entries()) {
      const page = table.pages[index];
      if (page === undefined) continue;
      const before = requestsOf(table);
      const latencies = await look(table, page, maker);
      asked[which] = (requestsOf(table) - before) / calls;
      /** The first round only warms up. */
      if (round >= 0) taken[which]?.push(...latencies);
    }
  }
  return tables.map((table, which) => ({
    name: table.pages[index]?.name ?? '',
    milliseconds: median(taken[which] ?? []),
    requests: asked[which] ?? 0,
  }));
};

const figuresOf = (looked: readonly Looked[], largest: number): readonly Figure[] => {
  const pairs = looked
    .filter(({ size }) => size === largest)
    .map((large) => ({ large, base: looked.find(({ name, size }) => name === large.name && size === small) ?? large }));
  const most = Math.max(...pairs.map(({ large, base }) => large.requests / base.requests));
  const sizes = `${readable(largest)} tickets beside ${readable(small)}`;
  return [
    ...pairs.map(({ large, base }) => ({
      what: `${large.name}: time with ${sizes}`,
      value: large.milliseconds / base.milliseconds,
      unit: '×',
      target: { atMost: 1.5 },
      timing: true,
    })),
    {
      what: `requests to DynamoDB of a page with ${sizes}, at the most`,
      value: most,
      unit: '×',
      target: { atMost: 1 },
    },
  ];
};

const findingsOf = (looked: readonly Looked[], { sizes, rounds }: Plan): Findings => {
  const names = [...new Set(looked.map(({ name }) => name))];
  const all = [small, ...sizes];
  const at = (name: string, size: number) => looked.find((each) => each.name === name && each.size === size);
  const drawn = names.filter((name) => /^a (unit|stage|ticket)’s (list|page)$/.test(name));
  return {
    figures: figuresOf(looked, sizes.at(-1) ?? small),
    details: [
      {
        title: 'Each page by the tickets in the table',
        columns: ['page', ...all.flatMap((size) => [`${readable(size)}: ms`, 'requests'])],
        rows: names.map((name) => [
          name,
          ...all.flatMap((size) => [
            readable(at(name, size)?.milliseconds ?? 0),
            readable(at(name, size)?.requests ?? 0),
          ]),
        ]),
      },
    ],
    curves: [
      {
        name: 'lists',
        title: 'Time of a page as the table grows',
        x: 'tickets in the table',
        y: 'ms, median',
        series: drawn.map((name) => ({
          name,
          points: all.map((size) => [size, at(name, size)?.milliseconds ?? 0] as const),
        })),
      },
    ],
    notes: [
      `${rounds} rounds of ${calls} calls of each page in both tables in turn, one after the other. Of ten tickets one waits for its dispatch, ` +
        'six are with four units and three are withdrawn, 400 a day; they are commits and boards made by the domain, stored straight into the tables.',
    ],
  };
};

/** Whether what people look at takes longer as tickets pile up. */
export const lists: Measure = {
  id: 'lists',
  title: 'Lists and pages as the table grows',
  run: (effort, say) =>
    withBenchRun((smallRun, smallFolder) =>
      withBenchRun((run, folder) =>
        withLoadMaker(async (maker) => {
          const plan = plans[effort];
          const looked: Looked[] = [];
          const base = await fill(smallRun, smallFolder, 0, small);
          let present = { run, size: 0 };
          for (const size of plan.sizes) {
            const begun = performance.now();
            const large = await fill(present.run, folder, present.size, size);
            say(`${readable(size)} tickets stored in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
            present = { run: large.run, size };
            for (const index of base.pages.keys()) {
              const [one, other] = await compare([base, large], index, maker, plan.rounds);
              if (one && other) looked.push({ ...one, size: small }, { ...other, size });
            }
          }
          return findingsOf(looked, plan);
        }),
      ),
    ),
};
