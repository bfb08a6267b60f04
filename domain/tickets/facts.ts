import type { LimitFacts } from '../limits/limits.ts';
import type { Category } from '../organisation/category.ts';
import type { Organisation } from '../organisation/unit.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import type { Ticket } from './ticket.ts';

/** What the rules are decided with, beside the ticket: all of it passed in. */
export type County = {
  readonly calendar: Calendar;
  /** The tree as it stands now. */
  readonly organisation: Organisation;
  /** The tree as it stood at an instant, for the names of that time (R10). */
  readonly organisationAt: (at: Instant) => Organisation;
  readonly categories: ReadonlyMap<string, Category>;
  /** The rule set new tickets are opened under. */
  readonly rules: RuleSet;
  /** The rule set of that version: a ticket keeps the one it was opened under. Throws for an unknown version. */
  readonly rulesOf: (version: string) => RuleSet;
};

/** Calendar and rule set under which this ticket's limits are computed, and the limit that level 1 set for it. */
export const limitFactsOf = (county: County, { ruleSet, filing }: Pick<Ticket, 'ruleSet' | 'filing'>): LimitFacts => ({
  calendar: county.calendar,
  rules: county.rulesOf(ruleSet),
  levelOneDue: filing.upstreamDueAt,
});
