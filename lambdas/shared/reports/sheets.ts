import { figures } from '../../../domain/reports/contribution.ts';
import { definitions } from '../../../domain/reports/definitions.ts';
import { type Figures, rateDefinitions, rates } from '../../../domain/reports/rates.ts';
import { figuresAt, type ReportLevel } from '../../../domain/reports/report.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { levelNames } from './levels.ts';
import { ratesAt } from './report-view.ts';
import { rowOf, type ShownReport } from './shown-report.ts';
import { filled, sheetWords, reportWords as words } from './words.ts';

/** A cell of a table: text stays text whatever it looks like, a number and a share stay numbers. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'share'; readonly share: number }
  /** Points of an assessment, to the hundredth. */
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'instant'; readonly at: Instant }
  | { readonly kind: 'empty' };

export type Sheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

const text = (value: string): Cell => ({ kind: 'text', text: value });
const count = (value: number | undefined): Cell =>
  value === undefined ? { kind: 'empty' } : { kind: 'count', count: value };
const both = ({ name, english }: { readonly name: string; readonly english: string }): string => `${name} ${english}`;

const levelHeader = ({ level }: ReportLevel): readonly string[] => [
  words.unit,
  words.platform,
  ...figuresAt(level).map((figure) => both(definitions[figure])),
  ...rates.flatMap((rate) => {
    const definition = rateDefinitions[rate];
    return definition.levels.includes(level)
      ? [
          `${definition.name} ${definition.english}`,
          filled(words.numerator, { rate: definition.name }),
          filled(words.denominator, { rate: definition.name }),
        ]
      : [];
  }),
];

const numbersOf = ({ level }: ReportLevel, counted: Figures): readonly Cell[] => [
  ...figuresAt(level).map((figure) => count(counted[figure])),
  ...Object.values(ratesAt(level, counted)).flatMap(({ rate, numerator, denominator }): readonly Cell[] => [
    rate === undefined ? { kind: 'empty' } : { kind: 'share', share: rate },
    count(numerator),
    count(denominator),
  ]),
];

const levelSheet = (level: ReportLevel, whole: boolean): Sheet => ({
  name: levelNames[level.level].name,
  header: levelHeader(level),
  rows: [
    ...level.rows.map((row) => [text(row.unit), text(row.name), ...numbersOf(level, row.figures)]),
    ...(whole ? [[text(''), text(words.total), ...numbersOf(level, level.totals)]] : []),
  ],
});

const headSheet = ({ head, report }: ShownReport): Sheet => ({
  name: sheetWords.head,
  header: [sheetWords.item, sheetWords.content],
  rows: [
    [text(sheetWords.month), text(report.month)],
    [text(sheetWords.state), text(sheetWords.states[head.state])],
    [text(sheetWords.version), count(head.version)],
    [text(sheetWords.cutoff), { kind: 'instant', at: head.cutoff }],
    [text(sheetWords.madeAt), { kind: 'instant', at: head.at }],
    [text(sheetWords.hash), text(head.hash)],
    [text(sheetWords.supersedes), count(head.supersedes)],
    [text(sheetWords.correctionCount), count(head.corrections)],
  ],
});

const daySheet = ({ report }: ShownReport): Sheet => ({
  name: sheetWords.days,
  header: [words.date, words.received],
  rows: Object.entries(report.perDay).map(([date, value]) => [text(date), count(value)]),
});

const correctionSheet = ({ report, corrections }: ShownReport): Sheet => ({
  name: sheetWords.corrections,
  header: [words.platform, words.correctedFigure, words.was, words.is, words.added, words.removed],
  rows: corrections.map(({ unit, figure, was, is, added, removed }) => [
    text(rowOf(report, unit)?.name ?? unit),
    text(both(definitions[figure])),
    count(was),
    count(is),
    text(added.join(' ')),
    text(removed.join(' ')),
  ]),
});

const definitionSheet: Sheet = {
  name: sheetWords.figures,
  header: [words.figure, words.counts, words.countsEnglish],
  rows: figures.map((figure) => {
    const definition = definitions[figure];
    return [text(both(definition)), text(definition.counts), text(definition.countsEnglish)];
  }),
};

const rateSheet: Sheet = {
  name: sheetWords.rates,
  header: [words.rate, words.formula, words.exclusions, words.countsEnglish, words.countsEnglish],
  rows: rates.map((rate) => {
    const { name, english, formula, exclusions, formulaEnglish, exclusionsEnglish } = rateDefinitions[rate];
    return [`${name} ${english}`, formula, exclusions, formulaEnglish, exclusionsEnglish].map(text);
  }),
};

/** A report as tables: what it is, each level, the days, what was corrected, and how every number is made. */
export const sheetsOf = (shown: ShownReport): readonly Sheet[] => [
  headSheet(shown),
  ...shown.report.levels.toSorted((a, b) => a.level - b.level).map((level) => levelSheet(level, shown.whole)),
  ...(shown.whole ? [daySheet(shown)] : []),
  correctionSheet(shown),
  definitionSheet,
  rateSheet,
];

/** All platforms in one table, for a format that has only one: every level with its own columns filled. */
export const platformSheet = ({ report }: ShownReport): Sheet => ({
  name: words.levels,
  header: [
    words.level,
    words.unit,
    words.platform,
    ...figures.map((figure) => both(definitions[figure])),
    ...rates.flatMap((rate) => {
      const { name, english } = rateDefinitions[rate];
      return [`${name} ${english}`, filled(words.numerator, { rate: name }), filled(words.denominator, { rate: name })];
    }),
  ],
  rows: report.levels.flatMap(({ level, rows }) =>
    rows.map((row) => {
      const made = ratesAt(level, row.figures);
      return [
        text(levelNames[level].name),
        text(row.unit),
        text(row.name),
        ...figures.map((figure) => count(row.figures[figure])),
        ...rates.flatMap((rate): readonly Cell[] => {
          const value = made[rate];
          const share: Cell = value?.rate === undefined ? { kind: 'empty' } : { kind: 'share', share: value.rate };
          return [share, count(value?.numerator), count(value?.denominator)];
        }),
      ];
    }),
  ),
});
