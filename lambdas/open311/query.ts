import { day, dayNumberOf, type Instant, instantAt } from '../../domain/time/instant.ts';
import { fieldError, type Open311Error, Refused } from './errors.ts';

/** The longest span and the most requests of one answer (GeoReport v2, GET Service Requests). */
export const longestSpan = 90 * day;
export const mostRequests = 1000;

/** What a list is asked for. `until` is exclusive. */
export type Span = { readonly from: Instant; readonly until: Instant };
export type ListQuery = Span & {
  readonly services: ReadonlySet<string> | undefined;
  readonly statuses: ReadonlySet<string> | undefined;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
};

export type Parameters = Readonly<Record<string, string | undefined>>;

const withTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const dateAlone = /^\d{4}-\d\d-\d\d$/;

/** A W3C date-time; a date alone begins at midnight in the county. A date that does not exist is none. */
const instantIn = (text: string): Instant | undefined => {
  const whole = dateAlone.test(text) ? `${text}T00:00:00+08:00` : text;
  if (!withTime.test(whole)) return undefined;
  const at = Date.parse(whole);
  const [, month = 0, date = 0] = whole.slice(0, 10).split('-').map(Number);
  const exists = new Date(Date.UTC(Number(whole.slice(0, 4)), month - 1, date)).getUTCDate() === date;
  return Number.isNaN(at) || !exists ? undefined : at;
};

/** A parameter of a list: comma-separated words; nothing if it is not given. */
const wordsOf = (text: string | undefined): ReadonlySet<string> | undefined => {
  const words = (text ?? '').split(',').filter((word) => word.trim() !== '');
  return words.length === 0 ? undefined : new Set(words.map((word) => word.trim()));
};

/** Collects what is wrong, so that all of it is told at once. */
class Reader {
  readonly #parameters: Parameters;
  readonly errors: Open311Error[] = [];

  constructor(parameters: Parameters) {
    this.#parameters = parameters;
  }

  words(name: string): ReadonlySet<string> | undefined {
    return wordsOf(this.#parameters[name]);
  }

  instant(name: string): Instant | undefined {
    const text = this.#parameters[name];
    if (text === undefined || text === '') return undefined;
    /** A plus sign that was not encoded arrives as a space. */
    const at = instantIn(text.replace(' ', '+'));
    if (at === undefined)
      this.errors.push(fieldError(name, '须为带时区的时间,如 2026-11-23T08:00:00+08:00 · must be a W3C date-time'));
    return at;
  }

  count(name: string, least: number, most: number, otherwise: number): number {
    const text = this.#parameters[name];
    if (text === undefined || text === '') return otherwise;
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.errors.push(fieldError(name, `须为 ${least} 至 ${most} 的整数 · must be from ${least} to ${most}`));
    return otherwise;
  }
}

const refuseIf = ({ errors }: Reader): void => {
  const [first, ...others] = errors;
  if (first) throw new Refused(first, ...others);
};

/**
 * The span between `start_date` and `end_date`: one of them alone is one end of 90 days, none the last 90 days. What begins
 * after now holds nothing yet.
 */
const spanOf = (reader: Reader, now: Instant): Span => {
  const start = reader.instant('start_date');
  const end = reader.instant('end_date');
  const latest = Math.max(start ?? now, Math.min(now, (start ?? now) + longestSpan));
  const until = (end ?? latest) + 1;
  const from = start ?? instantAt(dayNumberOf(until - 1), 0) - longestSpan + day;
  if (from > until) reader.errors.push(fieldError('end_date', '早于 start_date · is before start_date'));
  else if (start !== undefined && end !== undefined && end - start > longestSpan)
    reader.errors.push(fieldError('end_date', '起止时间不得超过 90 天 · the span may not be longer than 90 days'));
  return { from, until };
};

/** `GET /requests`: by which services, states and dates. */
export const listQueryOf = (parameters: Parameters, now: Instant): ListQuery => {
  const reader = new Reader(parameters);
  const statuses = reader.words('status');
  for (const status of statuses ?? [])
    if (status !== 'open' && status !== 'closed')
      reader.errors.push(fieldError('status', '须为 open 或 closed · must be open or closed'));
  const query = {
    ...spanOf(reader, now),
    services: reader.words('service_code'),
    statuses,
    page: reader.count('page', 1, 1000, 1),
    pageSize: reader.count('page_size', 1, mostRequests, mostRequests),
  };
  refuseIf(reader);
  return query;
};

/** `GET /servicerequestupdates`: by date alone. */
export const updateSpanOf = (parameters: Parameters, now: Instant): Span => {
  const reader = new Reader(parameters);
  const span = spanOf(reader, now);
  refuseIf(reader);
  return span;
};

/** The numbers in `service_request_id`, which override every other filter. */
export const numbersIn = (parameters: Parameters): readonly string[] | undefined => {
  const numbers = wordsOf(parameters.service_request_id);
  return numbers && [...numbers];
};
