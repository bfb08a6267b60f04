import { assessmentProposal as proposal } from '../../config/county.ts';
import { boundsOf, type Month, monthAfter } from '../../domain/reports/period.ts';
import { publishedFigures } from '../../domain/reports/public-figures.ts';
import { dateOf, dayNumberOf, type Instant, instantAt } from '../../domain/time/instant.ts';
import { analysisCount } from '../shared/analysis/analyse.ts';
import { yearCount } from '../shared/assessment/year-count.ts';
import type { Count } from '../shared/counting/walk.ts';
import { log } from '../shared/logger.ts';
import { writePublicFigures } from '../shared/store/public-figures.ts';
import { readHeads, readReport } from '../shared/store/reports.ts';
import type { Table } from '../shared/store/table.ts';

/** On the first days of a month the one before it is looked at again: late results belong to it. */
const lookBackDays = 5;

/** The months to be analysed in a night: the running one, and that before it in the first days. */
const monthsOf = (midnight: Instant): readonly Month[] => {
  const today = dateOf(midnight);
  const running = today.slice(0, 7);
  const begun = midnight > boundsOf(running).from;
  return [...(Number(today.slice(8)) <= lookBackDays ? [monthAfter(running, -1)] : []), ...(begun ? [running] : [])];
};

/** Publishes the figures of the latest month that has a report. */
const publish = async (table: Table, months: readonly Month[]): Promise<void> => {
  for (const month of months.toReversed()) {
    const head = (await readHeads(table, month)).at(-1);
    const report = head && (await readReport(table, head));
    if (!report) continue;
    await writePublicFigures(table, { month, asOf: report.cutoff, figures: [...publishedFigures(report)] });
    return;
  }
};

/** What is to be counted, and what writes it when all tickets were gone through and the reports are made. */
export type Analyses = { readonly counts: readonly Count[]; readonly write: () => Promise<void> };

/**
 * What is made each night beside the reports: figures for the public (R79), hot spots and hard spots (R76), and the count of
 * this year and the last for the assessment, until they are frozen (R71).
 */
export const nightlyAnalyses = async (now: Instant, table: Table): Promise<Analyses> => {
  const midnight = instantAt(dayNumberOf(now), 0);
  const months = monthsOf(midnight);
  const analyses = months.map((month) => analysisCount(table, month, midnight));
  const year = Number(dateOf(midnight).slice(0, 4));
  const asked = [year - 1, year].map((each) => yearCount(table, each, { at: midnight, proposal }));
  const years = (await Promise.all(asked)).filter((count) => count !== undefined);
  return {
    counts: [...analyses, ...years],
    write: async () => {
      await publish(table, months);
      for (const analysis of analyses) {
        const { month, total } = await analysis.write();
        log.info('analysis', { item: month, count: total });
      }
      for (const count of years) log.info('assessment counted', await count.write());
    },
  };
};
