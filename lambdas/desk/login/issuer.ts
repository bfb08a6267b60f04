import * as oauth from 'oauth4webapi';
import { hour, type Instant } from '../../../domain/time/instant.ts';

/** Where the county's people log in (OpenID Connect), and as which client the desk is known there. */
export type OidcSettings = {
  /** What its tokens name as `iss`. */
  readonly issuer: string;
  /** Where it describes itself: below its own name, but in the local run. */
  readonly discovery: string;
  /** A public client: PKCE stands in for a secret. */
  readonly clientId: string;
  readonly scopes: string;
};

/** What a login has to bring back to be the one that was begun. */
export type Challenge = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Why the issuer's answer makes no login. */
export type IssuerFailure = 'refused' | 'used' | 'unavailable' | 'untrusted';

export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: IssuerFailure };

export type LoginClaims = Readonly<Record<string, unknown>>;

export type LoginIssuer = {
  /** What addresses of the desk begin with: `http` in the local run, which has no TLS. */
  readonly scheme: 'http' | 'https';
  /** Where the browser is sent to log in. */
  readonly loginAddress: (challenge: Challenge, redirectUri: string, at: Instant) => Promise<Answered<URL>>;
  /**
   * What the issuer says of who came back with the parameters: its ID token, checked for signature, issuer, audience,
   * nonce and time.
   */
  readonly claimsOf: (
    parameters: URLSearchParams,
    challenge: Challenge,
    redirectUri: string,
    at: Instant,
  ) => Promise<Answered<LoginClaims>>;
  /** Where one logs out of the issuer itself, if it says so. */
  readonly logoutAddress: (redirectUri: string, at: Instant) => Promise<URL | undefined>;
};

/** The function has ten seconds for three requests to the issuer. */
const patience = 3000;

/** How long the issuer's description of itself is believed. */
const descriptionLife = hour;

const failureOf = (fault: unknown): IssuerFailure => {
  if (fault instanceof oauth.AuthorizationResponseError) return 'refused';
  if (fault instanceof oauth.ResponseBodyError) return fault.error === 'invalid_grant' ? 'used' : 'unavailable';
  if (fault instanceof oauth.OperationProcessingError)
    return fault.code === oauth.RESPONSE_IS_NOT_CONFORM || fault.code === oauth.RESPONSE_IS_NOT_JSON
      ? 'unavailable'
      : 'untrusted';
  if (fault instanceof oauth.UnsupportedOperationError) return 'untrusted';
  if (fault instanceof oauth.WWWAuthenticateChallengeError) return 'unavailable';
  /** `fetch` throws these when nobody answers, or not in time. */
  if (fault instanceof TypeError || fault instanceof DOMException) return 'unavailable';
  throw fault;
};

const attempt = async <T>(work: () => Promise<T>): Promise<Answered<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (fault) {
    return { ok: false, failure: failureOf(fault) };
  }
};

/** The desk's side of the login; it remembers the issuer's description of itself for a while. */
export const openIssuer = ({ issuer, discovery, clientId, scopes }: OidcSettings): LoginIssuer => {
  const scheme = discovery.startsWith('http:') ? 'http' : 'https';
  const options = {
    [oauth.allowInsecureRequests]: scheme === 'http',
    signal: () => AbortSignal.timeout(patience),
  };
  let known: { readonly server: oauth.AuthorizationServer; readonly until: Instant } | undefined;
  const server = async (at: Instant): Promise<oauth.AuthorizationServer> => {
    if (known && at < known.until) return known.server;
    const response = await fetch(discovery, { signal: options.signal(), headers: { accept: 'application/json' } });
    const described = await oauth.processDiscoveryResponse(new URL(issuer), response);
    known = { server: described, until: at + descriptionLife };
    return described;
  };
  /** Tokens are judged by the instant at which the gateway received the request, as everything else is. */
  const client = (at: Instant): oauth.Client => ({
    client_id: clientId,
    [oauth.clockSkew]: Math.floor(at / 1000) - Math.floor(Date.now() / 1000),
    [oauth.clockTolerance]: 30,
  });
  return {
    scheme,
    loginAddress: ({ state, nonce, verifier }, redirectUri, at) =>
      attempt(async () => {
        const { authorization_endpoint: endpoint } = await server(at);
        const address = new URL(endpoint ?? '');
        const parameters = {
          response_type: 'code',
          client_id: clientId,
          redirect_uri: redirectUri,
          scope: scopes,
          state,
          nonce,
          code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        };
        for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
        return address;
      }),
    claimsOf: (parameters, { state, nonce, verifier }, redirectUri, at) =>
      attempt(async () => {
        const described = await server(at);
        const self = client(at);
        const valid = oauth.validateAuthResponse(described, self, parameters, state);
        const response = await oauth.authorizationCodeGrantRequest(
          described,
          self,
          oauth.None(),
          valid,
          redirectUri,
          verifier,
          options,
        );
        const expected = { expectedNonce: nonce, requireIdToken: true };
        const tokens = await oauth.processAuthorizationCodeResponse(described, self, response, expected);
        await oauth.validateApplicationLevelSignature(described, response, options);
        return oauth.getValidatedIdTokenClaims(tokens) ?? {};
      }),
    logoutAddress: async (redirectUri, at) => {
      const described = await attempt(() => server(at));
      const endpoint = described.ok ? described.value.end_session_endpoint : undefined;
      if (endpoint === undefined || !URL.canParse(endpoint)) return undefined;
      const address = new URL(endpoint);
      address.searchParams.set('client_id', clientId);
      address.searchParams.set('post_logout_redirect_uri', redirectUri);
      return address;
    },
  };
};
