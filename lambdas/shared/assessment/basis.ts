import { type AssessmentEvent, assessmentOf, frozenOf, schemeOf } from '../../../domain/assessment/register.ts';
import type { Scheme } from '../../../domain/assessment/scheme.ts';
import type { Contribution, Figure } from '../../../domain/reports/contribution.ts';
import { contributionsOf } from '../../../domain/reports/contributions.ts';
import { countedAfterEnd, type Period } from '../../../domain/reports/period.ts';
import {
  dateOf,
  day,
  dayNumber,
  type Instant,
  instantAt,
  type LocalDate,
  toIso,
} from '../../../domain/time/instant.ts';
import { ticketsActiveSince } from '../store/active-since.ts';
import { readCommits } from '../store/commits.ts';
import { readDocument, readTraces, writeDocument } from '../store/documents.ts';
import { inTurns } from '../store/in-turns.ts';
import { readRegister } from '../store/registers.ts';
import type { Table } from '../store/table.ts';

/** Histories that are read at once. */
const atOnce = 16;

const documentOf = (year: number): string => `assessment#${year}`;

/** What a year's scores are made of: who contributed which tickets, and how far it was counted. */
export type Basis = {
  readonly asOf: string;
  /** The last date all of which was counted. */
  readonly until: LocalDate;
  /** The version of the scheme by which it was counted. */
  readonly scheme: string;
  readonly contributions: readonly Contribution[];
};

/**
 * The year from its first instant to the end of the freeze date, as it is known at an instant: until it is frozen, what comes
 * to light later of a limit of the year still counts, or it would count in no year.
 */
const periodOf = ({ year, freezeDate }: Scheme, at: Instant): Period => {
  const from = instantAt(dayNumber(`${year}-01-01`), 0);
  const until = instantAt(dayNumber(freezeDate) + 1, 0);
  return { from, until, cutoff: at };
};

/** Only figures that some item looks at are kept. */
const figuresOf = ({ items }: Scheme): ReadonlySet<Figure> =>
  new Set(items.flatMap((item) => (item.kind === 'rate' ? [item.numerator, ...item.denominator] : [item.figure])));

/** Units' ids have no bar, nor have figures. */
const nameOf = ({ unit, figure }: Contribution): string => `${unit}|${figure}`;

/**
 * Counts what each unit contributed to the figures of a year's scheme (考核, R71), and stores it in place of an older count. A
 * year that is frozen is not counted again: its versions are scored from the count they were frozen with.
 * @param at up to when events are known: when the run was due
 * @param onProgress is told how many tickets were read
 * @returns how many tickets were read; nothing for a frozen year
 */
export const countYear = async (
  table: Table,
  year: number,
  { at, proposal }: { readonly at: Instant; readonly proposal: Scheme },
  onProgress: (done: number) => void,
): Promise<number | undefined> => {
  const state = assessmentOf(await readRegister<AssessmentEvent>(table, 'assessment'));
  if (frozenOf(state, year)) return undefined;
  const scheme = schemeOf(state, year, proposal);
  const period = periodOf(scheme, at);
  const wanted = figuresOf(scheme);
  const traces = new Map<string, string[]>();
  let done = 0;
  const tickets = ticketsActiveSince(table, period.from - countedAfterEnd);
  for await (const commits of inTurns(tickets, atOnce, (ticketId) => readCommits(table, ticketId))) {
    for (const contribution of contributionsOf(commits, period)) {
      if (!wanted.has(contribution.figure)) continue;
      const list = traces.get(nameOf(contribution)) ?? [];
      list.push(contribution.ticketId);
      traces.set(nameOf(contribution), list);
    }
    done += 1;
    onProgress(done);
  }
  const sorted = new Map([...traces].map(([trace, numbers]) => [trace, numbers.toSorted()]));
  const body = { year, until: dateOf(Math.min(at, period.until) - day), scheme: scheme.version };
  await writeDocument(table, documentOf(year), { asOf: toIso(period.cutoff), body, traces: sorted });
  return done;
};

/** What was counted of a year; nothing before the first night. */
export const readBasis = async (table: Table, year: number): Promise<Basis | undefined> => {
  const head = await readDocument<{ readonly until: LocalDate; readonly scheme: string }>(table, documentOf(year));
  if (!head) return undefined;
  const contributions: Contribution[] = [];
  for await (const { trace, tickets } of readTraces(table, documentOf(year), head.asOf)) {
    const [unit = '', figure = ''] = trace.split('|');
    for (const ticketId of tickets) contributions.push({ unit, figure: figure as Figure, ticketId });
  }
  return { asOf: head.asOf, until: head.body.until, scheme: head.body.scheme, contributions };
};
