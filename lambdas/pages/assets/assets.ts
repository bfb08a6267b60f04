import { createHash } from 'node:crypto';
import guideCss from '../../guide/guide.css' with { type: 'text' };
import docsCss from '../../queries/docs/docs.css' with { type: 'text' };
import photoScript from '../../shared/photos/photo-form.browser.js' with { type: 'text' };
import script from './page.browser.js' with { type: 'text' };
import css from './page.css' with { type: 'text' };

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b57a4"/><path d="M4 8.5l3 3 5-7" fill="none" stroke="#fff" stroke-width="2"/></svg>';

type Asset = { readonly path: string; readonly type: string; readonly text: string };

/** The hash in the name lets a browser keep the file for good: a changed file has another name. */
const asset = (text: string, extension: 'css' | 'js' | 'svg', type: string): Asset => ({
  path: `/assets/page-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${extension}`,
  type: `${type}; charset=utf-8`,
  text,
});

/** What every page loads, and nothing else: no page asks any other host for anything. */
export const stylesheet = asset(css, 'css', 'text/css');

/** What the public pages load besides. */
export const guideStylesheet = asset(guideCss, 'css', 'text/css');

/** What the page about the API loads besides. */
export const docsStylesheet = asset(docsCss, 'css', 'text/css');
export const pageScript = asset([script, photoScript].join('\n'), 'js', 'text/javascript');

/** The mark in the browser's tab. */
export const icon = asset(mark, 'svg', 'image/svg+xml');

/** The asset of a path. */
export const assetAt = (path: string): Asset | undefined =>
  [stylesheet, guideStylesheet, docsStylesheet, pageScript, icon].find((one) => one.path === path);
