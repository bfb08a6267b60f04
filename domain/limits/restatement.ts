import { dayNumberOf, type Instant } from '../time/instant.ts';
import type { LedgerEntry } from './ledger.ts';
import { closeOfWorkday, entryOf, type LimitFacts } from './limits.ts';

/** Whether the notice that the limit depended on has come: it was provisional, and its day is not any more. */
const isSettled = ({ provisional, due }: LedgerEntry, { calendar }: LimitFacts): boolean =>
  provisional && !calendar.isProvisional(dayNumberOf(due - 1));

/**
 * The limit restated under the published calendar: the same n of WD(n) from the same receipt, but never earlier than
 * the close of the next working day after the restatement. A limit that the leading group set to an instant keeps it.
 * Nothing when the limit is not provisional, or the notice has not come.
 */
export const restated = (entry: LedgerEntry, now: Instant, facts: LimitFacts): LedgerEntry | undefined => {
  if (!isSettled(entry, facts)) return undefined;
  const { at, by, unit, class: ticketClass, returns, workingDays, kind } = entry;
  const fresh = kind === 'joint' ? entry.due : closeOfWorkday(at, workingDays, facts);
  const due = fresh === entry.due ? fresh : Math.max(fresh, closeOfWorkday(now, 1, facts));
  const start = {
    kind: 'restatement',
    at,
    by,
    decidedAt: now,
    returns,
    ...(unit === undefined ? {} : { unit }),
    ...(ticketClass === undefined ? {} : { class: ticketClass }),
  } as const;
  return entryOf(start, workingDays, due, facts.rules.restatement, facts);
};
