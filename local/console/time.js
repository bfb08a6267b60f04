/** Instants come as RFC 3339 with the offset of Asia/Shanghai; what is shown is their own date and time. */

const chineseDays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const englishDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const minute = 60_000;

/** `2026-11-23 14:05:09` */
export function asTime(iso) {
  return iso === undefined ? '' : iso.slice(0, 19).replace('T', ' ');
}

/** `2026年11月23日 周一 14:05:09` */
export function asNow(iso) {
  const { year, month, day, weekday } = parts(iso);
  return `${year}年${month}月${day}日 ${chineseDays[weekday]} ${iso.slice(11, 19)}`;
}

/** `11月24日(周二)18:00`; midnight is 24:00 of the day that ends, as limits are written. */
export function asMoment(iso) {
  const { month, day, weekday, time } = dayAndTime(iso);
  return `${month}月${day}日(${chineseDays[weekday]})${time}`;
}

/** `Tue 24 Nov 18:00` */
export function asMomentEnglish(iso) {
  const { month, day, weekday, time } = dayAndTime(iso);
  const name = new Date(Date.UTC(2000, month - 1, 1)).toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' });
  return `${englishDays[weekday]} ${day} ${name} ${time}`;
}

/** `1天9小时`, `1 d 9 h`: time between two instants, whichever is first. */
export function asSpan(from, to) {
  const minutes = Math.round(Math.abs(Date.parse(to) - Date.parse(from)) / minute);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const named = [
    [days, '天', 'd'],
    [hours, '小时', 'h'],
    [days > 0 ? 0 : rest, '分钟', 'min'],
  ].filter(([count]) => count > 0);
  if (named.length === 0) return ['不到1分钟', 'less than a minute'];
  return [
    named.map(([count, chinese]) => count + chinese).join(''),
    named.map(([count, , english]) => `${count} ${english}`).join(' '),
  ];
}

/** `2026-11-23T14:05` for a field of date and time. */
export function asField(iso) {
  return iso.slice(0, 16);
}

function parts(iso) {
  const date = iso.slice(0, 10);
  const [year, month, day] = date.split('-').map(Number);
  return { year, month, day, weekday: new Date(`${date}T00:00:00Z`).getUTCDay(), time: iso.slice(11, 16) };
}

function dayAndTime(iso) {
  const shown = parts(iso);
  if (shown.time !== '00:00') return shown;
  const before = new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) - 1440 * minute).toISOString();
  return { ...parts(before), time: '24:00' };
}
