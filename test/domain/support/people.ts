import type { Actor, Role } from '../../../domain/access/roles.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

/** A member of staff in one role; units of level 3 are given for those who stand in one. */
export const staff = (role: Role, unit?: string, sub = unit ? `${role}@${unit}` : role): Staff => ({
  kind: 'staff',
  sub,
  roles: [role],
  ...(unit === undefined ? {} : { unit }),
});

export const housing = 'dept-housing';
export const water = 'dept-water';

export const intake = staff('intake', 'centre');
export const supervisor = staff('supervisor', 'centre');
export const otherSupervisor = staff('supervisor', 'centre', 'supervisor-2@centre');
export const centreHead = staff('centre-head', 'centre');
export const leadingGroup = staff('leading-group');
export const admin = staff('admin');
export const handler = staff('handler', housing);
export const signatory = staff('signatory', housing);
export const clerk = staff('clerk', 'town-yanghe');
export const upstream = staff('upstream', 'city');
export const citizen: Actor = { kind: 'citizen', medium: 'page' };
export const citizenBySms: Actor = { kind: 'citizen', medium: 'sms' };
export const workflow: Actor = { kind: 'workflow' };
