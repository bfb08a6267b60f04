import { type ApiEvent, headerOf } from '../http/gateway.ts';

/** What was entered, by the names of the fields. */
export type Form = ReadonlyMap<string, string>;

/** Bytes of the longest form: the longest texts of an act in characters of three bytes, percent-encoded. */
const longest = 128 * 1024;

/** Why a form is not read. */
export type Unreadable = 'too-long' | 'other-type' | 'other-site';

const formType = /^application\/x-www-form-urlencoded\s*(?:;.*)?$/i;

/**
 * Whether the request comes from a page of ours. A browser says where it comes from; whoever says nothing is no browser
 * and holds the code all the same.
 */
const isOwn = (event: ApiEvent): boolean => {
  const site = headerOf(event, 'sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = headerOf(event, 'origin');
  /** A page that sends no referrer names no origin either, in browsers too old for `Sec-Fetch-Site`. */
  if (origin === undefined || origin === 'null') return true;
  return URL.canParse(origin) && new URL(origin).host === (headerOf(event, 'host') ?? event.requestContext.domainName);
};

/** Reads a submitted form. Of a field that stands twice the last counts. */
export const readForm = (event: ApiEvent): Form | Unreadable => {
  if (!isOwn(event)) return 'other-site';
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > longest) return 'too-long';
  if (!formType.test(headerOf(event, 'content-type') ?? '')) return 'other-type';
  return new Map(new URLSearchParams(bytes.toString('utf8')));
};
