import type { Markup } from '../pages/respond.ts';
import type { ApiAnswer } from '../shared/http/gateway.ts';

/** What the page behind a link is sent with: styles from here only, photos from their bucket, no script, no frame, no cache. */
const headersOf = (photosOrigin: string) => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    photosOrigin === '' ? "img-src 'self'" : `img-src 'self' ${photosOrigin}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'strict-transport-security': 'max-age=31536000',
});

/**
 * A page behind a link, or the form of an order.
 * @param photosOrigin origin of photos; empty for pages that show none
 */
export const page = (
  status: number,
  markup: Markup,
  more: Readonly<Record<string, string>> = {},
  photosOrigin = '',
): ApiAnswer => ({
  statusCode: status,
  headers: { ...headersOf(photosOrigin), ...more },
  body: `<!doctype html>${String(markup)}`,
});

/** On to a page that a reload only reads again. */
export const onTo = (path: string): ApiAnswer => ({
  statusCode: 303,
  headers: { location: path, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
});
