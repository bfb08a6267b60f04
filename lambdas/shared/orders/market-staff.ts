import type { Market } from '../../../domain/household/market.ts';
import type { Staff } from '../http/actor.ts';

/** Somebody who acts for an enterprise or an association: the unit that was claimed is its id in the register. */
export const withMarketUnit = (staff: Staff, claim: unknown, market: Market): Staff => {
  const unit = typeof claim === 'string' ? claim.trim() : '';
  const known =
    (staff.roles.includes('enterprise') && market.enterprises.has(unit)) ||
    (staff.roles.includes('association') && market.associations.has(unit));
  return known ? { ...staff, unit } : staff;
};
