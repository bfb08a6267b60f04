import { hour, type Instant } from '../../../domain/time/instant.ts';

/** 红绿灯: how a limit stands. */
export type Light = 'none' | 'green' | 'amber' | 'red';

/** Less than this is left: the light turns amber. */
export const soon = 4 * hour;

/** The light of a limit at an instant; red as soon as a breach stands. */
export const lightOf = (due: Instant | undefined, overdue: boolean, at: Instant): Light => {
  if (overdue || (due !== undefined && due <= at)) return 'red';
  if (due === undefined) return 'none';
  return due - at <= soon ? 'amber' : 'green';
};
