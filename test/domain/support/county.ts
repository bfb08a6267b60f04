import type { OrganisationEvent } from '../../../domain/organisation/events.ts';
import { stepAt, stepsOf } from '../../../domain/organisation/timeline.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import { dateOf, type LocalDate } from '../../../domain/time/instant.ts';
import { county } from '../../../lambdas/shared/county.ts';

/** Yongning with its own data: rule set, calendar, organisation tree, categories. */
export { county };

/** Calendar and rule set of a new ticket. */
export const limits = { calendar: county.calendar, rules: county.rules };

/** Yongning as it is on a date from which on units have their successors, and the names of before that date. */
export const reorganised = (effectiveFrom: LocalDate, successors: Readonly<Record<string, string>>): County => {
  const events = Object.entries(successors).map(
    ([id, successor]): OrganisationEvent => ({ type: 'UnitAbolished', effectiveFrom, id, successor }),
  );
  const steps = stepsOf([...county.organisation.values()], [{ events }]);
  const organisationAt = (at: number) => stepAt(steps, dateOf(at));
  return { ...county, organisation: stepAt(steps, effectiveFrom), organisationAt };
};
