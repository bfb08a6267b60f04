import type { ApiAnswer } from '../shared/http/gateway.ts';

/** A page as JSX: hono's elements write themselves out, with every text escaped. */
export type Markup = { readonly toString: () => string | Promise<string> };

/**
 * What every page is sent with: it loads from here only (and photos from their bucket), sends no referrer, stands in no
 * cache and in no frame of another site.
 */
const headersOf = (photosOrigin: string): Readonly<Record<string, string>> => {
  const ownAndPhotos = photosOrigin === '' ? "'self'" : `'self' ${photosOrigin}`;
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      `img-src ${ownAndPhotos}`,
      "connect-src 'self'",
      `form-action ${ownAndPhotos}`,
      "frame-ancestors 'self'",
      "base-uri 'none'",
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
    'strict-transport-security': 'max-age=31536000',
  };
};

export type PageSender = {
  readonly page: (status: number, markup: Markup, headers?: Readonly<Record<string, string>>) => ApiAnswer;
  /** On to a page that a reload only reads again. */
  readonly onTo: (path: string) => ApiAnswer;
};

/** @param photosOrigin origin of photos; empty for pages that show none */
export const pageSender = (photosOrigin: string): PageSender => ({
  page: (status, markup, headers = {}) => ({
    statusCode: status,
    headers: { ...headersOf(photosOrigin), ...headers },
    body: `<!doctype html>${String(markup)}`,
  }),
  onTo: (path) => ({
    statusCode: 303,
    headers: { location: path, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  }),
});
