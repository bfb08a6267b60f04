import type { Scheme } from '../../../domain/assessment/scheme.ts';
import type { UnitScore } from '../../../domain/assessment/score.ts';
import type { Organisation } from '../../../domain/organisation/unit.ts';
import type { Cell, Sheet } from '../reports/sheets.ts';
import type { Basis } from './basis.ts';

/** A year's scores as one reader may see them. */
export type ShownScores = {
  readonly year: number;
  readonly scheme: Scheme;
  readonly basis: Basis | undefined;
  readonly scores: readonly UnitScore[];
  readonly organisation: Organisation;
};

const text = (value: string): Cell => ({ kind: 'text', text: value });
const number = (value: number | undefined): Cell =>
  value === undefined ? { kind: 'empty' } : { kind: 'count', count: value };
/** Points are counted in hundredths and written with them. */
const points = (hundredths: number): Cell => ({ kind: 'points', points: hundredths / 100 });

const kindNames = {
  department: '部门 departments',
  township: '镇街 townships',
  village: '村居 villages',
} as const satisfies Record<UnitScore['kind'], string>;

const both = ({ name, english }: { readonly name: string; readonly english: string }): string => `${name} ${english}`;

const itemName = ({ items }: Scheme, id: string): string => {
  const item = items.find((one) => one.id === id);
  return item ? both(item) : id;
};

const unitCells = ({ unit, kind }: UnitScore, { organisation }: ShownScores): readonly Cell[] => [
  text(kindNames[kind]),
  text(unit),
  text(organisation.get(unit)?.name ?? unit),
];

const unitHeader = ['类别 kind', '编号 id', '单位 unit'];

const rankOf = (scores: readonly UnitScore[], { kind, total }: UnitScore): number =>
  scores.filter((other) => other.kind === kind && other.total > total).length + 1;

const headSheet = ({ year, scheme, basis }: ShownScores): Sheet => ({
  name: '说明',
  header: ['项目 item', '内容 content'],
  rows: [
    [text('年度 year'), text(String(year))],
    [text('考核办法 scheme'), text(`${scheme.version} ${scheme.approval}`)],
    [text('建议稿 proposal'), text(scheme.proposal ? '是 yes' : '否 no')],
    [text('汇总到 counted until'), text(basis?.until ?? '')],
  ],
});

/** Totals with their ranks, each kind of unit ranked by itself; ranks only where every unit of the county is shown. */
const totalSheet = (shown: ShownScores, whole: boolean): Sheet => ({
  name: '得分',
  header: [...unitHeader, ...(whole ? ['名次 rank'] : []), '得分 total'],
  rows: shown.scores.map((score) => [
    ...unitCells(score, shown),
    ...(whole ? [number(rankOf(shown.scores, score))] : []),
    points(score.total),
  ]),
});

/** How each total is made of its items. */
const itemSheet = (shown: ShownScores): Sheet => ({
  name: '指标',
  header: [
    ...unitHeader,
    ...['指标 item', '依据 basis', '分子 numerator', '分母 denominator', '满分 full', '指标得分 marks'],
    ...['权重 weight', '计入总分 weighted'],
  ],
  rows: shown.scores.flatMap((score) =>
    score.items.map(({ item, numerator, denominator, full, marks, weighted }) => {
      const definition = shown.scheme.items.find(({ id }) => id === item);
      return [
        ...unitCells(score, shown),
        text(itemName(shown.scheme, item)),
        text(definition?.basis ?? ''),
        number(numerator),
        number(denominator),
        points(full),
        points(marks),
        points(definition?.weight ?? 0),
        points(weighted),
      ];
    }),
  ),
});

/** Every missing point with the ticket that it is missing for, and its appeal (R71). */
export const lineSheet = (shown: ShownScores): Sheet => ({
  name: '扣分明细',
  header: [...unitHeader, '指标 item', '工单 ticket', '扣分 points', '申诉 appeal'],
  rows: shown.scores.flatMap((score) =>
    score.items.flatMap(({ item, lines }) =>
      lines.map((line) => [
        ...unitCells(score, shown),
        text(itemName(shown.scheme, item)),
        text(line.ticketId),
        points(line.points),
        number(line.appeal),
      ]),
    ),
  ),
});

/** The scores as tables: by which scheme and until when, totals, items, and each point with its ticket. */
export const scoreSheets = (shown: ShownScores, whole: boolean): readonly Sheet[] => [
  headSheet(shown),
  totalSheet(shown, whole),
  itemSheet(shown),
  lineSheet(shown),
];

/** The one table of a format that has only one: what every total is made of. */
export const scoreSheet = itemSheet;
