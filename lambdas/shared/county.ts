import { calendarData, categories, deputies, rules, units } from '../../config/county.ts';
import { indexCategories } from '../../domain/organisation/category-index.ts';
import type { Deputy } from '../../domain/organisation/deputy.ts';
import type { RuleSet } from '../../domain/rules/rule-set.ts';
import type { County } from '../../domain/tickets/facts.ts';
import { compileCalendar } from '../../domain/time/calendar.ts';

/** Every version of the rule set that a stored ticket may have been opened under; the last is the present one. */
const versions: readonly RuleSet[] = [rules];

const rulesOf = (version: string): RuleSet => {
  const found = versions.find((candidate) => candidate.version === version);
  if (!found) throw new Error(`unknown rule set ${version}`);
  return found;
};

const organisation = new Map(units.map((unit) => [unit.id, unit]));

/** The county as it stands at an instant, with the deputies on record (AB角). */
export type PresentCounty = County & { readonly deputies: readonly Deputy[] };

/**
 * The county this application serves, as its configuration says, before any line of the register of its organisation
 * (`countySource`): compiled once per function instance.
 */
export const county: PresentCounty = {
  calendar: compileCalendar(calendarData),
  organisation,
  organisationAt: () => organisation,
  deputies,
  categories: indexCategories(categories),
  rules,
  rulesOf,
};
