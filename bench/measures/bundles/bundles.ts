import type { Effort, Figure, Findings, Measure } from '../../measure.ts';
import { readable } from '../../report/numbers.ts';
import { withTemporaryFolder } from '../../run/temporary-folder.ts';
import { median } from '../../statistics.ts';
import { type Bundle, buildBundles } from './build.ts';
import { loadTime } from './load.ts';

/** How often each module is loaded, each time by a fresh Node. */
const rounds: Readonly<Record<Effort, number>> = { short: 3, normal: 11, full: 31 };

/** The functions a caller waits for. */
const waitedFor: ReadonlySet<string> = new Set(['intake', 'commands']);

type Loaded = Bundle & { readonly milliseconds: number };

/** Loads the bundles in turn, round by round, so that whatever else the machine does falls on all of them. */
const loadAll = async (bundles: readonly Bundle[], times: number): Promise<readonly Loaded[]> => {
  const taken = new Map<string, number[]>(bundles.map(({ name }) => [name, []]));
  for (let round = 0; round < times; round += 1) {
    for (const { name, file } of bundles) taken.get(name)?.push(await loadTime(file));
  }
  return bundles.map((bundle) => ({ ...bundle, milliseconds: median(taken.get(bundle.name) ?? []) }));
};

const figuresOf = (bare: Loaded, { name, bytes, milliseconds }: Loaded): readonly Figure[] => [
  { what: `${name}: size`, value: bytes / 1000, unit: 'kB', target: { atMost: 450 } },
  {
    what: `${name}: time to load beside a bare function with the DynamoDB client`,
    value: milliseconds / bare.milliseconds,
    unit: '×',
    target: { atMost: 1.35 },
    timing: true,
  },
];

const rowOf = (bare: Loaded, slimBare: Loaded, { name, bytes, milliseconds }: Loaded): readonly string[] => [
  name,
  readable(bytes / 1000),
  readable(bytes / bare.bytes),
  readable(milliseconds),
  readable(milliseconds / bare.milliseconds),
  readable(milliseconds / slimBare.milliseconds),
];

const findingsOf = ([bare, slimBare, ...ours]: readonly Loaded[]): Findings => {
  if (bare === undefined || slimBare === undefined) throw new Error('no bundle was built');
  return {
    figures: ours.filter(({ name }) => waitedFor.has(name)).flatMap((bundle) => figuresOf(bare, bundle)),
    details: [
      {
        title: 'Every function, by size',
        columns: ['function', 'kB', '× bare', 'load, ms', '× bare', '× slim-bare'],
        rows: [bare, slimBare, ...ours].map((bundle) => rowOf(bare, slimBare, bundle)),
      },
    ],
    notes: [
      'Bare is a function with the DynamoDB client only, minified into one ES module with the SDK whole; slim-bare is the same with the parts of the SDK left out that every function here leaves out (`lib/esbuild-options.ts`).',
    ],
  };
};

/** Size and load time of what is deployed. */
export const bundles: Measure = {
  id: 'bundles',
  title: 'Bundles: bytes and time to load of each function',
  run: (effort, say) =>
    withTemporaryFolder('bundles', async (folder) => {
      const { bare, slimBare, ours } = await buildBundles(folder);
      say(`${ours.length} functions and two bare ones, each loaded ${rounds[effort]} times by a fresh Node`);
      return findingsOf(await loadAll([bare, slimBare, ...ours], rounds[effort]));
    }),
};
