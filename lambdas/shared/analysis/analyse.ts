import { analyseFacts } from '../../../domain/analysis/analyse.ts';
import type { Analysis } from '../../../domain/analysis/analysis.ts';
import { spansOf } from '../../../domain/analysis/spans.ts';
import { factsOf, type TicketFacts } from '../../../domain/analysis/ticket-facts.ts';
import type { Month } from '../../../domain/reports/period.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { ticketsActiveSince } from '../store/active-since.ts';
import { readCommits } from '../store/commits.ts';
import { readDocument, writeDocument } from '../store/documents.ts';
import { inTurns } from '../store/in-turns.ts';
import type { Table } from '../store/table.ts';

/** Histories that are read at once. */
const atOnce = 16;

const documentOf = (month: Month): string => `analysis#${month}`;

/**
 * Analyses a month as far as it has gone (热点、难点分析, R76) and stores the document in place of an older one. Reads each ticket
 * that may have an event in the month or the one before, by the index; no table is scanned.
 * @param at up to when events are known: when the run was due
 * @param onProgress is told how many tickets were read
 */
export const analyse = async (
  table: Table,
  month: Month,
  at: Instant,
  onProgress: (done: number) => void,
): Promise<Analysis> => {
  const spans = spansOf(month, at);
  const facts: TicketFacts[] = [];
  let done = 0;
  const tickets = ticketsActiveSince(table, spans.before.from);
  for await (const commits of inTurns(tickets, atOnce, (ticketId) => readCommits(table, ticketId))) {
    const known = factsOf(commits, spans.present);
    if (known) facts.push(known);
    done += 1;
    onProgress(done);
  }
  const { analysis, traces } = analyseFacts(month, facts, spans);
  await writeDocument(table, documentOf(month), { asOf: analysis.asOf, body: analysis, traces });
  return analysis;
};

/** The analysis of a month; nothing before its first night. */
export const readAnalysis = async (table: Table, month: Month): Promise<Analysis | undefined> =>
  (await readDocument<Analysis>(table, documentOf(month)))?.body;
