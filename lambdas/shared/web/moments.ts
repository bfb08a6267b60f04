import type { Instant } from '../../../domain/time/instant.ts';
import { chineseLimit, chineseMoment, englishLimit, englishMoment } from '../views/dates.ts';
import type { Language } from './words/words.ts';

/** `11月24日(周二)18:00` · `Tue 24 Nov 2026 18:00`; midnight as the end of its day. */
export const limitIn = (language: Language, at: Instant): string =>
  language === 'en' ? englishLimit(at) : chineseLimit(at);

/** The same for a moment that is no limit. */
export const momentIn = (language: Language, at: Instant): string =>
  language === 'en' ? englishMoment(at) : chineseMoment(at);
