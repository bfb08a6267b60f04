import type { IncomingMessage } from 'node:http';
import { roles } from '../../domain/access/roles.ts';
import type { Organisation } from '../../domain/organisation/unit.ts';
import type { Issuer, TokenSubject } from '../gateway/issuer.ts';
import { type Answer, jsonAnswer, messageAnswer } from '../gateway/response.ts';
import type { Clock } from '../platform.ts';
import { type Authorization, readAuthorization } from './authorization.ts';
import { choosePage } from './choose-page.ts';
import { LoginCodes } from './login-codes.ts';

/** Where the run's login describes itself, below the run's address. */
export const loginDiscovery = '/local/oidc/.well-known/openid-configuration';

export interface DeskLoginDependencies {
  readonly issuer: Issuer;
  readonly clock: Clock;
  /** The organisation as it is now: the units to choose from. */
  readonly organisation: () => Promise<Organisation>;
  /** The run's own address, without a trailing slash. */
  readonly apiUrl: string;
}

/** Answers below `/local/oidc/`; undefined for a path that is none of it. */
export type DeskLogin = (name: string, request: IncomingMessage, body: Buffer) => Promise<Answer | undefined>;

/**
 * The county's login on this machine: an OpenID provider where one chooses a post instead of giving a password. Its
 * tokens name the issuer of the template, as the API's authorizer wants it.
 */
export function createDeskLogin({ issuer, clock, organisation, apiUrl }: DeskLoginDependencies): DeskLogin {
  const codes = new LoginCodes(clock);
  return async (name, request, body) => {
    const { searchParams: query } = new URL(request.url ?? '/', apiUrl);
    const form = new URLSearchParams(body.toString('utf8'));
    const wanted = `${request.method === 'HEAD' ? 'GET' : request.method} ${name}`;
    switch (wanted) {
      case 'GET .well-known/openid-configuration':
        return jsonAnswer(200, description(issuer.name, apiUrl));
      case 'GET authorize':
        return chosenFrom(query, await organisation());
      case 'POST authorize':
        return authorized(form, (asked) => goBack(asked, form, codes, issuer.name));
      case 'POST token':
        return answerToken(form, codes, issuer);
      case 'GET logout':
        return redirect('/desk/login');
      default:
        return undefined;
    }
  };
}

function description(issuer: string, apiUrl: string) {
  const base = `${apiUrl}/local/oidc`;
  return {
    issuer,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    end_session_endpoint: `${base}/logout`,
    jwks_uri: `${apiUrl}/local/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
    authorization_response_iss_parameter_supported: true,
  };
}

const chosenFrom = (query: URLSearchParams, organisation: Organisation): Answer =>
  authorized(query, (asked) => choosePage(asked, organisation));

function authorized(parameters: URLSearchParams, answer: (asked: Authorization) => Answer): Answer {
  const asked = readAuthorization(parameters);
  return 'wrong' in asked ? messageAnswer(400, `Begin at /desk/login. ${asked.wrong}`) : answer(asked);
}

const redirect = (location: string): Answer => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store' },
  body: Buffer.alloc(0),
});

function goBack(asked: Authorization, form: URLSearchParams, codes: LoginCodes, issuer: string): Answer {
  const role = roles.find((one) => one === form.get('role'));
  if (role === undefined) return messageAnswer(422, 'Choose a role');
  const unit = form.get('unit') || undefined;
  const sub = form.get('sub')?.trim() || undefined;
  const subject: TokenSubject = { roles: [role], ...(unit && { unit }), ...(sub && { sub }) };
  const back = new URL(asked.redirect_uri);
  back.searchParams.set('code', codes.give(asked, subject));
  back.searchParams.set('state', asked.state);
  back.searchParams.set('iss', issuer);
  return redirect(back.href);
}

async function answerToken(form: URLSearchParams, codes: LoginCodes, issuer: Issuer): Promise<Answer> {
  const grant = codes.redeem(form);
  if (grant === undefined) return jsonAnswer(400, { error: 'invalid_grant' }, { 'cache-control': 'no-store' });
  const { nonce, client_id } = grant.asked;
  const tokens = {
    access_token: await issuer.token(grant.subject),
    token_type: 'Bearer',
    expires_in: 300,
    id_token: await issuer.idToken(grant.subject, { audience: client_id, nonce }),
  };
  return jsonAnswer(200, tokens, { 'cache-control': 'no-store' });
}
