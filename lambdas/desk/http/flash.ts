import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { DeskContext } from '../area.ts';

/** What the next page tells once: that something was done, or was not. */
export type Flash = { readonly tone: 'done' | 'warning'; readonly text: string };

const cookie = 'desk-flash';
const tones: readonly Flash['tone'][] = ['done', 'warning'];

/** A cookie has little room, and a line is read at a glance. */
const longest = 300;
const onlyHere = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** Seconds within which the next page is expected. */
const life = 60;

/**
 * Has the next page tell something, once: for use before a redirect after a POST. The text stands in a cookie of the
 * browser, not in the address; keep names and phones out of it all the same.
 */
export const tellNext = (context: DeskContext, { tone, text }: Flash): void => {
  const value = Buffer.from(text.slice(0, longest)).toString('base64url');
  setCookie(context, cookie, `${tone}.${value}`, { ...onlyHere, maxAge: life });
};

/** What this page is to tell; it is not told again. */
export const takeFlash = (context: DeskContext): Flash | undefined => {
  const value = getCookie(context, cookie, 'host');
  if (value === undefined) return undefined;
  deleteCookie(context, cookie, onlyHere);
  const [named, text = ''] = value.split('.');
  const tone = tones.find((one) => one === named);
  return tone && { tone, text: Buffer.from(text, 'base64url').toString('utf8').slice(0, longest) };
};
