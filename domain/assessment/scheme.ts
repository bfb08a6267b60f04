import type { Level, Unit } from '../organisation/unit.ts';
import type { Figure } from '../reports/contribution.ts';
import { definitions } from '../reports/definitions.ts';
import type { LocalDate } from '../time/instant.ts';

/** Points in hundredths, always whole: so that what is taken off and given back is the same to the last digit. */
export type Points = number;

/** All the points that a unit can have: 100. */
export const allPoints: Points = 100_00;

/** Kinds of units that are scored: level 3 by the centre, villages by their township (二(一), R8). */
export const unitKinds = ['department', 'township', 'village'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The kind of a unit, by its level and the shape of its id; none for the centre and the city. */
export const unitKindOf = ({ id, level }: Pick<Unit, 'id' | 'level'>): UnitKind | undefined => {
  if (level === 4) return 'village';
  if (level !== 3) return undefined;
  return id.startsWith('town-') || id.startsWith('farm-') ? 'township' : 'department';
};

type Common = {
  readonly id: string;
  readonly name: string;
  readonly english: string;
  /** The clause or rule of the scheme that it stands for. */
  readonly basis: string;
  readonly appliesTo: readonly UnitKind[];
  /** What the item counts of the whole: the weights of a kind of unit sum up to `allPoints`. */
  readonly weight: Points;
  /** Marks of the item itself: at most, and at least. */
  readonly full: Points;
  readonly minimum: Points;
};

/** So much is taken off for each ticket of a figure. */
export type DeductionItem = Common & {
  readonly kind: 'deduction';
  readonly figure: Figure;
  readonly perTicket: Points;
};

/** Linear by a rate: all marks from `fullFrom` on, the fewest at `noneBelow` and under. */
export type RateItem = Common & {
  readonly kind: 'rate';
  readonly numerator: Figure;
  /** Figures whose tickets together are the denominator; those of the numerator are among them. */
  readonly denominator: readonly Figure[];
  readonly fullFrom: number;
  readonly noneBelow: number;
};

export type SchemeItem = DeductionItem | RateItem;

/** 考核办法 (R56, R68): a version of how a year is scored, with its approval. Dates are Shanghai dates. */
export type Scheme = {
  readonly version: string;
  /** The paper by which it was approved (R53). */
  readonly approval: string;
  /** A draft that nobody approved yet: scores by it are shown, and never frozen. */
  readonly proposal: boolean;
  readonly year: number;
  /** The last date that counts. */
  readonly freezeDate: LocalDate;
  /** The last date on which a unit may appeal. */
  readonly appealsUntil: LocalDate;
  readonly items: readonly SchemeItem[];
};

/** What a scheme must not be; each with the field that says it. */
export type SchemeFault = { readonly field: string; readonly message: string; readonly english: string };

const levelOf: { readonly [K in UnitKind]: Level } = { department: 3, township: 3, village: 4 };

/** Figures that are not counted of a unit are none of its merits: nothing to count would be full marks. */
const figureFaults = (field: string, item: SchemeItem): readonly SchemeFault[] => {
  const named: Readonly<Record<string, readonly Figure[]>> =
    item.kind === 'rate' ? { numerator: [item.numerator], denominator: item.denominator } : { figure: [item.figure] };
  return Object.entries(named).flatMap(([member, figures]) => {
    const missing = figures.find((figure) =>
      item.appliesTo.some((kind) => !definitions[figure].levels.includes(levelOf[kind])),
    );
    if (missing === undefined) return [];
    const { name, english } = definitions[missing];
    return [
      {
        field: `${field}.${member}`,
        message: `“${name}”不统计到所适用的单位`,
        english: `“${english}” is not counted of every unit that the item applies to`,
      },
    ];
  });
};

const itemFaults = (item: SchemeItem, index: number): readonly SchemeFault[] => {
  const field = `items.${index}`;
  const faults: SchemeFault[] = [...figureFaults(field, item)];
  if (item.minimum >= item.full)
    faults.push({
      field: `${field}.minimum`,
      message: '最低分须低于满分',
      english: 'The minimum must be below full marks',
    });
  if (item.kind === 'rate' && item.noneBelow >= item.fullFrom)
    faults.push({
      field: `${field}.noneBelow`,
      message: '最低分对应的比率须低于满分对应的比率',
      english: 'The rate for the fewest marks must be below that for full marks',
    });
  return faults;
};

const weightFaults = (items: readonly SchemeItem[]): readonly SchemeFault[] =>
  unitKinds.flatMap((kind) => {
    const sum = items.filter(({ appliesTo }) => appliesTo.includes(kind)).reduce((all, { weight }) => all + weight, 0);
    if (sum === allPoints) return [];
    const name = { department: '部门', township: '镇街', village: '村居' }[kind];
    return [
      {
        field: 'items',
        message: `适用于${name}的权重合计为${sum / 100},须为100`,
        english: `The weights for a ${kind} sum up to ${sum / 100}, not 100`,
      },
    ];
  });

/** Everything that is wrong with a scheme; nothing for a good one. */
export const schemeFaults = ({ items, freezeDate, appealsUntil, year }: Scheme): readonly SchemeFault[] => {
  const faults = [...items.flatMap(itemFaults), ...weightFaults(items)];
  if (new Set(items.map(({ id }) => id)).size < items.length)
    faults.push({ field: 'items', message: '指标编号重复', english: 'An item’s id stands twice' });
  if (!freezeDate.startsWith(`${year}-`))
    faults.push({
      field: 'freezeDate',
      message: '截止日须在考核年度内',
      english: 'The freeze date must be in the year',
    });
  if (appealsUntil < freezeDate)
    faults.push({
      field: 'appealsUntil',
      message: '申诉截止日不得早于数据截止日',
      english: 'Appeals must be possible until the freeze date at least',
    });
  return faults;
};

/** The same date of another year; the last day of February where there is no other. */
const inYear = (date: LocalDate, years: number): LocalDate =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`.replace('-02-29', '-02-28');

/** A scheme carried over to another year. */
export const carriedTo = (scheme: Scheme, year: number): Scheme => {
  const years = year - scheme.year;
  if (years === 0) return scheme;
  const { freezeDate, appealsUntil } = scheme;
  return { ...scheme, year, freezeDate: inYear(freezeDate, years), appealsUntil: inYear(appealsUntil, years) };
};
