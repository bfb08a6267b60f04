import type { PropsWithChildren } from 'hono/jsx';
import { roleNames } from '../../../domain/access/roles.ts';
import type { DeskContext } from '../area.ts';
import { areas } from '../areas.ts';
import { deskScript, icon, stylesheet } from '../assets/assets.ts';
import { deskWords, type Language } from '../words/words.ts';

type HeadProps = { readonly title: string; readonly language: Language };

/** The head of every page of the desk: styles and script come from here, nothing from anywhere else. */
export const Head = ({ title, language }: HeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="format-detection" content="telephone=no" />
    <title>{`${title} · ${deskWords(language).title}`}</title>
    <link rel="stylesheet" href={stylesheet.path} />
    <link rel="icon" href={icon.path} />
    <script type="module" src={deskScript.path} />
  </head>
);

type FrameProps = PropsWithChildren<{ readonly context: DeskContext; readonly title: string }>;

const Navigation = ({ context }: { readonly context: DeskContext }) => {
  const { language, actor } = context.var;
  const words = deskWords(language);
  const mine = areas.filter(({ roles }) => !roles || actor.roles.some((role) => roles.includes(role)));
  return (
    <nav aria-label={words.navigation}>
      <ul>
        {mine.map(({ name, path }) =>
          name === undefined ? (
            ''
          ) : (
            <li>
              <a href={path} {...(isWithin(context.req.path, path) ? { 'aria-current': 'page' as const } : {})}>
                {words.areas[name]}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
};

const isWithin = (address: string, path: string): boolean =>
  address === path || (path !== '/desk' && address.startsWith(`${path}/`));

/** The frame of a page: who is logged in, the areas of that person's posts, and the page. */
export const Frame = ({ context, title, children }: FrameProps) => {
  const { language, actor, county } = context.var;
  const words = deskWords(language);
  const posts = actor.roles.map((role) => roleNames[role]).join('、');
  const unit = county.organisation.get(actor.unit ?? '')?.name;
  return (
    <html lang={language === 'en' ? 'en' : 'zh-CN'}>
      <Head title={title} language={language} />
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header>
          <strong>{words.title}</strong>
          <span class="who">{[unit, posts].filter(Boolean).join(' · ')}</span>
          <a href={`?lang=${language === 'en' ? 'zh' : 'en'}`} lang={language === 'en' ? 'zh-CN' : 'en'}>
            {words.otherLanguage}
          </a>
          <form method="post" action="/desk/logout">
            <button type="submit" class="plain">
              {words.logOut}
            </button>
          </form>
        </header>
        <Navigation context={context} />
        <main id="main" tabindex={-1}>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
};
