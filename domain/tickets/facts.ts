import type { LimitFacts } from '../limits/limits.ts';
import type { Category } from '../organisation/category.ts';
import type { Organisation } from '../organisation/unit.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Calendar } from '../time/calendar.ts';

/** What the rules are decided with, beside the ticket: all of it passed in. */
export type County = {
  readonly calendar: Calendar;
  readonly organisation: Organisation;
  readonly categories: ReadonlyMap<string, Category>;
  /** The rule set new tickets are opened under. */
  readonly rules: RuleSet;
  /** The rule set of that version: a ticket keeps the one it was opened under. Throws for an unknown version. */
  readonly rulesOf: (version: string) => RuleSet;
};

/** Calendar and rule set under which this ticket's limits are computed. */
export const limitFactsOf = (county: County, ticket: { readonly ruleSet: string }): LimitFacts => ({
  calendar: county.calendar,
  rules: county.rulesOf(ticket.ruleSet),
});
