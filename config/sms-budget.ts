import type { Profile } from './profile.ts';

/**
 * What SMS of a month may cost before an alarm tells, in US dollars, where the profile does not say: low, so that the
 * alarm rings too early in a deployment that nobody has thought about it for, never too late. An account that is new to
 * SNS has a limit of its own of one dollar a month.
 */
const defaultSmsBudget = 100;

/** The month's budget for SMS that SNS sends to phones, in US dollars. */
export const smsBudgetOf = ({ smsMonthlyBudgetUsd }: Pick<Profile, 'smsMonthlyBudgetUsd'>): number =>
  smsMonthlyBudgetUsd ?? defaultSmsBudget;
