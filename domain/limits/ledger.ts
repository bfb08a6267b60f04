import type { TicketClass } from '../rules/rule-set.ts';
import type { SkippedDay } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';

/**
 * What starts or moves a limit. WD counts from the latest start (DESIGN: dispatch, reassignment, rework …);
 * the centre's own limits (acceptance, conclusion) stand in the same ledger.
 */
export type LedgerKind =
  | 'acceptance'
  | 'dispatch'
  | 're-dispatch'
  | 'reassignment'
  | 'extension'
  | 'joint'
  | 'rework'
  | 'reopening'
  | 'level-1-refusal'
  | 'restatement'
  | 'conclusion';

/**
 * One line of the deadline ledger (时限台账): a limit with everything that explains it. A due date never exists without
 * its line, and is never moved by adding a delta.
 */
export type LedgerEntry = {
  readonly kind: LedgerKind;
  /** When the clock started: acceptance, receipt by the unit, the rework decision, the conclusion. Its date is day 0. */
  readonly at: Instant;
  /** Who decided it, and when if that was later than the clock's start (an extension, a restatement). */
  readonly by: string;
  readonly decidedAt?: Instant;
  readonly unit?: string;
  readonly class?: TicketClass;
  /** Granted returns so far: each takes one handling day off (核减, R36). */
  readonly returns: number;
  readonly ruleSet: string;
  /** The clause of the regulation, as the rule set cites it. */
  readonly clause: string;
  readonly requirement: string;
  /** n of WD(n); 0 = the same day. */
  readonly workingDays: number;
  readonly due: Instant;
  /** Of a ticket for which level 1 set a limit (R4; §9-G): that limit, and the one by the rules. `due` is the earlier. */
  readonly levelOne?: { readonly due: Instant; readonly legalDue: Instant };
  /** The limit by the rules depends on a holiday notice that has not come. */
  readonly provisional: boolean;
  /** Days between day 0 and the limit by the rules that do not count. */
  readonly skipped: readonly SkippedDay[];
};
