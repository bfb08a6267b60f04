/** What was tried at one target, and how often each outcome was seen. */
export type Row = { readonly target: string; readonly outcomes: Readonly<Record<string, number>> };

/** Status below 400, or any other outcome that does not begin with `refused`. */
export const isAccepted = (outcome: string): boolean =>
  /^\d+$/.test(outcome) ? Number(outcome) < 400 : !outcome.startsWith('refused');

const countOf = ({ outcomes }: Row): number => Object.values(outcomes).reduce((sum, count) => sum + count, 0);

/** The rows of several files, each target once. */
export const merged = (rows: readonly Row[]): readonly Row[] => {
  const byTarget = new Map<string, Record<string, number>>();
  for (const { target, outcomes } of rows) {
    const sum = byTarget.get(target) ?? {};
    for (const [outcome, count] of Object.entries(outcomes)) sum[outcome] = (sum[outcome] ?? 0) + count;
    byTarget.set(target, sum);
  }
  return [...byTarget].map(([target, outcomes]) => ({ target, outcomes }));
};

/** The rows as a table for a terminal: target, cases, outcomes. */
export const tableOf = (rows: readonly Row[]): string => {
  const sorted = rows.toSorted((one, other) => one.target.localeCompare(other.target, 'en'));
  const width = Math.max(6, ...sorted.map(({ target }) => target.length));
  const lines = sorted.map((row) => {
    const outcomes = Object.entries(row.outcomes).toSorted(([one], [other]) => one.localeCompare(other, 'en'));
    const seen = outcomes.map(([outcome, count]) => `${outcome}: ${count}`).join('  ');
    return `${row.target.padEnd(width)}  ${String(countOf(row)).padStart(6)}  ${seen}`;
  });
  return [`${'target'.padEnd(width)}  ${'cases'.padStart(6)}  outcomes`, ...lines].join('\n');
};
