import { dayNumberOf, type Instant } from '../time/instant.ts';
import type { LedgerEntry } from './ledger.ts';
import { capDays, closeOfWorkday, entryOf, type LimitFacts } from './limits.ts';

/** Until when a unit may ask to return a ticket: close of the first working day after receipt (三(二), R34). */
export const returnWindow = (receivedAt: Instant, facts: LimitFacts): Instant =>
  closeOfWorkday(receivedAt, facts.rules.returnWindow.value, facts);

/** Close of the cap day: no extension passes it, and no request holds a breach mark longer (R40; §9-B). */
export const capOf = ({ at, returns }: LedgerEntry, facts: LimitFacts): Instant =>
  closeOfWorkday(at, capDays(returns, facts.rules), facts);

/** The reviewer's own limit: close of the working day after the request (R35; §9-F). */
export const reviewLimit = (askedAt: Instant, facts: LimitFacts): Instant =>
  closeOfWorkday(askedAt, facts.rules.reviewDays.value, facts);

/** Marks a request whose limits depend on a holiday notice that has not come. */
const provisionally = (latest: Instant, { calendar }: LimitFacts): { readonly provisional?: true } =>
  calendar.isProvisional(dayNumberOf(latest - 1)) ? { provisional: true } : {};

/** What a request brings with it when no unit's limit runs: the reviewer's own. */
export const reviewOf = (
  at: Instant,
  facts: LimitFacts,
): { readonly reviewDue: Instant; readonly provisional?: true } => {
  const reviewDue = reviewLimit(at, facts);
  return { reviewDue, ...provisionally(reviewDue, facts) };
};

/**
 * What a request made at `at` brings with it: the reviewer's limit, and, if it was made before the unit's limit, until
 * when it holds the breach mark: the close of the cap day. Asked on its eve, the reviewer still has the own limit in
 * full, for whoever decides in time must be able to spare the unit the mark (R41).
 */
export const holdOf = (
  entry: LedgerEntry,
  at: Instant,
  facts: LimitFacts,
): { readonly reviewDue: Instant; readonly holdUntil?: Instant; readonly provisional?: true } => {
  const reviewDue = reviewLimit(at, facts);
  if (at >= entry.due) return reviewOf(at, facts);
  const holdUntil = Math.max(capOf(entry, facts), entry.due, reviewDue);
  return { reviewDue, holdUntil, ...provisionally(holdUntil, facts) };
};

/** 延时 granted (R40): due WD(k), counted from the same receipt, never a delta on the old limit. */
export const extensionEntry = (
  { at, returns, unit }: LedgerEntry,
  workingDays: number,
  decided: { readonly by: string; readonly at: Instant },
  facts: LimitFacts,
): LedgerEntry =>
  entryOf(
    {
      kind: 'extension',
      at,
      by: decided.by,
      decidedAt: decided.at,
      returns,
      class: 'complex',
      ...(unit === undefined ? {} : { unit }),
    },
    workingDays,
    closeOfWorkday(at, workingDays, facts),
    facts.rules.cap,
    facts,
  );

type Start = { readonly at: Instant; readonly by: string; readonly unit: string };

/** Level 1 sent a closure application back: one working day, result only (§9-E). */
export const upstreamRefusalEntry = (
  { at, by, unit }: Start,
  ticketClass: NonNullable<LedgerEntry['class']>,
  facts: LimitFacts,
): LedgerEntry => {
  const rule = facts.rules.upstreamRefusalDays;
  const start = { kind: 'level-1-refusal', at, by, unit, class: ticketClass, returns: 0 } as const;
  return entryOf(start, rule.value, closeOfWorkday(at, rule.value, facts), rule, facts);
};

/** 联办 (R75): the limit set by the leading group, WD(5) from the appointment unless it names another. */
export const jointEntry = ({ at, by, unit }: Start, dueAt: Instant | undefined, facts: LimitFacts): LedgerEntry => {
  const rule = facts.rules.jointDays;
  const due = dueAt ?? closeOfWorkday(at, rule.value, facts);
  let days = dueAt === undefined ? rule.value : 0;
  while (closeOfWorkday(at, days, facts) < due) days += 1;
  return entryOf({ kind: 'joint', at, by, unit, class: 'complex', returns: 0 }, days, due, rule, facts);
};
