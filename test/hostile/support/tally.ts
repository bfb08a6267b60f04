import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from './deployed.ts';
import { isAccepted, type Row } from './table.ts';

/** Counts what was tried at which target, and what came of it. */
export const openTally = (file: string) => {
  const rows = new Map<string, Record<string, number>>();
  return {
    note: (target: string, outcome: string | number): void => {
      const row = rows.get(target) ?? {};
      row[outcome] = (row[outcome] ?? 0) + 1;
      rows.set(target, row);
    },
    /** Targets at which nothing was accepted, or nothing refused. */
    oneSided: (targets: readonly string[], wanted: readonly ('accepted' | 'refused')[] = ['accepted', 'refused']) =>
      targets.flatMap((target) => {
        const outcomes = Object.keys(rows.get(target) ?? {});
        return wanted
          .filter((want) => !outcomes.some((outcome) => isAccepted(outcome) === (want === 'accepted')))
          .map((want) => `${target}: nothing ${want}`);
      }),
    /** Hands the counts to the end of the run. */
    close: (): void => {
      const all: Row[] = [...rows].map(([target, outcomes]) => ({ target, outcomes }));
      writeFileSync(join(runFolder(), `tally-${file}.json`), JSON.stringify(all));
    },
  };
};

export type Tally = ReturnType<typeof openTally>;
