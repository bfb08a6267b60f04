import { describe, expect, it } from '@jest/globals';
import { figures } from '../../../domain/reports/contribution.ts';
import { contributionsOf } from '../../../domain/reports/contributions.ts';
import { correctionsOf } from '../../../domain/reports/corrections.ts';
import { boundsOf, monthAfter } from '../../../domain/reports/period.ts';
import { rateOf, rates } from '../../../domain/reports/rates.ts';
import { monthlyReport } from '../../../domain/reports/report.ts';
import { contributionsIn, TraceBuilder, ticketsBehind } from '../../../domain/reports/trace.ts';
import { dateOf } from '../../../domain/time/instant.ts';
import { county } from '../support/county.ts';
import { erasedCommits } from '../support/erased.ts';
import { atTheEnd } from '../support/lives.ts';
import type { Story } from '../support/story.ts';

const monthOf = (story: Story): string => dateOf(story.ticket.filedAt).slice(0, 7);
const ever = Number.MAX_SAFE_INTEGER;
const inMonth = (story: Story, month = monthOf(story), cutoff = ever) =>
  contributionsOf(story.commits, { ...boundsOf(month), cutoff });
const traceOf = (story: Story, cutoff = ever) => {
  const builder = new TraceBuilder();
  builder.add(inMonth(story, monthOf(story), cutoff));
  return builder.trace();
};

describe('whatever happens to a ticket', () => {
  it('it counts once in a figure of a platform, is received by the centre in one month, and no rate is above one', () =>
    atTheEnd((story) => {
      const found = inMonth(story);
      expect(new Set(found.map(({ unit, figure }) => `${unit} ${figure}`)).size).toBe(found.length);
      const received = [-1, 0, 1, 2].flatMap((later) =>
        inMonth(story, monthAfter(monthOf(story), later)).filter((c) => c.unit === 'centre' && c.figure === 'received'),
      );
      expect(received).toHaveLength(1);
      // No rate is above one, and in time and overdue exclude each other.
      for (const [unit, groups] of Object.entries(traceOf(story))) {
        const counts = Object.fromEntries(figures.map((figure) => [figure, ticketsBehind(groups, figure).length]));
        for (const rate of rates) expect(rateOf(rate, counts).rate ?? 0).toBeLessThanOrEqual(1);
        expect(`${unit} ${(counts['on-time'] ?? 0) + (counts.overdue ?? 0)}`).toMatch(/ [01]$/);
      }
    }));

  it('what is known is all there is: a later cutoff changes nothing, and none before the first commit', () =>
    atTheEnd((story) => {
      const last = Math.max(...story.commits.map(({ at }) => at)) + 1;
      expect(inMonth(story, monthOf(story), last)).toEqual(inMonth(story));
      expect(inMonth(story, monthOf(story), story.ticket.filedAt)).toEqual([]);
    }));

  it('the trace holds every contribution, and its report the same numbers', () =>
    atTheEnd((story) => {
      const found = inMonth(story);
      const trace = traceOf(story);
      const inOrder = (all: Iterable<object>) => [...all].map((one) => JSON.stringify(one)).toSorted();
      expect(inOrder(contributionsIn(trace))).toEqual(inOrder(found));
      const { levels } = monthlyReport(contributionsIn(trace), {
        month: monthOf(story),
        cutoff: ever / 10,
        organisation: county.organisation,
      });
      const cells = levels.flatMap(({ rows }) =>
        rows.flatMap(({ unit, figures: counts }) =>
          Object.entries(counts).map(([figure, count]) => ({ cell: `${unit} ${figure}`, count })),
        ),
      );
      const counted = Map.groupBy(found, ({ unit, figure }) => `${unit} ${figure}`);
      expect(cells.filter(({ cell, count }) => count !== (counted.get(cell)?.length ?? 0))).toEqual([]);
    }));

  it('nothing counts at a platform where the report does not show it', () => {
    const shown = new Map(
      monthlyReport([], { month: '2026-11', cutoff: 0, organisation: county.organisation }).levels.flatMap(({ rows }) =>
        rows.map((row) => [row.unit, Object.keys(row.figures)] as const),
      ),
    );
    atTheEnd((story) => {
      for (const { unit, figure } of inMonth(story)) expect(shown.get(unit)).toContain(figure);
    });
  });

  it('corrections are none between equal traces, and lead from one to the other', () =>
    atTheEnd((story) => {
      const middle = story.commits[Math.floor(story.commits.length / 2)]?.at ?? 0;
      const [before, after] = [traceOf(story, middle), traceOf(story)];
      expect(correctionsOf(after, after)).toEqual([]);
      for (const { unit, figure, was, is, added, removed } of correctionsOf(before, after)) {
        expect(was + added.length - removed.length).toBe(is);
        expect(ticketsBehind(after[unit] ?? [], figure)).toHaveLength(is);
      }
      expect(correctionsOf(before, after).length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
    }));

  it('what is erased of persons changes no number: a frozen month is reproduced from what is left', () =>
    atTheEnd((story) => {
      const month = monthOf(story);
      for (const each of [month, monthAfter(month, 1)])
        expect(contributionsOf(erasedCommits(story.commits), { ...boundsOf(each), cutoff: ever })).toEqual(
          inMonth(story, each),
        );
    }));

  it('a breach that stands is overdue in the month of its limit, and nobody is overdue without one', () =>
    atTheEnd((story) => {
      const filed = monthOf(story);
      const standing = story.ticket.breaches.filter(({ struck }) => !struck);
      for (const month of [0, 1, 2].map((later) => monthAfter(filed, later))) {
        const { from, until } = boundsOf(month);
        const own = standing.filter(({ limit }) => limit >= from && limit < until);
        const units = own.map(({ attributedTo, unit }) => (attributedTo === 'unit' ? String(unit) : 'centre'));
        const found = inMonth(story, month).filter(
          ({ unit, figure }) => figure === 'overdue' && !/^\d{12}$/.test(unit),
        );
        expect(found.map(({ unit }) => unit).toSorted()).toEqual([...new Set(units)].toSorted());
      }
    }));
});
