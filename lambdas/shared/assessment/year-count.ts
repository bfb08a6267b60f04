import { type AssessmentEvent, assessmentOf, frozenOf, schemeOf } from '../../../domain/assessment/register.ts';
import type { Scheme } from '../../../domain/assessment/scheme.ts';
import type { Contribution, Figure } from '../../../domain/reports/contribution.ts';
import { contributionsOf } from '../../../domain/reports/contributions.ts';
import { countedAfterEnd, type Period } from '../../../domain/reports/period.ts';
import { dateOf, day, dayNumber, type Instant, instantAt, toIso } from '../../../domain/time/instant.ts';
import type { Count } from '../counting/walk.ts';
import { writeDocument } from '../store/documents.ts';
import { readRegister } from '../store/registers.ts';
import type { Table } from '../store/table.ts';
import { basisDocument, readBasisHead } from './basis.ts';

/**
 * The year from its first instant to the end of the freeze date, as it is known at an instant: what comes to light of a
 * limit of the year in the month after it still counts, or it would count in no year.
 */
const periodOf = ({ year, freezeDate }: Scheme, at: Instant): Period => {
  const from = instantAt(dayNumber(`${year}-01-01`), 0);
  const until = instantAt(dayNumber(freezeDate) + 1, 0);
  return { from, until, cutoff: Math.min(at, until + countedAfterEnd) };
};

/** Only figures that some item looks at are kept, in order. */
const figuresOf = ({ items }: Scheme): readonly Figure[] =>
  [
    ...new Set(items.flatMap((item) => (item.kind === 'rate' ? [item.numerator, ...item.denominator] : [item.figure]))),
  ].toSorted();

/** Units' ids have no bar, nor have figures. */
const nameOf = ({ unit, figure }: Contribution): string => `${unit}|${figure}`;

/** A year that is being counted; `write` stores the count when every ticket was taken, and says of how many it is. */
export type YearCount = Count & { readonly write: () => Promise<{ readonly item: string; readonly count: number }> };

/**
 * A count made so long after its cutoff is final. It is made of the commits before the cutoff alone; these never change (what
 * strikes a breach later is a commit of its own, after them), and what was received before it is written within days: no
 * queue and no stream keeps anything for longer.
 */
const finalAfter = 14 * day;

/** Whether the count that is stored is final, by the scheme in force and of the figures that it looks at. */
const isCounted = async (
  table: Table,
  { year, version }: Scheme,
  { until }: Period,
  figures: readonly Figure[],
): Promise<boolean> => {
  const head = await readBasisHead(table, year);
  if (head?.asOf !== toIso(until + countedAfterEnd) || head.body.scheme !== version) return false;
  return head.body.final?.join() === figures.join();
};

/**
 * Counts what each unit contributed to the figures of a year's scheme (考核, R71), in place of an older count.
 * @param at up to when events are known: when the run was due
 * @returns nothing for a year that is not counted again: one that is frozen, whose versions are scored from the count they
 *   were frozen with, and one whose count is final
 */
export const yearCount = async (
  table: Table,
  year: number,
  { at, proposal }: { readonly at: Instant; readonly proposal: Scheme },
): Promise<YearCount | undefined> => {
  const state = assessmentOf(await readRegister<AssessmentEvent>(table, 'assessment'));
  if (frozenOf(state, year)) return undefined;
  const scheme = schemeOf(state, year, proposal);
  const period = periodOf(scheme, at);
  const figures = figuresOf(scheme);
  if (await isCounted(table, scheme, period, figures)) return undefined;
  const wanted = new Set(figures);
  const traces = new Map<string, string[]>();
  let taken = 0;
  return {
    since: period.from - countedAfterEnd,
    before: dateOf(period.until),
    take: (commits) => {
      taken += 1;
      for (const contribution of contributionsOf(commits, period)) {
        if (!wanted.has(contribution.figure)) continue;
        const list = traces.get(nameOf(contribution)) ?? [];
        list.push(contribution.ticketId);
        traces.set(nameOf(contribution), list);
      }
    },
    write: async () => {
      const sorted = new Map([...traces].map(([trace, numbers]) => [trace, numbers.toSorted()]));
      const final = at >= period.until + countedAfterEnd + finalAfter ? figures : undefined;
      const until = dateOf(Math.min(at, period.until) - day);
      const body = { year, until, scheme: scheme.version, final };
      await writeDocument(table, basisDocument(year), { asOf: toIso(period.cutoff), body, traces: sorted });
      return { item: String(year), count: taken };
    },
  };
};
