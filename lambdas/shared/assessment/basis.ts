import type { Contribution, Figure } from '../../../domain/reports/contribution.ts';
import type { LocalDate } from '../../../domain/time/instant.ts';
import { readDocument, readTraces } from '../store/documents.ts';
import type { Table } from '../store/table.ts';

/** The name of the document that holds the count of a year. */
export const basisDocument = (year: number): string => `assessment#${year}`;

/** What a year's scores are made of: who contributed which tickets, and how far it was counted. */
export type Basis = {
  readonly asOf: string;
  /** The last date all of which was counted. */
  readonly until: LocalDate;
  /** The version of the scheme by which it was counted. */
  readonly scheme: string;
  readonly contributions: readonly Contribution[];
};

/** `final`: the figures of a count that comes to the same whenever it is made again. */
type Head = { readonly until: LocalDate; readonly scheme: string; readonly final?: readonly Figure[] };

/** What the count of a year says of itself; nothing before the first night. */
export const readBasisHead = (table: Table, year: number) => readDocument<Head>(table, basisDocument(year));

/** What was counted of a year; nothing before the first night. */
export const readBasis = async (table: Table, year: number): Promise<Basis | undefined> => {
  const head = await readBasisHead(table, year);
  if (!head) return undefined;
  const contributions: Contribution[] = [];
  for await (const { trace, tickets } of readTraces(table, basisDocument(year), head.asOf)) {
    const [unit = '', figure = ''] = trace.split('|');
    for (const ticketId of tickets) contributions.push({ unit, figure: figure as Figure, ticketId });
  }
  return { asOf: head.asOf, until: head.body.until, scheme: head.body.scheme, contributions };
};
