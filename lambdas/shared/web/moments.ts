import { dateOf, type Instant, type LocalDate } from '../../../domain/time/instant.ts';
import {
  chineseFullDate,
  chineseFullLimit,
  chineseFullMoment,
  chineseLimit,
  chineseMoment,
  englishFullDate,
  englishLimit,
  englishMoment,
} from '../views/dates.ts';
import type { Language } from './words/words.ts';

const isOtherYear = (at: Instant, now: Instant | undefined): boolean =>
  now !== undefined && dateOf(at).slice(0, 4) !== dateOf(now).slice(0, 4);

/**
 * `11月24日(周二)18:00` · `Tue 24 Nov 2026 18:00`; midnight as the end of its day.
 * @param now when it is read: a limit of another year is written with its year
 */
export const limitIn = (language: Language, at: Instant, now?: Instant): string => {
  if (language === 'en') return englishLimit(at);
  return isOtherYear(at, now) ? chineseFullLimit(at) : chineseLimit(at);
};

/** The same for a moment that is no limit. */
export const momentIn = (language: Language, at: Instant, now?: Instant): string => {
  if (language === 'en') return englishMoment(at);
  return isOtherYear(at, now) ? chineseFullMoment(at) : chineseMoment(at);
};

/** `2026年11月24日(周二)10:15` · `Tue 24 Nov 2026 10:15`: for what is kept for years, as the lines of registers are. */
export const datedIn = (language: Language, at: Instant): string =>
  language === 'en' ? englishMoment(at) : chineseFullMoment(at);

/** The same of a limit. */
export const datedLimitIn = (language: Language, at: Instant): string =>
  language === 'en' ? englishLimit(at) : chineseFullLimit(at);

/** `2026年11月24日(周二)` · `Tue 24 Nov 2026` */
export const dayIn = (language: Language, date: LocalDate): string =>
  language === 'en' ? englishFullDate(date) : chineseFullDate(date);
