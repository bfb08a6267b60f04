import { closeOfWorkday, type LimitFacts, nextStartOfBusiness } from '../limits/limits.ts';
import { day, dayNumberOf, hour, type Instant, instantAt, timeOfDay } from '../time/instant.ts';
import type { Market } from './market.ts';
import type { HouseholdRules } from './rules.ts';
import { afterWorkingHours } from './working-hours.ts';

/** What the passing of time is decided with: the county's calendar and hours, and the rules of the services. */
export type ClockFacts = {
  /** Calendar and hours of business of the county. */
  readonly limits: LimitFacts;
  /** The rules of that version: an order keeps the one it was placed under. Throws for an unknown version. */
  readonly rulesOf: (version: string) => HouseholdRules;
};

/** What commands are decided with. */
export type OrderFacts = ClockFacts & {
  /** The rules new orders are placed under. */
  readonly rules: HouseholdRules;
  readonly market: Market;
  /** Enterprises that may be recommended for this order, the best first (R26). */
  readonly candidates: readonly string[];
};

/** Until when an enterprise that is offered the order at `at` contacts the resident (R23). */
export const contactDue = (at: Instant, rules: HouseholdRules, { limits }: ClockFacts): Instant =>
  afterWorkingHours(at, rules.contactHours.value, limits);

/** Until when the other side answers about the time. */
export const agreementDue = (at: Instant, rules: HouseholdRules, { limits }: ClockFacts): Instant =>
  afterWorkingHours(at, rules.agreementHours.value, limits);

/** When both are reminded of the agreed time: at once if it is that near. */
export const remindAt = (at: Instant, completeBy: Instant, rules: HouseholdRules): Instant =>
  Math.max(at, completeBy - rules.reminderLead.value * hour);

/** Until when the completion is reported: at the end of the agreed day (R24). */
export const reportDue = (completeBy: Instant, rules: HouseholdRules): Instant =>
  Math.max(completeBy, instantAt(dayNumberOf(completeBy), timeOfDay(rules.reportBy.value)));

/** When the resident's evaluation is waited for no longer. */
export const evaluationDue = (at: Instant, rules: HouseholdRules): Instant => at + rules.evaluationDays.value * day;

/** When what was left lying is looked at again: at the beginning of the next working day. */
export const nextLook = (at: Instant, { limits }: ClockFacts): Instant => nextStartOfBusiness(at, limits);

/** When nobody is looked for any longer to take the order. */
export const assignmentEnds = (at: Instant, rules: HouseholdRules, { limits }: ClockFacts): Instant =>
  closeOfWorkday(at, rules.assignmentDays.value, limits);
