import type { Market } from '../../domain/household/market.ts';
import type { Organisation } from '../../domain/organisation/unit.ts';
import { actorOf, type Staff } from '../shared/http/actor.ts';
import type { ApiEvent } from '../shared/http/gateway.ts';

/**
 * Who acts, by the claims of the token: of an enterprise or an association the unit is its id in the register.
 * @throws Problem 403 without a role
 */
export const serviceActorOf = (event: ApiEvent, organisation: Organisation, market: Market): Staff => {
  const staff = actorOf(event, organisation);
  const claim = event.requestContext.authorizer?.jwt?.claims.unit;
  const unit = typeof claim === 'string' ? claim.trim() : '';
  const known =
    (staff.roles.includes('enterprise') && market.enterprises.has(unit)) ||
    (staff.roles.includes('association') && market.associations.has(unit));
  return known ? { ...staff, unit } : staff;
};
