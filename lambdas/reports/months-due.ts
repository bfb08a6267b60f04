import { boundsOf, type Month, monthAfter } from '../../domain/reports/period.ts';
import { dateOf, dayNumberOf, type Instant, instantAt } from '../../domain/time/instant.ts';

/** A month to be reported, with what is known by `cutoff`. An older one only if it was reported before. */
export type DueMonth = { readonly month: Month; readonly cutoff: Instant; readonly older: boolean };

/** Older months are looked at again for a year, each on one day of a month: on the 2nd the second last, … the 12th the 12th. */
const isOlder = (day: number): boolean => day >= 2 && day <= 12;

/**
 * What is to be done in a night: a draft of the running month up to last midnight; the month before it, to be frozen in the
 * first hours of the 1st and looked at for late events afterwards; and in the first nights one older month.
 */
export const monthsDue = (now: Instant): readonly DueMonth[] => {
  const cutoff = instantAt(dayNumberOf(now), 0);
  const today = dateOf(now);
  const running = today.slice(0, 7);
  const day = Number(today.slice(8));
  return [
    { month: monthAfter(running, -1), cutoff, older: false },
    ...(cutoff > boundsOf(running).from ? [{ month: running, cutoff, older: false }] : []),
    ...(isOlder(day) ? [{ month: monthAfter(running, -day), cutoff, older: true }] : []),
  ];
};
