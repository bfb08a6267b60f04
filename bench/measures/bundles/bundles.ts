import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effort, Figure, Findings, Measure } from '../../measure.ts';
import { readable } from '../../report/numbers.ts';
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

const findingsOf = (loaded: readonly Loaded[]): Findings => {
  const [bare, ...ours] = loaded;
  if (bare === undefined) throw new Error('no bundle was built');
  return {
    figures: ours.filter(({ name }) => waitedFor.has(name)).flatMap((bundle) => figuresOf(bare, bundle)),
    details: [
      {
        title: 'Every function, by size',
        columns: ['function', 'kB', '× bare', 'load, ms', '× bare'],
        rows: loaded.map(({ name, bytes, milliseconds }) => [
          name,
          readable(bytes / 1000),
          readable(bytes / bare.bytes),
          readable(milliseconds),
          readable(milliseconds / bare.milliseconds),
        ]),
      },
    ],
  };
};

/** Size and load time of what is deployed. */
export const bundles: Measure = {
  id: 'bundles',
  title: 'Bundles: bytes and time to load of each function',
  run: async (effort, say) => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-bundles-'));
    try {
      const built = await buildBundles(folder);
      say(`${built.length} bundles, each loaded ${rounds[effort]} times by a fresh Node`);
      return findingsOf(await loadAll(built, rounds[effort]));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
