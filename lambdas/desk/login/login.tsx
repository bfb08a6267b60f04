import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { generateRandomCodeVerifier, generateRandomNonce, generateRandomState } from 'oauth4webapi';
import { staffOf } from '../../shared/http/actor.ts';
import { Problem } from '../../shared/http/problem.ts';
import { log } from '../../shared/logger.ts';
import { closeSession, openSession, readSession, sessionLength } from '../../shared/store/sessions.ts';
import type { DeskContext } from '../area.ts';
import type { DeskEnv } from '../dependencies.ts';
import { addressOf } from '../http/address.ts';
import { sessionCookie } from '../session.tsx';
import { loginTime, readBegun, sealBegun } from './begun.ts';
import type { LoginClaims } from './issuer.ts';
import { LoggedOut, LoginFailed, type LoginFailure } from './login-pages.tsx';
import { ownTarget } from './own-target.ts';

const begunCookie = 'desk-login';
const onlyHere = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

const statusOf: { readonly [F in LoginFailure]: 400 | 403 | 503 } = {
  stale: 400,
  refused: 403,
  used: 400,
  unavailable: 503,
  untrusted: 403,
  noRole: 403,
  unknownUnit: 403,
};

const failed = (context: DeskContext, failure: LoginFailure, to = '/desk') => {
  const { requestId } = context.env.event.requestContext;
  log.warn('login failed', { requestId, code: failure });
  if (failure === 'unavailable') context.header('retry-after', '5');
  return context.html(<LoginFailed context={context} failure={failure} to={to} />, statusOf[failure]);
};

const presentSession = async (context: DeskContext) => {
  const cookie = getCookie(context, sessionCookie, 'host');
  return cookie === undefined ? undefined : readSession(context.var.dependencies.table, cookie, context.var.at);
};

/** Sends the browser to the issuer; whoever is logged in goes on. */
const begin = async (context: DeskContext) => {
  const { issuer, signer } = context.var.dependencies;
  const { at } = context.var;
  const to = ownTarget(context.req.query('to'));
  if (await presentSession(context)) return context.redirect(to, 303);
  const challenge = {
    state: generateRandomState(),
    nonce: generateRandomNonce(),
    verifier: generateRandomCodeVerifier(),
  };
  const address = await issuer.loginAddress(challenge, addressOf(context, '/desk/callback'), at);
  if (!address.ok) return failed(context, address.failure, to);
  const begun = sealBegun({ ...challenge, to, until: at + loginTime }, await signer());
  setCookie(context, begunCookie, begun, { ...onlyHere, maxAge: loginTime / 1000 });
  return context.redirect(address.value.href, 303);
};

/** Who the claims name; a login without a post, or of an unknown unit, is none. */
const personOf = (claims: LoginClaims, context: DeskContext) => {
  try {
    return staffOf(claims, context.var.county.organisation);
  } catch (fault) {
    if (fault instanceof Problem) return fault.details.code === 'no-role' ? 'noRole' : 'unknownUnit';
    throw fault;
  }
};

/** The browser comes back from the issuer: the code it brings makes a session. */
const complete = async (context: DeskContext) => {
  const { issuer, signer, table } = context.var.dependencies;
  const { at } = context.var;
  const begun = readBegun(getCookie(context, begunCookie, 'host'), await signer(), at);
  const parameters = new URL(context.req.url).searchParams;
  if (!begun || parameters.get('state') !== begun.state)
    return (await presentSession(context)) ? context.redirect('/desk', 303) : failed(context, 'stale');
  deleteCookie(context, begunCookie, onlyHere);
  const answer = await issuer.claimsOf(parameters, begun, addressOf(context, '/desk/callback'), at);
  if (!answer.ok) return failed(context, answer.failure, begun.to);
  const person = personOf(answer.value, context);
  if (typeof person === 'string') return failed(context, person, begun.to);
  const { kind: _, ...who } = person;
  await forget(context);
  const cookie = await openSession(table, { ...who, since: at, until: at + sessionLength });
  setCookie(context, sessionCookie, cookie, onlyHere);
  return context.redirect(ownTarget(begun.to), 303);
};

/** Ends the session that the browser holds, if it holds one. */
const forget = async (context: DeskContext): Promise<void> => {
  const cookie = getCookie(context, sessionCookie, 'host');
  if (cookie !== undefined) await closeSession(context.var.dependencies.table, cookie);
};

const leave = async (context: DeskContext) => {
  await forget(context);
  deleteCookie(context, sessionCookie, onlyHere);
  return context.redirect('/desk/logged-out', 303);
};

/** Login and logout: the only pages of the desk that ask for no login. */
export const login = new Hono<DeskEnv>();

login.get('/login', begin);
login.get('/callback', complete);
login.post('/logout', leave);
login.get('/logged-out', async (context) => {
  const { issuer } = context.var.dependencies;
  const address = await issuer.logoutAddress(addressOf(context, '/desk/login'), context.var.at);
  return context.html(<LoggedOut context={context} issuer={address} />);
});
