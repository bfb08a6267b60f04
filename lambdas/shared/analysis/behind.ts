import type { Analysis } from '../../../domain/analysis/analysis.ts';
import { readTraces } from '../store/documents.ts';
import type { Table } from '../store/table.ts';

/** Characters of the longest name of a list: three ids. */
export const longestTrace = 200;

/** The tickets behind one number of an analysis, by the name of their list; none for a name that it does not have. */
export const ticketsBehindNumber = async (
  table: Table,
  { month, asOf }: Analysis,
  trace: string,
): Promise<readonly string[]> => {
  const tickets: string[] = [];
  for await (const piece of readTraces(table, `analysis#${month}`, asOf, trace)) tickets.push(...piece.tickets);
  return tickets;
};
