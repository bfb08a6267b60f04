import type { PropsWithChildren } from 'hono/jsx';
import { guideStylesheet, icon, stylesheet } from '../../pages/assets/assets.ts';
import type { Language } from '../../pages/words/words.ts';
import type { GuideWords } from '../words/words.ts';

export type GuideFrame = { readonly language: Language; readonly words: GuideWords };

/** An address of ours in the language of the page. */
export const inLanguage = (path: string, { language }: GuideFrame): string =>
  language === 'en' ? `${path}?lang=en` : path;

type DocumentProps = PropsWithChildren<{
  readonly frame: GuideFrame;
  readonly title: string;
  /** What the body is, for its styles: a page with header and footer, or the bare thing. */
  readonly kind: 'page' | 'poster' | 'widget';
}>;

/** A public page: two stylesheets, no script, nothing from anywhere else. */
export const Document = ({ frame, title, kind, children }: DocumentProps) => (
  <html lang={frame.language === 'en' ? 'en' : 'zh-CN'}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${frame.words.hotline}`}</title>
      <link rel="stylesheet" href={stylesheet.path} />
      <link rel="stylesheet" href={guideStylesheet.path} />
      <link rel="icon" href={icon.path} />
    </head>
    <body class={kind}>{children}</body>
  </html>
);

/** The head line of a page with the switch of languages. */
export const Header = ({ frame: { language, words } }: { readonly frame: GuideFrame }) => (
  <header>
    <strong>{words.hotline}</strong>
    <a href={language === 'en' ? '?' : '?lang=en'} lang={language === 'en' ? 'zh-CN' : 'en'}>
      {words.otherLanguage}
    </a>
  </header>
);
