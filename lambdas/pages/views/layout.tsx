import type { PropsWithChildren } from 'hono/jsx';
import { icon, pageScript, stylesheet } from '../assets/assets.ts';
import type { Language, Words } from '../words/words.ts';

export type Frame = { readonly words: Words; readonly language: Language };

type LayoutProps = PropsWithChildren<
  Frame & {
    readonly title: string;
    /** Whether opening the page counts as reading a notice: told by a request of its own. */
    readonly recordsReading?: boolean;
    /** The act whose form was taken: what was kept of its typing is let go. */
    readonly taken?: string | undefined;
    /** Where the switch of languages leads; the page itself with the other language unless told. */
    readonly switchTo?: string;
    /** Whether a script loads the page again after some seconds, for something that is on its way. */
    readonly refreshes?: boolean;
    /** Whether anybody may open it, without a link. */
    readonly isPublic?: boolean;
  }
>;

/** The frame of every page. Styles and script come from here; nothing from anywhere else. */
export const Layout = ({
  words,
  language,
  title,
  recordsReading,
  taken,
  switchTo,
  refreshes,
  isPublic,
  children,
}: LayoutProps) => (
  <html lang={language === 'en' ? 'en' : 'zh-CN'}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="format-detection" content="telephone=no" />
      <title>{`${title} · ${words.page.hotline}`}</title>
      <link rel="stylesheet" href={stylesheet.path} />
      <link rel="icon" href={icon.path} />
      <script type="module" src={pageScript.path} />
    </head>
    <body
      {...(refreshes ? { 'data-refresh': '' } : {})}
      {...(recordsReading ? { 'data-read': '' } : {})}
      {...(taken === undefined ? {} : { 'data-taken': taken })}
    >
      <header>
        <strong>{words.page.hotline}</strong>
        <a href={switchTo ?? (language === 'en' ? '?' : '?lang=en')} lang={language === 'en' ? 'zh-CN' : 'en'}>
          {words.page.otherLanguage}
        </a>
      </header>
      <main>{children}</main>
      <footer>
        <small>
          {isPublic ? words.page.footerPublic : words.page.footer} <a href="tel:12345">{words.page.dial}</a>{' '}
          <a href={language === 'en' ? '/guide?lang=en' : '/guide'}>{words.page.guide}</a>
        </small>
      </footer>
    </body>
  </html>
);
