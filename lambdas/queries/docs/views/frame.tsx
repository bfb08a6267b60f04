import type { PropsWithChildren } from 'hono/jsx';
import { docsStylesheet, icon, stylesheet } from '../../../pages/assets/assets.ts';
import type { Language } from '../../../pages/words/words.ts';
import type { ApiDocument } from '../document.ts';
import type { DocsWords } from '../words/words.ts';

/** What each view of the page is made of. */
export type DocsFrame = {
  readonly language: Language;
  readonly words: DocsWords;
  readonly api: ApiDocument;
  /** The group shown; the overview without one. */
  readonly group?: string;
};

/** The page of a group, or the overview, in a language. */
export const addressOf = (language: Language, group?: string, anchor = ''): string => {
  const query = new URLSearchParams({
    ...(group === undefined ? {} : { group }),
    ...(language === 'en' ? { lang: 'en' } : {}),
  });
  return `/docs${query.size > 0 ? `?${query}` : ''}${anchor}`;
};

const Groups = ({ frame: { api, language, words, group } }: { readonly frame: DocsFrame }) => (
  <nav aria-label={words.groups}>
    <ul class="contents">
      <li>
        <a href={addressOf(language)} aria-current={group === undefined ? 'page' : undefined}>
          {words.overview}
        </a>
      </li>
      {[...api.tags.map((tag) => [tag['x-group'], tag.name] as const), ['problems', words.problems] as const].map(
        ([id, name]) => (
          <li>
            <a href={addressOf(language, id)} aria-current={group === id ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ),
      )}
    </ul>
  </nav>
);

type DocsDocumentProps = PropsWithChildren<{ readonly frame: DocsFrame; readonly heading: string }>;

/** A page about the API: two stylesheets, no script, nothing from anywhere else. */
export const DocsDocument = ({ frame, heading, children }: DocsDocumentProps) => {
  const { language, words, api, group } = frame;
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <html lang={language === 'en' ? 'en' : 'zh-CN'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${heading} · ${api.info.title}`}</title>
        <link rel="stylesheet" href={stylesheet.path} />
        <link rel="stylesheet" href={docsStylesheet.path} />
        <link rel="icon" href={icon.path} />
      </head>
      <body class="docs">
        <header>
          <strong>{`${api.info.title} · ${words.title}`}</strong>
          <a href={addressOf(other, group)} lang={other === 'en' ? 'en' : 'zh-CN'}>
            {words.otherLanguage}
          </a>
        </header>
        <main>
          <h1>{heading}</h1>
          <Groups frame={frame} />
          {children}
        </main>
        <footer>
          <a href="/openapi.json">{words.machine}</a>
        </footer>
      </body>
    </html>
  );
};
