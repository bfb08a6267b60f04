import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { presentUnit } from '../../domain/organisation/unit.ts';
import { withAllPosts } from '../shared/http/acting.ts';
import { readSession } from '../shared/store/sessions.ts';
import type { DeskDependencies, DeskEnv } from './dependencies.ts';
import { chosenLanguage } from './http/language.ts';
import { Refusal } from './views/refusal.tsx';

/** The login's cookie: of this host alone, over TLS alone, for no script. */
export const sessionCookie = 'desk';

/** What every request to the desk is asked first: when it came, in which language, and of whom. */
export const withRequest =
  (dependencies: DeskDependencies): MiddlewareHandler<DeskEnv> =>
  async (context, next) => {
    context.set('dependencies', dependencies);
    context.set('at', context.env.event.requestContext.timeEpoch);
    context.set('language', chosenLanguage(context));
    context.set('county', await dependencies.county(context.var.at));
    await next();
  };

/**
 * Lets in whoever is logged in. A page that is opened without a login leads to the login and back; a form that was sent
 * without one is not carried out.
 */
export const loggedIn: MiddlewareHandler<DeskEnv> = async (context, next) => {
  const { table } = context.var.dependencies;
  const { organisation, deputies } = context.var.county;
  const cookie = getCookie(context, sessionCookie, 'host');
  const session = cookie === undefined ? undefined : await readSession(table, cookie, context.var.at);
  if (!session) {
    const { method, url } = context.req;
    if (method !== 'GET' && method !== 'HEAD')
      return context.html(<Refusal language={context.var.language} refusal="notLoggedIn" login />, 401);
    const { pathname, search } = new URL(url);
    return context.redirect(`/desk/login?to=${encodeURIComponent(pathname + search)}`, 303);
  }
  const unit = session.unit === undefined ? {} : { unit: presentUnit(organisation, session.unit) };
  const present = { ...session, ...unit };
  context.set('session', present);
  context.set('actor', withAllPosts({ kind: 'staff', ...present }, context.var.at, deputies));
  return next();
};
