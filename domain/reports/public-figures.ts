import { centrePlatform } from './contribution.ts';
import { definitions } from './definitions.ts';
import { type Figures, type Rate, rateDefinitions, rateOf } from './rates.ts';
import type { MonthlyReport } from './report.ts';

/** A figure as the public is shown it: a count, or a rate with its two numbers and how it is made. */
export type PublishedFigure = {
  readonly name: string;
  readonly english: string;
  readonly formula?: string;
  readonly formulaEnglish?: string;
  /** What is left out of it, and why. */
  readonly exclusions?: string;
  readonly exclusionsEnglish?: string;
  readonly numerator: number;
  readonly denominator?: number;
};

const counted = (figure: 'received' | 'handled', figures: Figures): PublishedFigure => {
  const { name, english } = definitions[figure];
  return { name, english, numerator: figures[figure] ?? 0 };
};

const rated = (rate: Rate, figures: Figures): PublishedFigure => {
  const { name, english, formula, formulaEnglish, exclusions, exclusionsEnglish } = rateDefinitions[rate];
  const { numerator, denominator } = rateOf(rate, figures);
  return { name, english, formula, formulaEnglish, exclusions, exclusionsEnglish, numerator, denominator };
};

/**
 * What the public is shown of a month's report (五(五), R79): how much the county accepted, how the departments and townships
 * kept their limits (totals of level 3), and what callers said (level 2, which has each ticket once).
 */
export const publishedFigures = ({ levels }: MonthlyReport): readonly PublishedFigure[] => {
  const centre =
    levels.find(({ level }) => level === 2)?.rows.find(({ unit }) => unit === centrePlatform)?.figures ?? {};
  const units = levels.find(({ level }) => level === 3)?.totals ?? {};
  return [
    counted('received', centre),
    rated('on-time', units),
    rated('callback', centre),
    rated('satisfaction', centre),
    rated('solved', centre),
  ];
};
