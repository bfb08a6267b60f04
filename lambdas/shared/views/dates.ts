import {
  dateOfDay,
  dayNumber,
  dayNumberOf,
  hour,
  type Instant,
  type LocalDate,
  minute,
  timeOfDayOf,
} from '../../../domain/time/instant.ts';

/** Shanghai dates and times as a letter writes them. Limits at midnight are 24:00 of the day that ends. */
const chineseDays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const englishDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 1970-01-01 was a Thursday. */
const weekday = (day: number): number => (day + 4) % 7;

const parts = (day: number): { readonly year: string; readonly month: number; readonly date: number } => {
  const [year = '', month, date] = dateOfDay(day).split('-');
  return { year, month: Number(month), date: Number(date) };
};

const clock = (milliseconds: number): string =>
  [milliseconds / hour, (milliseconds % hour) / minute]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');

const dayAndTime = (at: Instant): { readonly day: number; readonly time: string } =>
  timeOfDayOf(at) === 0
    ? { day: dayNumberOf(at) - 1, time: '24:00' }
    : { day: dayNumberOf(at), time: clock(timeOfDayOf(at)) };

/** `11月27日(周五)` */
const chineseDay = (day: number): string => {
  const { month, date } = parts(day);
  return `${month}月${date}日(${chineseDays[weekday(day)]})`;
};

/** `Fri 27 Nov 2026` */
const englishDay = (day: number): string => {
  const { year, month, date } = parts(day);
  return `${englishDays[weekday(day)]} ${date} ${englishMonths[month - 1]} ${year}`;
};

/** `2026年11月27日(周五)` */
const chineseFullDay = (day: number): string => `${parts(day).year}年${chineseDay(day)}`;

/** `2026年11月27日(周五)14:00` */
export const chineseFullMoment = (at: Instant): string => `${chineseFullDay(dayNumberOf(at))}${clock(timeOfDayOf(at))}`;

/** `2026年11月30日(周一)18:00`, `2026年11月23日(周一)24:00` */
export const chineseFullLimit = (at: Instant): string => {
  const { day, time } = dayAndTime(at);
  return `${chineseFullDay(day)}${time}`;
};

/** `2026年11月28日(周六)` */
export const chineseFullDate = (date: LocalDate): string => chineseFullDay(dayNumber(date));

/** `Sat 28 Nov 2026` */
export const englishFullDate = (date: LocalDate): string => englishDay(dayNumber(date));

/** `11月27日(周五)14:00` */
export const chineseMoment = (at: Instant): string => `${chineseDay(dayNumberOf(at))}${clock(timeOfDayOf(at))}`;

/** `11月30日(周一)18:00`, `11月23日(周一)24:00` */
export const chineseLimit = (at: Instant): string => {
  const { day, time } = dayAndTime(at);
  return `${chineseDay(day)}${time}`;
};

/** The time of a limit alone: `18:00`, `24:00` */
export const limitTime = (at: Instant): string => dayAndTime(at).time;

/** `Fri 27 Nov 2026 14:00` */
export const englishMoment = (at: Instant): string => `${englishDay(dayNumberOf(at))} ${clock(timeOfDayOf(at))}`;

/** `Mon 30 Nov 2026 18:00` */
export const englishLimit = (at: Instant): string => {
  const { day, time } = dayAndTime(at);
  return `${englishDay(day)} ${time}`;
};

/** `11月28日` */
export const chineseDate = (date: LocalDate): string => {
  const { month, date: day } = parts(dayNumber(date));
  return `${month}月${day}日`;
};

/** `28 Nov` */
export const englishDate = (date: LocalDate): string => {
  const { month, date: day } = parts(dayNumber(date));
  return `${day} ${englishMonths[month - 1]}`;
};
