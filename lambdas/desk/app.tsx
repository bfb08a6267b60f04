import { Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Role } from '../../domain/access/roles.ts';
import { faultOf, log } from '../shared/logger.ts';
import { printStyleSource } from '../shared/reports/print.tsx';
import { areas } from './areas.ts';
import { assetAt } from './assets/assets.ts';
import type { DeskDependencies, DeskEnv } from './dependencies.ts';
import { login } from './login/login.tsx';
import { loggedIn, withRequest } from './session.tsx';
import { Refusal } from './views/refusal.tsx';

/** What the desk is sent with: it loads from here only, and stands in no frame and in no cache. */
const headersFor = (photosOrigin: string) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      // The print sheet of a report stands by itself when it is saved: its style is in it.
      styleSrc: ["'self'", printStyleSource],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", photosOrigin],
      connectSrc: ["'self'"],
      // A photo goes from its form to the bucket itself.
      formAction: ["'self'", photosOrigin],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
  });

/** A form is carried out only when it comes from a page of the desk: a browser says so. */
const fromHere: MiddlewareHandler<DeskEnv> = async (context, next) => {
  const { method } = context.req;
  if (method === 'GET' || method === 'HEAD') return next();
  const site = context.req.header('sec-fetch-site');
  const origin = context.req.header('origin');
  const own =
    site === undefined
      ? origin !== undefined && URL.canParse(origin) && new URL(origin).host === context.req.header('host')
      : site === 'same-origin';
  return own ? next() : context.html(<Refusal language={context.var.language} refusal="otherSite" />, 403);
};

/** Lets in the roles of an area. */
const forRoles =
  (roles: readonly Role[]): MiddlewareHandler<DeskEnv> =>
  async (context, next) =>
    context.var.actor.roles.some((role) => roles.includes(role))
      ? next()
      : context.html(<Refusal language={context.var.language} refusal="notYours" />, 403);

const pages = (): Hono<DeskEnv> => {
  const app = new Hono<DeskEnv>();
  app.use(loggedIn);
  for (const { path, roles, pages: of } of areas) {
    if (roles) {
      app.use(path, forRoles(roles));
      app.use(`${path}/*`, forRoles(roles));
    }
    app.route(path, of);
  }
  return app;
};

/** The desk: its frame, its areas, and what holds for all of them. */
export const makeDesk = (dependencies: DeskDependencies): Hono<DeskEnv> => {
  const app = new Hono<DeskEnv>();
  app.use(headersFor(dependencies.photosOrigin));
  app.use(withRequest(dependencies));
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
  });
  app.get('/desk/assets/:file', (context) => {
    const asset = assetAt(context.req.path);
    if (!asset) return context.notFound();
    return context.body(asset.text, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  app.use(fromHere);
  app.route('/desk', login);
  app.route('/', pages());
  app.notFound((context) => context.html(<Refusal language={context.var.language} refusal="noPage" />, 404));
  app.onError((fault, context) => {
    const { requestId } = context.env.event.requestContext;
    log.error('desk failed', { requestId, error: faultOf(fault) });
    return context.html(<Refusal language={context.var.language} refusal="fault" />, 503, {
      'retry-after': '2',
    });
  });
  return app;
};
