import type { Role } from '../../../domain/access/roles.ts';
import { isGivenTo } from '../../../domain/organisation/unit.ts';
import type { County } from '../../../domain/tickets/facts.ts';
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

/** Whether something that was given to a unit is the reader's to read. */
export type Share = (given: string) => boolean;

/**
 * What alone the person reads: the share of the own unit and of those that it goes on for; nothing for whoever reads all of
 * it.
 */
export const shareOf = ({ roles, unit }: Acting, { organisation }: Pick<County, 'organisation'>): Share | undefined =>
  roles.some((role) => supervisionReaders.includes(role)) ? undefined : (given) => isGivenTo(organisation, given, unit);
