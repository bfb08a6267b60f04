import { boundsOf, type Month, monthAfter, type Period } from '../reports/period.ts';
import type { Instant } from '../time/instant.ts';

/** What is compared: a month as far as it has gone, and as much of the month before. */
export type Spans = { readonly present: Period; readonly before: Period };

/**
 * The spans of a month as it is known at an instant. While the month is running, only as many days of the month before are
 * counted, or every 10th would look like a decline.
 */
export const spansOf = (month: Month, asOf: Instant): Spans => {
  const { from, until } = boundsOf(month);
  const end = Math.min(until, Math.max(from, asOf));
  const before = boundsOf(monthAfter(month, -1));
  const whole = end === until;
  const cutoff = asOf;
  return {
    present: { from, until: end, cutoff },
    before: {
      from: before.from,
      until: whole ? before.until : Math.min(before.until, before.from + (end - from)),
      cutoff,
    },
  };
};
