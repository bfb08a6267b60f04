import type { Role } from '../../../domain/access/roles.ts';
import type { Acting } from '../http/acting.ts';

/** Who reads the supervision's registers whole: level 2, those who command and inspect it, and level 1. */
export const supervisionReaders: readonly Role[] = [
  'supervisor',
  'general',
  'centre-head',
  'leading-group',
  'inspector',
  'reader',
  'admin',
];

export const instructionReaders: readonly Role[] = [...supervisionReaders, 'upstream'];

/** Units read what was found with them, and what meetings gave them. */
export const unitPosts: readonly Role[] = ['handler', 'signatory', 'unit-head'];

/** The unit whose share alone the person reads; nothing for whoever reads all of it. */
export const shareOf = ({ roles, unit }: Acting): string | undefined =>
  roles.some((role) => supervisionReaders.includes(role)) ? undefined : unit;
