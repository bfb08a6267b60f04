import type { Role } from '../access/roles.ts';

/** Who changes the dispatch directory and settles proposals (三(二), R33, R61): 督办员, 综合组, the centre's head. */
export const directoryEditors: readonly Role[] = ['supervisor', 'general', 'centre-head'];

/** Who is shown suggestions: whoever dispatches, and who keeps the directory. */
export const suggested: readonly Role[] = ['intake', ...directoryEditors];

/** Who reads the directory: the centre, and whoever commands or inspects it. */
export const directoryReaders: readonly Role[] = [...suggested, 'clerk', 'leading-group', 'inspector', 'admin'];
