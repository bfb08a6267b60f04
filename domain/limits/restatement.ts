import { dayNumberOf, type Instant } from '../time/instant.ts';
import type { LedgerEntry } from './ledger.ts';
import { legalDueOf } from './level-one.ts';
import { closeOfWorkday, entryOf, type LimitFacts } from './limits.ts';
import { capOf, reviewLimit } from './requests.ts';

/** Whether a limit was set before the notice it depends on had come, and now it has. */
const isSettled = (provisional: boolean | undefined, due: Instant, { calendar }: LimitFacts): boolean =>
  provisional === true && !calendar.isProvisional(dayNumberOf(due - 1));

/** A limit that the notice moves is never moved to earlier than the close of the next working day. */
const moved = (from: Instant, to: Instant, now: Instant, facts: LimitFacts): Instant =>
  to === from ? from : Math.max(to, closeOfWorkday(now, 1, facts));

/** The limit by the published calendar. One that the leading group set to an instant keeps it. */
const published = (entry: LedgerEntry, facts: LimitFacts): Instant =>
  entry.kind === 'joint' ? legalDueOf(entry) : closeOfWorkday(entry.at, entry.workingDays, facts);

/** The n of WD(n) that the limit is now: more than before where the next working day's close is later than WD(n). */
const countedTo = (due: Instant, { kind, at, workingDays }: LedgerEntry, facts: LimitFacts): number => {
  let days = kind === 'joint' ? 0 : workingDays;
  while (closeOfWorkday(at, days, facts) < due) days += 1;
  return days;
};

/**
 * The limit restated under the published calendar: the same n of WD(n) from the same receipt, but never earlier than
 * the close of the next working day after the restatement. A limit that the leading group set to an instant keeps it.
 * Nothing when the limit is not provisional, or the notice has not come. What is restated is the limit by the rules: level
 * 1's stays, and works if it is the earlier one still.
 */
export const restated = (entry: LedgerEntry, now: Instant, facts: LimitFacts): LedgerEntry | undefined => {
  const legalDue = legalDueOf(entry);
  if (!isSettled(entry.provisional, legalDue, facts)) return undefined;
  const { at, unit, class: ticketClass, returns } = entry;
  const due = moved(legalDue, published(entry, facts), now, facts);
  const start = {
    kind: 'restatement',
    at,
    by: 'workflow',
    decidedAt: now,
    returns,
    ...(unit === undefined ? {} : { unit }),
    ...(ticketClass === undefined ? {} : { class: ticketClass }),
  } as const;
  return entryOf(start, countedTo(due, entry, facts), due, facts.rules.restatement, facts);
};

/**
 * Whether the notice gives the unit longer than the provisional limit: it must not pass before it is restated. Where level
 * 1's limit works, a notice gives no more time.
 */
export const isMovedLater = (entry: LedgerEntry, facts: LimitFacts): boolean => {
  const legalDue = legalDueOf(entry);
  return legalDue === entry.due && isSettled(entry.provisional, legalDue, facts) && published(entry, facts) > legalDue;
};

/** What a request brought with it: the reviewer's limit, and until when it holds the breach mark. */
type Review = {
  readonly at: Instant;
  readonly reviewDue: Instant;
  readonly holdUntil?: Instant;
  readonly late: number;
  readonly provisional?: true;
};

/**
 * A pending request's limits restated likewise: the reviewer's own, unless it has passed, and the end of the hold.
 * Nothing when they are not provisional, or the notice has not come.
 * @param entry the unit's limit as it stands now, if one runs
 */
export const restatedReview = (
  { at, reviewDue: due, holdUntil: hold, late, provisional }: Review,
  entry: LedgerEntry | undefined,
  now: Instant,
  facts: LimitFacts,
): { readonly reviewDue: Instant; readonly holdUntil?: Instant } | undefined => {
  if (!isSettled(provisional, Math.max(due, hold ?? due), facts)) return undefined;
  const reviewDue = late > 0 ? due : moved(due, reviewLimit(at, facts), now, facts);
  if (hold === undefined || !entry) return { reviewDue };
  return { reviewDue, holdUntil: moved(hold, Math.max(capOf(entry, facts), entry.due, reviewDue), now, facts) };
};
