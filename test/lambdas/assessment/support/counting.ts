import { assessmentProposal as proposal } from '../../../../config/county.ts';
import type { Analysis } from '../../../../domain/analysis/analysis.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { analysisCount } from '../../../../lambdas/shared/analysis/analyse.ts';
import { yearCount } from '../../../../lambdas/shared/assessment/year-count.ts';
import { walkTickets } from '../../../../lambdas/shared/counting/walk.ts';
import type { Table } from '../../../../lambdas/shared/store/table.ts';

/** Analyses a month as a night does. */
export const analyse = async (table: Table, month: string, at: Instant): Promise<Analysis> => {
  const count = analysisCount(table, month, at);
  await walkTickets(table, [count]);
  return count.write();
};

/** Counts a year as a night does. @returns how many tickets were read; nothing for a year that is not counted again */
export const countYear = async (table: Table, year: number, at: Instant): Promise<number | undefined> => {
  const count = await yearCount(table, year, { at, proposal });
  if (!count) return undefined;
  await walkTickets(table, [count]);
  return (await count.write()).count;
};
