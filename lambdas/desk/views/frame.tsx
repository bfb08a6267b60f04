import type { PropsWithChildren } from 'hono/jsx';
import type { DeskContext } from '../area.ts';
import { areas } from '../areas.ts';
import { takeFlash } from '../http/flash.ts';
import { inOtherLanguage } from '../http/language.ts';
import { deskWords } from '../words/words.ts';
import { Document } from './document.tsx';

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

/** The posts of who is logged in: the own ones, and those that are stood in for (代). */
const postsOf = ({ var: { language, actor, session } }: DeskContext): string => {
  const { roles, deputy, separator } = deskWords(language);
  return actor.roles
    .map((role) => (session.roles.includes(role) ? roles[role] : deputy.replace('{post}', roles[role])))
    .join(separator);
};

const Told = ({ context }: { readonly context: DeskContext }) => {
  const flash = takeFlash(context);
  if (!flash) return null;
  return (
    <p class={`flash ${flash.tone}`} role="status">
      {flash.text}
    </p>
  );
};

/** The frame of a page: who is logged in, the areas of that person's posts, and the page. */
export const Frame = ({ context, title, children }: FrameProps) => {
  const { language, actor, county } = context.var;
  const words = deskWords(language);
  const unit = county.organisation.get(actor.unit ?? '');
  const unitName = language === 'en' ? unit?.english : unit?.name;
  return (
    <Document title={title} language={language}>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header>
        <strong>{words.title}</strong>
        <span class="who">{[unitName, postsOf(context)].filter(Boolean).join(' · ')}</span>
        <a href={inOtherLanguage(context.req.url, language)} lang={language === 'en' ? 'zh-CN' : 'en'}>
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
        <Told context={context} />
        <h1>{title}</h1>
        {children}
      </main>
    </Document>
  );
};
