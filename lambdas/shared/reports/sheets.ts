import { figures } from '../../../domain/reports/contribution.ts';
import { definitions } from '../../../domain/reports/definitions.ts';
import { type Figures, rateDefinitions, rates } from '../../../domain/reports/rates.ts';
import { figuresAt, type ReportLevel } from '../../../domain/reports/report.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { levelNames } from './levels.ts';
import { ratesAt } from './report-view.ts';
import { rowOf, type ShownReport } from './shown-report.ts';

/** A cell of a table: text stays text whatever it looks like, a number and a share stay numbers. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'share'; readonly share: number }
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
  '平台编号 unit',
  '平台 platform',
  ...figuresAt(level).map((figure) => both(definitions[figure])),
  ...rates.flatMap((rate) => {
    const definition = rateDefinitions[rate];
    return definition.levels.includes(level)
      ? [
          `${definition.name} ${definition.english}`,
          `${definition.name}分子 numerator`,
          `${definition.name}分母 denominator`,
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
    ...(whole ? [[text(''), text('合计(各平台之和)total'), ...numbersOf(level, level.totals)]] : []),
  ],
});

const headSheet = ({ head, report }: ShownReport): Sheet => ({
  name: '月报',
  header: ['项目 item', '内容 content'],
  rows: [
    [text('月份 month'), text(report.month)],
    [text('状态 state'), text(head.state === 'frozen' ? '已冻结 frozen' : '草稿 draft')],
    [text('版本 version'), count(head.version)],
    [text('截止时间(北京时间)cutoff'), { kind: 'instant', at: head.cutoff }],
    [text('生成时间(北京时间)made at'), { kind: 'instant', at: head.at }],
    [text('哈希 SHA-256'), text(head.hash)],
    [text('取代版本 supersedes'), count(head.supersedes)],
    [text('更正项数 corrections'), count(head.corrections)],
  ],
});

const daySheet = ({ report }: ShownReport): Sheet => ({
  name: '每日受理',
  header: ['日期 date', '受理 received'],
  rows: Object.entries(report.perDay).map(([date, value]) => [text(date), count(value)]),
});

const correctionSheet = ({ report, corrections }: ShownReport): Sheet => ({
  name: '更正',
  header: ['平台 platform', '数字 figure', '原 was', '现 is', '增加工单 added', '减少工单 removed'],
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
  name: '指标说明',
  header: ['指标 figure', '计数口径 what counts', 'in English'],
  rows: figures.map((figure) => {
    const definition = definitions[figure];
    return [text(both(definition)), text(definition.counts), text(definition.countsEnglish)];
  }),
};

const rateSheet: Sheet = {
  name: '比率说明',
  header: ['比率 rate', '公式 formula', '不计项及说明 exclusions', 'formula', 'exclusions'],
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
  name: '各级平台',
  header: [
    '级别 level',
    '平台编号 unit',
    '平台 platform',
    ...figures.map((figure) => both(definitions[figure])),
    ...rates.flatMap((rate) => {
      const { name, english } = rateDefinitions[rate];
      return [`${name} ${english}`, `${name}分子 numerator`, `${name}分母 denominator`];
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
