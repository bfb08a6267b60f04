import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { deskScript, icon, stylesheet } from '../assets/assets.ts';
import { deskWords, type Language } from '../words/words.ts';

type DocumentProps = PropsWithChildren<{ readonly title: string; readonly language: Language }>;

/**
 * A whole page of the desk, from its doctype on: styles and script come from here, nothing from anywhere else. Every page
 * is written by this one.
 */
export const Document = ({ title, language, children }: DocumentProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang={language === 'en' ? 'en' : 'zh-CN'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${title} · ${deskWords(language).title}`}</title>
        <link rel="stylesheet" href={stylesheet.path} />
        <link rel="icon" href={icon.path} />
        <script type="module" src={deskScript.path} />
      </head>
      <body>{children}</body>
    </html>
  </>
);
