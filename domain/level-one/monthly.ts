import type { MonthlyReport } from '../reports/report.ts';

/** A frozen version of a month's report, by number and hash. */
export type FrozenVersion = { readonly version: number; readonly hash: string; readonly at: string };

/**
 * The month's figures for level 1 (R69), made when a version of the report is frozen or corrected: the sums of each level and
 * the figures of each platform above the villages. Numbers only; which tickets are behind them stays in the county.
 */
export const monthlyFigures = ({ month, cutoff, levels }: MonthlyReport, { version, hash, at }: FrozenVersion) => ({
  type: 'level-one.monthly-figures' as const,
  timestamp: at,
  data: {
    month,
    version,
    hash,
    cutoff,
    levels: levels
      .filter(({ level }) => level < 4)
      .map(({ level, totals, rows }) => ({
        level,
        totals,
        platforms: rows.map(({ unit, name, figures }) => ({ unit, name, figures })),
      })),
  },
});
