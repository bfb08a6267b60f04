import type { Role } from '../access/roles.ts';

/** Who reads analyses and bulletins: the centre, whoever commands or inspects it, and the county's leadership (五(四), R76-R77). */
export const analysisReaders = [
  'supervisor',
  'general',
  'centre-head',
  'leading-group',
  'inspector',
  'reader',
  'admin',
] as const satisfies readonly Role[];

/** The units' people: they see their own score and those below, and appeal (R71). */
export const appellants = ['handler', 'signatory', 'unit-head', 'liaison'] as const satisfies readonly Role[];

export const assessmentReaders: readonly Role[] = [...analysisReaders, ...appellants];

/** 综合组 and the centre's head: schemes, decisions, freezing, bulletins (五(一), R61). */
export const centreDeciders = ['general', 'centre-head'] as const satisfies readonly Role[];

/** Who decides appeals: the centre, and those responsible in a township for its villages (R8). */
export const appealDeciders: readonly Role[] = [...centreDeciders, 'unit-head', 'signatory'];
