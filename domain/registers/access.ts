import type { Role } from '../access/roles.ts';

/** Who reads the registers line by line: the centre, whoever commands it, and who inspects it (五(二), R70). */
export const registerReaders = [
  'supervisor',
  'general',
  'centre-head',
  'leading-group',
  'inspector',
  'admin',
] as const satisfies readonly Role[];
