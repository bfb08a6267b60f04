import type { Contribution, Figure } from '../reports/contribution.ts';
import type { Appeal } from './appeal.ts';
import type { DeductionItem, Points, RateItem, Scheme, SchemeItem, UnitKind } from './scheme.ts';

/** A ticket that costs points: how many, and the appeal about it. One that was struck costs none (R71). */
export type ScoreLine = { readonly ticketId: string; readonly points: Points; readonly appeal?: number };

/** An item of a unit's score. The points of the lines sum up to what is missing from full marks. */
export type ItemScore = {
  readonly item: string;
  readonly full: Points;
  readonly marks: Points;
  /** Its part of the unit's total. */
  readonly weighted: Points;
  /** The rate's two numbers. */
  readonly numerator?: number;
  readonly denominator?: number;
  readonly lines: readonly ScoreLine[];
};

export type UnitScore = {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly items: readonly ItemScore[];
  readonly total: Points;
};

/** Tickets of a unit by figure, each once. */
export type UnitFigures = ReadonlyMap<Figure, ReadonlySet<string>>;

/** What is counted of each unit. */
export const figuresByUnit = (contributions: Iterable<Contribution>): ReadonlyMap<string, UnitFigures> => {
  const units = new Map<string, Map<Figure, Set<string>>>();
  for (const { unit, figure, ticketId } of contributions) {
    const figures = units.get(unit) ?? new Map<Figure, Set<string>>();
    units.set(unit, figures.set(figure, (figures.get(figure) ?? new Set<string>()).add(ticketId)));
  }
  return units;
};

const ticketsIn = (figures: UnitFigures, ...names: readonly Figure[]): readonly string[] =>
  [...new Set(names.flatMap((name) => [...(figures.get(name) ?? [])]))].sort();

/** Appeals about an item of a unit, by ticket. */
type Appeals = ReadonlyMap<string, Appeal>;

const isStruck = (appeals: Appeals, ticketId: string): boolean => appeals.get(ticketId)?.decision?.strike === true;

const line = (ticketId: string, points: Points, appeals: Appeals): ScoreLine => {
  const appeal = appeals.get(ticketId)?.n;
  return { ticketId, points, ...(appeal === undefined ? {} : { appeal }) };
};

const weightedOf = ({ weight, full }: SchemeItem, marks: Points): Points => Math.round((weight * marks) / full);

/** Off for each ticket, until the minimum is reached; what would go further costs nothing. */
const scoreDeduction = (item: DeductionItem, figures: UnitFigures, appeals: Appeals): ItemScore => {
  let left = item.full - item.minimum;
  const lines = ticketsIn(figures, item.figure).map((ticketId) => {
    const points = isStruck(appeals, ticketId) ? 0 : Math.min(item.perTicket, left);
    left -= points;
    return line(ticketId, points, appeals);
  });
  const marks = item.minimum + left;
  return { item: item.id, full: item.full, marks, weighted: weightedOf(item, marks), lines };
};

/** Marks by a rate; all of them where there is nothing to divide by. */
const marksOf = ({ full, minimum, fullFrom, noneBelow }: RateItem, numerator: number, denominator: number): Points => {
  if (denominator === 0) return full;
  const reached = (numerator / denominator - noneBelow) / (fullFrom - noneBelow);
  return minimum + Math.round((full - minimum) * Math.min(1, Math.max(0, reached)));
};

/** What is missing is shared among the tickets that failed, a hundredth more for the first ones until it is all told. */
const shared = (missing: Points, count: number, index: number): Points =>
  Math.floor(missing / count) + (index < missing % count ? 1 : 0);

const scoreRate = (item: RateItem, figures: UnitFigures, appeals: Appeals): ItemScore => {
  const all = ticketsIn(figures, item.numerator, ...item.denominator);
  const passed = figures.get(item.numerator) ?? new Set<string>();
  const failed = all.filter((ticketId) => !passed.has(ticketId));
  const counted = failed.filter((ticketId) => !isStruck(appeals, ticketId));
  const denominator = passed.size + counted.length;
  const marks = marksOf(item, passed.size, denominator);
  const lines = failed.map((ticketId) => {
    const index = counted.indexOf(ticketId);
    return line(ticketId, index < 0 ? 0 : shared(item.full - marks, counted.length, index), appeals);
  });
  const numbers = { numerator: passed.size, denominator };
  return { item: item.id, full: item.full, marks, weighted: weightedOf(item, marks), ...numbers, lines };
};

/**
 * 考核赋分 (五(二), R71): the score of one unit by a scheme, each missing point with the ticket that it is missing for. Pure: the
 * same contributions, scheme and appeals always score the same.
 */
export const scoreUnit = (
  { unit, kind }: { readonly unit: string; readonly kind: UnitKind },
  figures: UnitFigures,
  scheme: Scheme,
  appeals: readonly Appeal[],
): UnitScore => {
  const own = appeals.filter((appeal) => appeal.unit === unit && appeal.year === scheme.year);
  const items = scheme.items
    .filter(({ appliesTo }) => appliesTo.includes(kind))
    .map((item) => {
      const about = new Map(own.filter((appeal) => appeal.item === item.id).map((appeal) => [appeal.ticketId, appeal]));
      return item.kind === 'deduction' ? scoreDeduction(item, figures, about) : scoreRate(item, figures, about);
    });
  return { unit, kind, items, total: items.reduce((sum, { weighted }) => sum + weighted, 0) };
};

/** Every unit's score, the highest first; of equal ones the id decides, so that the order never wavers. */
export const score = (
  contributions: Iterable<Contribution>,
  scheme: Scheme,
  appeals: readonly Appeal[],
  units: readonly { readonly unit: string; readonly kind: UnitKind }[],
): readonly UnitScore[] => {
  const figures = figuresByUnit(contributions);
  return units
    .map((each) => scoreUnit(each, figures.get(each.unit) ?? new Map(), scheme, appeals))
    .toSorted((one, other) => other.total - one.total || (one.unit < other.unit ? -1 : 1));
};
