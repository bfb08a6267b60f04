import type { Findings } from '../measure.ts';
import { judgementOf, targetOf } from './judgement.ts';
import { readable } from './numbers.ts';

/** Columns a text takes on a terminal. */
const widthOf = (text: string): number => [...text].length;

/** Lines of a table whose columns stand under each other. */
export const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
};

/** Every figure of every measure with its target beside it. */
export const figureTable = (measured: readonly { readonly id: string; readonly findings: Findings }[]) =>
  aligned([
    ['measure', 'what', 'measured', 'target', ''],
    ...measured.flatMap(({ id, findings }) =>
      findings.figures.map((figure) => [
        id,
        figure.what,
        `${readable(figure.value)} ${figure.unit}`,
        targetOf(figure),
        judgementOf(figure),
      ]),
    ),
  ]);
