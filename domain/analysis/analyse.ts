import type { Month } from '../reports/period.ts';
import { day, toIso } from '../time/instant.ts';
import { type Analysed, type Analysis, analysisSchema, type Dimension, dimensions } from './analysis.ts';
import { hardSpotsIn, repeatCallersIn, repeatsIn } from './hard.ts';
import { gathered } from './ranking.ts';
import type { Spans } from './spans.ts';
import type { TicketFacts } from './ticket-facts.ts';
import { fewest, growingOf, mostRows, topOf, volumeBy } from './volume.ts';

const filedWithin = (facts: readonly TicketFacts[], { from, until }: Spans['present']): readonly TicketFacts[] =>
  facts.filter(({ filedAt }) => filedAt >= from && filedAt < until);

const weekDays = 7;

const weeksOf = (present: readonly TicketFacts[], before: readonly TicketFacts[], spans: Spans): Analysis['weeks'] => {
  const inWeek = (all: readonly TicketFacts[], from: number, week: number): number =>
    all.filter(({ filedAt }) => Math.floor((filedAt - from) / (weekDays * day)) === week - 1).length;
  const length = Math.max(spans.present.until - spans.present.from, day);
  return Array.from({ length: Math.ceil(length / (weekDays * day)) }, (_, index) => ({
    week: index + 1,
    count: inWeek(present, spans.present.from, index + 1),
    before: inWeek(before, spans.before.from, index + 1),
  }));
};

/** Splits only at the one bar that joins them: neither categories nor towns have one. */
const heatOf = (tickets: ReadonlyMap<string, readonly string[]>): Analysis['heat'] =>
  [...tickets]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, own]) => {
      const [category = '', town = ''] = key.split('|');
      return { category, town, count: own.length, trace: `heat/${key}` };
    });

/** Only the lists that some number names are kept. */
const named = (traces: ReadonlyMap<string, readonly string[]>, analysis: Analysis): Analysed['traces'] => {
  const names = new Set(
    [
      ...dimensions.flatMap((dimension) => analysis.volume[dimension]),
      ...analysis.growing,
      ...analysis.repeatCallers,
      ...analysis.heat,
      ...analysis.hard.flatMap((spot) => [spot, ...Object.values(spot.signs)]),
    ].map(({ trace }) => trace),
  );
  return new Map([...traces].filter(([trace]) => names.has(trace)));
};

/**
 * 热点、难点分析 (五(四), R76): what came in a month, where and how much more than before, and what was hard. Pure; the same facts
 * in any order give the same document.
 * @param facts of every ticket that may have an event in either span, each once
 */
export const analyseFacts = (month: Month, facts: readonly TicketFacts[], spans: Spans): Analysed => {
  const present = filedWithin(facts, spans.present);
  const before = filedWithin(facts, spans.before);
  const presentIds = new Set(present.map(({ ticketId }) => ticketId));
  const active = facts.filter(({ ticketId, signs }) => presentIds.has(ticketId) || signs.length > 0);
  const volumes = new Map(dimensions.map((dimension) => [dimension, volumeBy(dimension, present, before)]));
  const spotsOf = (dimension: Dimension) => volumes.get(dimension)?.spots ?? [];
  const hard = hardSpotsIn(active, repeatsIn(present, before));
  const repeated = repeatCallersIn(present);
  const heat = gathered(present, ({ category, town }) => [`${topOf(category)}|${town ?? ''}`]);
  const analysis: Analysis = {
    schema: analysisSchema,
    month,
    from: toIso(spans.present.from),
    until: toIso(spans.present.until),
    asOf: toIso(spans.present.cutoff),
    minimum: fewest,
    total: present.length,
    totalBefore: before.length,
    volume: {
      category: spotsOf('category').slice(0, mostRows),
      town: spotsOf('town').slice(0, mostRows),
      unit: spotsOf('unit').slice(0, mostRows),
      spot: spotsOf('spot').slice(0, mostRows),
    },
    growing: growingOf(spotsOf('spot')).slice(0, mostRows),
    repeatCallers: repeated.callers.slice(0, mostRows),
    repeating: repeated.people,
    hard: hard.spots.slice(0, mostRows),
    weeks: weeksOf(present, before, spans),
    heat: heatOf(heat),
  };
  const traces = new Map([
    ...[...volumes].flatMap(([dimension, { tickets }]) =>
      [...tickets].map(([key, own]) => [`volume/${dimension}/${key}`, own] as const),
    ),
    ...repeated.tickets,
    ...hard.traces,
    ...[...heat].map(([key, own]) => [`heat/${key}`, own] as const),
  ]);
  return { analysis, traces: named(traces, analysis) };
};
