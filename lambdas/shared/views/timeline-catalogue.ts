import type { LedgerEntry } from '../../../domain/limits/ledger.ts';
import { levelOneStanding } from '../../../domain/limits/level-one.ts';
import type { EventOf, EventType } from '../../../domain/tickets/events.ts';
import { toIso } from '../../../domain/time/instant.ts';
import { chineseLimit, englishLimit } from './dates.ts';

/** The name of a unit by its id. */
export type UnitName = (id: string) => string;

export type Detail = Readonly<Record<string, string | number | boolean | undefined>>;

/** The sentence of each event. */
export type TimelineWords = { readonly [T in EventType]: (event: EventOf<T>, unit: UnitName) => string };

/** The facts of each event that are shown. */
export type TimelineDetails = { readonly [T in EventType]: (event: EventOf<T>) => Detail };

/** A limit in a sentence, with a word where it is level 1's. */
export const workingLimit = (entry: LedgerEntry): string =>
  chineseLimit(entry.due) + (levelOneStanding(entry) === 'works' ? '(一级平台时限)' : '');
export const englishWorkingLimit = (entry: LedgerEntry): string =>
  englishLimit(entry.due) + (levelOneStanding(entry) === 'works' ? ' (level 1’s limit)' : '');

/** A limit as a timeline shows it; where level 1's is the earlier, with the one by the rules beside it. */
export const due = (entry: LedgerEntry): Detail => ({
  dueAt: toIso(entry.due),
  ...(entry.levelOne === undefined || levelOneStanding(entry) !== 'works'
    ? {}
    : { legalDueAt: toIso(entry.levelOne.legalDue) }),
  provisional: entry.provisional,
  clause: entry.clause,
  workingDays: entry.workingDays,
});
