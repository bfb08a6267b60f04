import type { Outcome } from './faulty-run.ts';
import { boundaries, kinds, pairKey } from './kinds.ts';

type Numbers = 'tickets' | 'commits' | 'limitsPassed' | 'sentOnce' | 'sentTwice';

/** What all runs came to together. */
export type Totals = Readonly<Record<Numbers | 'runs', number>> & {
  readonly faults: ReadonlyMap<string, number>;
  /** The runs in which something did not hold. */
  readonly failed: readonly Outcome[];
};

export const totalsOf = (outcomes: readonly Outcome[]): Totals => {
  const faults = new Map<string, number>();
  for (const outcome of outcomes)
    for (const [pair, count] of Object.entries(outcome.faults)) faults.set(pair, (faults.get(pair) ?? 0) + count);
  const sum = (of: Numbers): number => outcomes.reduce((total, outcome) => total + outcome[of], 0);
  return {
    runs: outcomes.length,
    tickets: sum('tickets'),
    commits: sum('commits'),
    limitsPassed: sum('limitsPassed'),
    sentOnce: sum('sentOnce'),
    sentTwice: sum('sentTwice'),
    faults,
    failed: outcomes.filter(({ findings }) => findings.length > 0),
  };
};

const width = 13;

/** Faults by boundary and kind, as a table of text; a dash where a fault means nothing at the boundary. */
export const faultTable = ({ faults }: Totals): string => {
  const cells = (boundary: keyof typeof boundaries): string =>
    kinds
      .map((kind) => {
        const tried = (boundaries[boundary] as readonly string[]).includes(kind);
        return (tried ? String(faults.get(pairKey({ boundary, kind })) ?? 0) : '-').padStart(width);
      })
      .join('');
  const head = `${''.padEnd(20)}${kinds.map((kind) => kind.padStart(width)).join('')}`;
  const rows = Object.keys(boundaries).map(
    (boundary) => boundary.padEnd(20) + cells(boundary as keyof typeof boundaries),
  );
  return [head, ...rows].join('\n');
};
