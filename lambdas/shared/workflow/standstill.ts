import { minute } from '../../../domain/time/instant.ts';

/**
 * Milliseconds after which what ought to have happened at once is no delay of the platform any more: a limit without its
 * milestone, a run without its wait, a commit that moved nobody.
 */
export const standstill = 10 * minute;
