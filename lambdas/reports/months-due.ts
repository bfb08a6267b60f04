import { boundsOf, type Month, monthAfter } from '../../domain/reports/period.ts';
import { dateOf, dayNumberOf, type Instant, instantAt } from '../../domain/time/instant.ts';

/** Older months are looked at again in turn, one a night: each about once a month for a year. */
const olderMonths = 11;

/** A month to be reported, with what is known by `cutoff`. An older one only if it was reported before. */
export type DueMonth = { readonly month: Month; readonly cutoff: Instant; readonly older: boolean };

/**
 * What is to be done in a night: a draft of the running month up to last midnight; the month before it, to be frozen in the
 * first hours of the 1st and looked at for late events afterwards; and one older month.
 */
export const monthsDue = (now: Instant): readonly DueMonth[] => {
  const midnight = instantAt(dayNumberOf(now), 0);
  const today = dateOf(now);
  const running = today.slice(0, 7);
  const older = monthAfter(running, -2 - (Number(today.slice(8)) % olderMonths));
  return [
    { month: monthAfter(running, -1), cutoff: midnight, older: false },
    ...(midnight > boundsOf(running).from ? [{ month: running, cutoff: midnight, older: false }] : []),
    { month: older, cutoff: midnight, older: true },
  ];
};
