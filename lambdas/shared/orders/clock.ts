import { householdRules } from '../../../config/household.ts';
import type { ClockFacts } from '../../../domain/household/facts.ts';
import type { HouseholdRules } from '../../../domain/household/rules.ts';
import { county } from '../county.ts';

/** Every version of the household rules that a stored order may have been placed under; the last is the present one. */
const versions: readonly HouseholdRules[] = [householdRules];

const rulesOf = (version: string): HouseholdRules => {
  const found = versions.find((candidate) => candidate.version === version);
  if (!found) throw new Error(`unknown household rules ${version}`);
  return found;
};

/** What the passing of an order's time is decided with. */
export const orderClock: ClockFacts = { limits: { calendar: county.calendar, rules: county.rules }, rulesOf };
