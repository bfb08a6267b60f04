import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { DeskEnv } from '../dependencies.ts';
import { type Language, languageOf } from '../words/words.ts';

const cookie = 'desk-language';
const parameter = 'lang';
const oneYear = 365 * 24 * 3600;

/** The language of a request: the one it asks for, which is kept, or the one that was kept. */
export const chosenLanguage = (context: Context<DeskEnv>): Language => {
  const asked = context.req.query(parameter);
  if (asked === undefined) return languageOf(getCookie(context, cookie, 'host'));
  const language = languageOf(asked);
  const onlyHere = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;
  setCookie(context, cookie, language, { ...onlyHere, maxAge: oneYear });
  return language;
};

/** The same page in the other language, whatever else its address says. */
export const inOtherLanguage = (address: string, language: Language): string => {
  const { pathname, searchParams } = new URL(address);
  searchParams.set(parameter, language === 'en' ? 'zh' : 'en');
  return `${pathname}?${searchParams}`;
};
