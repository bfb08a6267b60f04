import type { LimitFacts } from '../limits/limits.ts';
import { nextStartOfBusiness } from '../limits/limits.ts';
import { dayNumberOf, hour, type Instant, instantAt, timeOfDay, timeOfDayOf } from '../time/instant.ts';

/**
 * The instant that lies so many working hours after another, by the county's calendar and hours of business: time outside
 * them does not count. Hours that end with the close of business end there, not the next morning.
 */
export const afterWorkingHours = (from: Instant, hours: number, facts: LimitFacts): Instant => {
  const { calendar, rules } = facts;
  const opens = timeOfDay(rules.startOfBusiness.value);
  const closes = timeOfDay(rules.closeOfBusiness.value);
  let left = hours * hour;
  let at = from;
  for (;;) {
    const day = dayNumberOf(at);
    const begin = instantAt(day, Math.max(opens, timeOfDayOf(at)));
    const end = instantAt(day, closes);
    const rest = calendar.isWorkday(day) ? Math.max(0, end - begin) : 0;
    if (rest > 0 && left <= rest) return begin + left;
    left -= rest;
    at = nextStartOfBusiness(Math.max(at, end), facts);
  }
};
