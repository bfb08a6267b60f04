import { analyseFacts } from '../../../domain/analysis/analyse.ts';
import type { Analysis } from '../../../domain/analysis/analysis.ts';
import { spansOf } from '../../../domain/analysis/spans.ts';
import { factsOf, type TicketFacts } from '../../../domain/analysis/ticket-facts.ts';
import type { Month } from '../../../domain/reports/period.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Count } from '../counting/walk.ts';
import { readDocument, writeDocument } from '../store/documents.ts';
import type { Table } from '../store/table.ts';

const documentOf = (month: Month): string => `analysis#${month}`;

/** An analysis that is being made; `write` stores it in place of an older one when every ticket was taken. */
export type AnalysisCount = Count & { readonly write: () => Promise<Analysis> };

/**
 * Analyses a month as far as it has gone (热点、难点分析, R76), from each ticket that may have an event in the month or the one
 * before.
 * @param at up to when events are known: when the run was due
 */
export const analysisCount = (table: Table, month: Month, at: Instant): AnalysisCount => {
  const spans = spansOf(month, at);
  const facts: TicketFacts[] = [];
  return {
    since: spans.before.from,
    take: (commits) => {
      const known = factsOf(commits, spans.present);
      if (known) facts.push(known);
    },
    write: async () => {
      const { analysis, traces } = analyseFacts(month, facts, spans);
      await writeDocument(table, documentOf(month), { asOf: analysis.asOf, body: analysis, traces });
      return analysis;
    },
  };
};

/** The analysis of a month; nothing before its first night. */
export const readAnalysis = async (table: Table, month: Month): Promise<Analysis | undefined> =>
  (await readDocument<Analysis>(table, documentOf(month)))?.body;
