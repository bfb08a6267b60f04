import type { LedgerEntry } from '../../../domain/limits/ledger.ts';
import type { EventOf, EventType } from '../../../domain/tickets/events.ts';
import { toIso } from '../../../domain/time/instant.ts';

/** The name of a unit by its id. */
export type UnitName = (id: string) => string;

export type Detail = Readonly<Record<string, string | number | boolean | undefined>>;

/** The sentence of each event. */
export type TimelineWords = { readonly [T in EventType]: (event: EventOf<T>, unit: UnitName) => string };

/** The facts of each event that are shown. */
export type TimelineDetails = { readonly [T in EventType]: (event: EventOf<T>) => Detail };

/** A limit as a timeline shows it. */
export const due = ({ due: limit, provisional, clause, workingDays }: LedgerEntry): Detail => ({
  dueAt: toIso(limit),
  provisional,
  clause,
  workingDays,
});
