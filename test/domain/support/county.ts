import { county } from '../../../lambdas/shared/county.ts';

/** Yongning with its own data: rule set, calendar, organisation tree, categories. */
export { county };

/** Calendar and rule set of a new ticket. */
export const limits = { calendar: county.calendar, rules: county.rules };
