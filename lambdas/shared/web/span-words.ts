import { day, hour, minute } from '../../../domain/time/instant.ts';
import { type FormWords, filled } from './words/words.ts';

/** `1天6小时`: the two largest units of a span, milliseconds. */
export const spanWords = (milliseconds: number, { page }: Pick<FormWords, 'page'>): string => {
  const parts = [
    { count: Math.floor(milliseconds / day), word: page.days },
    { count: Math.floor((milliseconds % day) / hour), word: page.hours },
    { count: Math.floor((milliseconds % hour) / minute), word: page.minutes },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  return parts
    .slice(first < 0 ? 2 : first, first < 0 ? 3 : first + 2)
    .map(({ count, word }) => filled(word, { n: count }))
    .join('')
    .trim();
};

/** `还剩1天6小时`, `已超期3小时`. */
export const leftWords = (left: number, words: Pick<FormWords, 'page'>): string =>
  filled(left > 0 ? words.page.left : words.page.over, { span: spanWords(Math.abs(left), words) });
