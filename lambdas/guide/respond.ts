import type { ApiAnswer } from '../shared/http/gateway.ts';

/** A page as JSX: hono's elements write themselves out, with every text escaped. */
export type Markup = { readonly toString: () => string | Promise<string> };

/** Who may show the page in a frame: pages of this site, or anybody's, as news sites do with the widget (R80). */
export type Framing = 'self' | 'anywhere';

/** Seconds for which a copy may be shown again: the figures change once a night. */
const freshFor = 300;

/** What every public page is sent with: no script at all, styles from here only. */
const headersOf = (framing: Framing): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'none'",
    `frame-ancestors ${framing === 'anywhere' ? '*' : "'self'"}`,
    "base-uri 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=31536000',
});

/** A page that everybody may read and keep for some minutes. */
export const publicPage = (markup: Markup, framing: Framing): ApiAnswer => ({
  statusCode: 200,
  headers: { ...headersOf(framing), 'cache-control': `public, max-age=${freshFor}` },
  body: `<!doctype html>${String(markup)}`,
});

/** A page that says why there is none now; kept by nobody. */
export const failedPage = (status: 404 | 503, markup: Markup): ApiAnswer => ({
  statusCode: status,
  headers: {
    ...headersOf('self'),
    'cache-control': 'no-store',
    ...(status === 503 ? { 'retry-after': '2' } : {}),
  },
  body: `<!doctype html>${String(markup)}`,
});
