import type { Month } from '../reports/period.ts';
import type { HardSign } from './ticket-facts.ts';

/** Version of the document's shape. */
export const analysisSchema = 1;

/** A number of tickets; `trace` names the list that they stand in. */
export type Counted = { readonly count: number; readonly trace: string };

/** By what volume is ranked: a top category, a town, a unit, and a matter at a place with a unit. */
export const dimensions = ['category', 'town', 'unit', 'spot'] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * 热点: how much came, and how much more than before. Parts of the key: `category`, `town`, `unit`; those that a ticket does
 * not have are empty.
 */
export type HotSpot = Counted & {
  readonly key: string;
  readonly before: number;
  /** (present − before) ÷ before; missing where too few came before to speak of growth. */
  readonly growth?: number;
  /** Of all tickets of the period. */
  readonly share: number;
};

/** 难点: tickets of a matter at a place with a unit that show a sign of being hard; one may show several. */
export type HardSpot = Counted & {
  readonly key: string;
  /** Tickets of the spot that came or went on in the period. */
  readonly of: number;
  readonly signs: { readonly [S in HardSign]: Counted };
};

/** A caller by rank, never by number: tickets of the period of one caller about one category. */
export type RepeatCaller = Counted & { readonly category: string };

/** The analysis of a month (R76). Instants are RFC 3339 with the Shanghai offset. */
export type Analysis = {
  readonly schema: typeof analysisSchema;
  readonly month: Month;
  readonly from: string;
  readonly until: string;
  readonly asOf: string;
  /** Least tickets before and now from which growth is told. */
  readonly minimum: number;
  readonly total: number;
  readonly totalBefore: number;
  readonly volume: { readonly [D in Dimension]: readonly HotSpot[] };
  /** Of the spots that grew, those that grew by most tickets. */
  readonly growing: readonly HotSpot[];
  readonly repeatCallers: readonly RepeatCaller[];
  /** How many callers came again about the same, each once; the list above has the most frequent only. */
  readonly repeating: number;
  readonly hard: readonly HardSpot[];
  /** Filed in each seven days from the first of the month, and of the month before. */
  readonly weeks: readonly { readonly week: number; readonly count: number; readonly before: number }[];
  /** Top categories × towns, each pair that has any. */
  readonly heat: readonly (Counted & { readonly category: string; readonly town: string })[];
};

/** An analysis, and the tickets behind each of its numbers. */
export type Analysed = { readonly analysis: Analysis; readonly traces: ReadonlyMap<string, readonly string[]> };
