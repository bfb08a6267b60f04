import type { MarketBase } from '../../domain/household/market.ts';
import type { HouseholdRules } from '../../domain/household/rules.ts';
import householdServices from './household.json' with { type: 'json' };

/** The rules of the household services, and the market as the county begins it: examples, until it enters its own (R19-R27). */
export const householdRules: HouseholdRules = householdServices.rules;
export const marketBase: MarketBase = householdServices as MarketBase;
