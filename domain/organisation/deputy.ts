import type { Role } from '../access/roles.ts';
import { dateOf, type Instant, type LocalDate } from '../time/instant.ts';

/** AB角: who stands in for a post of a unit, recorded by the county, from one Shanghai date to another, both included. */
export type Deputy = {
  readonly unit: string;
  readonly role: Role;
  /** The subject of that person's token. */
  readonly sub: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
};

/** The posts of the own unit that a member of staff stands in for at an instant, as recorded; none for most. */
export const deputisedRoles = (
  deputies: readonly Deputy[],
  { sub, unit }: { readonly sub: string; readonly unit?: string },
  at: Instant,
): readonly Role[] => {
  const today = dateOf(at);
  const recorded = deputies.filter(
    (deputy) => deputy.sub === sub && deputy.unit === unit && deputy.from <= today && today <= deputy.until,
  );
  return [...new Set(recorded.map(({ role }) => role))];
};
