import { type LoadMaker, withLoadMaker } from '../../load/load.ts';
import type { Curve, Effort, Figure, Findings } from '../../measure.ts';
import { readable } from '../../report/numbers.ts';
import { type BenchFolder, type BenchRun, withBenchRun } from '../../run/bench-run.ts';
import { median } from '../../statistics.ts';

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

/** Something that is looked at. */
export type Page = { readonly name: string; readonly path: string };

/** A run with tickets in its table, the pages that are looked at there, and as whom. */
export type Filled = {
  readonly run: BenchRun;
  readonly pages: readonly Page[];
  readonly headers: Readonly<Record<string, string>>;
};

/** What is looked at, and in what tables. */
export type Growth = {
  /** File name of the curve. */
  readonly name: string;
  /** What the table holds: `tickets`, `open tickets`. */
  readonly of: string;
  readonly title: string;
  /** Puts tickets into a run's table, besides those that are there. */
  readonly fill: (run: BenchRun, folder: BenchFolder, from: number, to: number) => Promise<Filled>;
  /** The pages that are drawn. */
  readonly drawn: (page: string) => boolean;
  /** What the tickets are. */
  readonly note: string;
};

/** What a page took. */
type Took = { readonly milliseconds: number; readonly requests: number };

/** What a page took in a table of some size, and in turn with it in the small one. */
type Looked = { readonly name: string; readonly size: number; readonly there: Took; readonly inSmall: Took };

/** @throws Error when there is no such page: nothing is compared with nothing */
const pageAt = ({ pages }: Filled, index: number): Page => {
  const page = pages[index];
  if (page === undefined) throw new Error(`the ${index + 1}th page is missing in one of the tables`);
  return page;
};

const look = async ({ run, headers }: Filled, { path }: Page, maker: LoadMaker): Promise<readonly number[]> => {
  const work = {
    kind: 'http',
    url: run.apiUrl,
    method: 'GET',
    paths: [path],
    headers,
    expect: 200,
  } as const;
  return (await maker.make({ work, concurrency: 1, calls })).latencies;
};

const requestsOf = ({ run: { requests } }: Filled): number =>
  [...requests].filter(([name]) => name.startsWith('DynamoDB_')).reduce((sum, [, count]) => sum + count, 0);

const took = (latencies: readonly number[], requests: number): Took => ({ milliseconds: median(latencies), requests });

/** Looks at one page in both tables in turn, so that whatever else the machine does falls on both. */
const compare = async (tables: readonly [Filled, Filled], index: number, maker: LoadMaker, rounds: number) => {
  const taken = tables.map((table) => ({ table, latencies: [] as number[], requests: Number.POSITIVE_INFINITY }));
  for (let round = -1; round < rounds; round += 1) {
    for (const each of taken) {
      const before = requestsOf(each.table);
      const latencies = await look(each.table, pageAt(each.table, index), maker);
      // The fewest of all rounds: now and then a function also looks whether the organisation changed, by the age of its copy.
      each.requests = Math.min(each.requests, (requestsOf(each.table) - before) / calls);
      /** The first round only warms up. */
      if (round >= 0) each.latencies.push(...latencies);
    }
  }
  const [inSmall, there] = taken.map(({ latencies, requests }) => took(latencies, requests)) as [Took, Took];
  return { name: pageAt(tables[1], index).name, there, inSmall };
};

const figuresOf = (looked: readonly Looked[], { of }: Growth): readonly Figure[] => {
  const largest = Math.max(...looked.map(({ size }) => size));
  const last = looked.filter(({ size }) => size === largest);
  const sizes = `${readable(largest)} ${of} beside ${readable(small)}`;
  return [
    ...last.map(({ name, there, inSmall }) => ({
      what: `${name}: time with ${sizes}`,
      value: there.milliseconds / inSmall.milliseconds,
      unit: '×',
      target: { atMost: 1.5 },
      timing: true,
    })),
    {
      what: `requests to DynamoDB of a page with ${sizes}, at the most`,
      value: Math.max(...last.map(({ there, inSmall }) => there.requests / inSmall.requests)),
      unit: '×',
      target: { atMost: 1 },
    },
  ];
};

/** What each page took by the size of the table, the small one first. */
type Grown = { readonly name: string; readonly sizes: readonly (Took & { readonly size: number })[] };

const grownOf = (looked: readonly Looked[]): readonly Grown[] =>
  [...Map.groupBy(looked, ({ name }) => name)].map(([name, each]) => ({
    name,
    sizes: [
      ...each.slice(0, 1).map(({ inSmall }) => ({ ...inSmall, size: small })),
      ...each.map(({ there, size }) => ({ ...there, size })),
    ],
  }));

const curveOf = (grown: readonly Grown[], { name, title, of, drawn }: Growth): Curve => ({
  name,
  title,
  x: `${of} in the table`,
  y: 'ms, median',
  series: grown
    .filter((each) => drawn(each.name))
    .map(({ name: page, sizes }) => ({
      name: page,
      points: sizes.map(({ size, milliseconds }) => [size, milliseconds] as const),
    })),
});

const findingsOf = (looked: readonly Looked[], { sizes, rounds }: Plan, growth: Growth): Findings => {
  const grown = grownOf(looked);
  return {
    figures: figuresOf(looked, growth),
    details: [
      {
        title: `Each page by the ${growth.of} in the table`,
        columns: ['page', ...[small, ...sizes].flatMap((size) => [`${readable(size)}: ms`, 'requests'])],
        rows: grown.map(({ name, sizes: taken }) => [
          name,
          ...taken.flatMap(({ milliseconds, requests }) => [readable(milliseconds), readable(requests)]),
        ]),
      },
    ],
    curves: [curveOf(grown, growth)],
    notes: [
      `${rounds} rounds of ${calls} calls of each page in both tables in turn, one after the other. ${growth.note}`,
    ],
  };
};

/** How long pages take in a large table beside a small one, side by side. */
export const measureGrowth = (growth: Growth, effort: Effort, say: (line: string) => void): Promise<Findings> =>
  withBenchRun((smallRun, smallFolder) =>
    withBenchRun((run, folder) =>
      withLoadMaker(async (maker) => {
        const plan = plans[effort];
        const looked: Looked[] = [];
        const base = await growth.fill(smallRun, smallFolder, 0, small);
        let present = { run, size: 0 };
        for (const size of plan.sizes) {
          const begun = performance.now();
          const large = await growth.fill(present.run, folder, present.size, size);
          say(`${readable(size)} ${growth.of} stored in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
          present = { run: large.run, size };
          for (const index of base.pages.keys())
            looked.push({ size, ...(await compare([base, large], index, maker, plan.rounds)) });
        }
        return findingsOf(looked, plan, growth);
      }),
    ),
  );
