import type { Curve, Detail, Findings } from '../measure.ts';
import { judgementOf, reasonsIn, targetOf } from './judgement.ts';
import { readable } from './numbers.ts';

/** Findings of one measure as they are kept: with the day, the form and the machine of the run. */
export type Kept = {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly form: 'normal' | 'full';
  readonly machine: string;
  readonly findings: Findings;
};

const cells = (row: readonly string[]): string => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  cells(columns),
  cells(columns.map(() => '---')),
  ...rows.map(cells),
];

const detailOf = ({ title, columns, rows }: Detail): readonly string[] => [
  '',
  `**${title}**`,
  '',
  ...tableOf(columns, rows),
];

const pictureOf = ({ name, title }: Curve): readonly string[] => ['', `![${title}](figures/${name}.svg)`];

const sectionOf = ({ id, title, day, form, machine, findings }: Kept): readonly string[] => [
  '',
  `## ${title}`,
  '',
  `\`npm run bench -- ${id}${form === 'full' ? ' --full' : ''}\`, ${day}, ${machine}.`,
  '',
  ...tableOf(
    ['what', 'measured', 'target', ''],
    findings.figures.map((figure) => [
      figure.what,
      `${readable(figure.value)} ${figure.unit}`,
      targetOf(figure),
      judgementOf(figure),
    ]),
  ),
  ...reasonsIn(findings.figures).flatMap((reason) => ['', reason]),
  ...(findings.details ?? []).flatMap(detailOf),
  ...(findings.curves ?? []).flatMap(pictureOf),
  ...(findings.notes ?? []).flatMap((note) => ['', note]),
];

/** `docs/figures.md`, whole. */
export const documentOf = (kept: readonly Kept[]): string =>
  [
    '# Figures',
    '',
    'Each figure here comes from a command of this project, on the day and machine named with it; what is computed from prices or assumptions says so, and names them. A ratio (×) compares two things in the same run: it carries over to another machine far better than seconds do.',
    '',
    '`npm run bench` measures everything and prints one table; `npm run bench -- intake calendar` only those; `--full` takes the long forms; `--write` renews this page and its curves. The run ends with an error if a target is missed, unless it is known to be: then the reason stands below its table, with the value that it must keep even so.',
    ...kept.flatMap(sectionOf),
    '',
  ].join('\n');
