import type { Ruled } from '../rules/rule-set.ts';
import type { TimeOfDay } from '../time/instant.ts';

/**
 * A version of the rules of the household services (二(三), R19-R27): every number with its clause. An order keeps the
 * version it was placed under. Working hours and working days are those of the county's rule set and calendar.
 */
export type HouseholdRules = {
  readonly version: string;
  /** Working hours within which an enterprise that was offered an order reaches the resident. */
  readonly contactHours: Ruled<number>;
  /** Working hours, from each step of the talks, within which the other side answers about the completion time. */
  readonly agreementHours: Ruled<number>;
  /** Proposals of a time that one order takes. */
  readonly mostProposals: Ruled<number>;
  /** Calendar days that a completion time may lie ahead. */
  readonly mostDaysAhead: Ruled<number>;
  /** Hours before the agreed time at which the enterprise and the resident are reminded. */
  readonly reminderLead: Ruled<number>;
  /** Until when on the agreed day the completion is reported. */
  readonly reportBy: Ruled<TimeOfDay>;
  /** Photos that the report of one order takes, and the calendar days for which each is kept. */
  readonly mostPhotos: Ruled<number>;
  readonly photoDays: Ruled<number>;
  /** Times an enterprise is recorded as late about one step; then the order is taken from it, or ends unreported. */
  readonly mostLate: Ruled<number>;
  /** Calendar days within which the resident evaluates. */
  readonly evaluationDays: Ruled<number>;
  /** Calls nobody took after which the resident counts as unreachable, and the least minutes between two of them. */
  readonly unreachableAttempts: Ruled<number>;
  readonly attemptMinutes: Ruled<number>;
  /** Enterprises that one order is offered to. */
  readonly mostOffers: Ruled<number>;
  /** Working days in which an order that nobody has taken is assigned by hand. */
  readonly assignmentDays: Ruled<number>;
  /** Calendar days after its placing for which name, phone, address and words of an order are kept. */
  readonly privateDays: Ruled<number>;
  readonly recommendation: RecommendationRules;
};

/** How enterprises are put in order (R26): published as they stand here. */
export type RecommendationRules = {
  /** What an enterprise without evaluations counts as, from 1 to 5, and the number of evaluations this outweighs. */
  readonly priorMean: Ruled<number>;
  readonly priorWeight: Ruled<number>;
  /** Evaluations from which on an enterprise is rated at all. */
  readonly leastEvaluations: Ruled<number>;
  /** Days after which an evaluation counts half. */
  readonly halfLifeDays: Ruled<number>;
  /** Days for which a complained-of enterprise is not recommended, unless the complaint is found groundless. */
  readonly complaintDays: Ruled<number>;
};
