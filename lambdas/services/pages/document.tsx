import type { PropsWithChildren } from 'hono/jsx';
import { guideStylesheet, icon, pageScript, stylesheet } from '../../pages/assets/assets.ts';
import type { Language } from '../../shared/web/words/words.ts';
import { type ServiceWords, serviceWords } from '../words.ts';

export type Frame = { readonly language: Language; readonly words: ServiceWords };

export const frameOf = (language: Language): Frame => ({ language, words: serviceWords[language] });

type DocumentProps = PropsWithChildren<{ frame: Frame; title: string; scripted?: boolean }>;

/** A page of the household services: two stylesheets, and a script where photos are taken; nothing from anywhere else. */
export const Document = ({ frame, title, scripted, children }: DocumentProps) => (
  <html lang={frame.language === 'en' ? 'en' : 'zh-CN'}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${frame.words.hotline}`}</title>
      <link rel="stylesheet" href={stylesheet.path} />
      <link rel="stylesheet" href={guideStylesheet.path} />
      <link rel="icon" href={icon.path} />
      {scripted ? <script type="module" src={pageScript.path} /> : ''}
    </head>
    <body>
      <header>
        <strong>{frame.words.hotline}</strong>
        <a href={frame.language === 'en' ? '?' : '?lang=en'} lang={frame.language === 'en' ? 'zh-CN' : 'en'}>
          {frame.words.other}
        </a>
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </body>
  </html>
);
