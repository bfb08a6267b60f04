import type { Role } from '../../../domain/access/roles.ts';

/** Who changes the organisation: the general group and the head of the centre, and who runs the system (五(一), R61). */
export const organisationEditors: readonly Role[] = ['general', 'centre-head', 'admin'];

/** Who reads the phones of posts and the accounts of whoever entered a change; everybody reads the rest. */
const phoneReaders: readonly Role[] = [...organisationEditors, 'intake', 'supervisor', 'leading-group', 'inspector'];

/** Whether phones of posts are shown to somebody in these roles. */
export const seesPhones = (roles: readonly Role[]): boolean => roles.some((role) => phoneReaders.includes(role));

/** Whether somebody in these roles may change the organisation. */
export const mayEditOrganisation = (roles: readonly Role[]): boolean =>
  roles.some((role) => organisationEditors.includes(role));
