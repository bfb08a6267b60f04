import type { Ruled, RuleSet, TicketClass } from '../rules/rule-set.ts';
import type { Calendar } from '../time/calendar.ts';
import { dayNumberOf, type Instant, instantAt, timeOfDay, timeOfDayOf } from '../time/instant.ts';
import type { LedgerEntry } from './ledger.ts';
import { earlierLimit } from './level-one.ts';

/** What a limit is computed with: passed in, never looked up. */
export type LimitFacts = {
  readonly calendar: Calendar;
  readonly rules: RuleSet;
  /** The limit that level 1 set for the ticket. */
  readonly levelOneDue?: Instant | undefined;
};

/** Close of business of WD(n) after the date of the instant; n = 0 is that date itself. */
export const closeOfWorkday = (from: Instant, n: number, { calendar, rules }: LimitFacts): Instant => {
  const receipt = dayNumberOf(from);
  const day = n === 0 ? receipt : calendar.workdayAfter(receipt, n);
  return instantAt(day, timeOfDay(rules.closeOfBusiness.value));
};

/** The first start of business of a working day after the instant: after midnight, that of the day itself. */
export const nextStartOfBusiness = (after: Instant, { calendar, rules }: LimitFacts): Instant => {
  const start = timeOfDay(rules.startOfBusiness.value);
  return instantAt(calendar.workdayAfter(dayNumberOf(after - start), 1), start);
};

/** Whether the instant falls into the working hours of a working day. */
export const inWorkingHours = (at: Instant, { calendar, rules }: LimitFacts): boolean => {
  const time = timeOfDayOf(at);
  const open = time >= timeOfDay(rules.startOfBusiness.value) && time < timeOfDay(rules.closeOfBusiness.value);
  return open && calendar.isWorkday(dayNumberOf(at));
};

/**
 * 立办立结 (三(三), R38): a simple matter received before the cut-off of a working day is due the same day,
 * otherwise on WD(1).
 */
const sameDay = (at: Instant, { calendar, rules }: LimitFacts): boolean =>
  calendar.isWorkday(dayNumberOf(at)) && timeOfDayOf(at) < timeOfDay(rules.simpleCutoff.value);

/**
 * n of WD(n) for a unit that received the ticket at `at` after `returns` granted returns. 核减 (三(二), R36) shortens
 * handling with a floor; a complex ticket's WD(2) window is not shortened, only its cap (see `capDays`).
 */
export const handlingDays = (ticketClass: TicketClass, at: Instant, returns: number, facts: LimitFacts): number => {
  const { rules } = facts;
  if (ticketClass === 'simple' && sameDay(at, facts)) return 0;
  const base = rules.handlingDays[ticketClass].value;
  if (ticketClass === 'complex') return base;
  return Math.max(rules.floor.value, base - returns * rules.deduction.value);
};

/** n of the WD(n) that no extension may pass: five at most, less one for each granted return (三(三), R36, R40). */
export const capDays = (returns: number, rules: RuleSet): number =>
  Math.max(rules.floor.value, rules.cap.value - returns * rules.deduction.value);

type EntryFacts = Pick<LedgerEntry, 'kind' | 'at' | 'by' | 'returns'> &
  Partial<Pick<LedgerEntry, 'unit' | 'class' | 'decidedAt'>>;

/**
 * A ledger line with the days it skips and whether it is provisional. Its limit is level 1's where that is the earlier one;
 * but level 1 asks for the result, so its limit is none for the callback after it.
 * @param legalDue the limit by the rules
 */
export const entryOf = (
  start: EntryFacts,
  workingDays: number,
  legalDue: Instant,
  rule: Ruled<unknown>,
  { calendar, rules, levelOneDue }: LimitFacts,
): LedgerEntry => {
  const lastDay = dayNumberOf(legalDue - 1);
  return {
    ...start,
    ruleSet: rules.version,
    clause: rule.clause,
    requirement: rule.requirement,
    workingDays,
    ...earlierLimit(start.at, legalDue, start.kind === 'conclusion' ? undefined : levelOneDue),
    /** Whether a day is worked decides every limit but the centre's own, which runs on all days alike. */
    provisional: start.kind !== 'acceptance' && calendar.isProvisional(lastDay),
    skipped: workingDays > 0 ? calendar.skipped(dayNumberOf(start.at), lastDay) : [],
  };
};

/** 当日工单当日转接 (三(一), R31): the centre dispatches by 24:00 of the acceptance day, every day of the year. */
export const acceptanceEntry = (at: Instant, by: string, facts: LimitFacts): LedgerEntry => {
  const rule = facts.rules.dispatchBy;
  const due = instantAt(dayNumberOf(at), timeOfDay(rule.value));
  return entryOf({ kind: 'acceptance', at, by, returns: 0 }, 0, due, rule, facts);
};

/**
 * A unit's limit (三(三), R38-R40): close of business of WD(n) after receipt, which is the moment of dispatch, not of
 * signing for.
 */
export const receiptEntry = (
  start: EntryFacts & { readonly unit: string; readonly class: TicketClass },
  facts: LimitFacts,
): LedgerEntry => {
  const days = handlingDays(start.class, start.at, start.returns, facts);
  return entryOf(start, days, closeOfWorkday(start.at, days, facts), facts.rules.handlingDays[start.class], facts);
};

/** 逐件回访 (三(四), R42-R43): the first callback attempt by close of business of the next working day. */
export const conclusionEntry = (at: Instant, by: string, facts: LimitFacts): LedgerEntry => {
  const rule = facts.rules.callbackDays;
  return entryOf(
    { kind: 'conclusion', at, by, returns: 0 },
    rule.value,
    closeOfWorkday(at, rule.value, facts),
    rule,
    facts,
  );
};

/** Puts an instant within the citizens' quiet hours off to their end; any other stays. */
export const outsideQuietHours = (at: Instant, rules: RuleSet): Instant => {
  const time = timeOfDayOf(at);
  const until = timeOfDay(rules.quietUntil.value);
  if (time < until) return instantAt(dayNumberOf(at), until);
  return time >= timeOfDay(rules.quietFrom.value) ? instantAt(dayNumberOf(at) + 1, until) : at;
};
