import { createLocalJWKSet, decodeProtectedHeader, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import type { JwtAuthorizer } from '../assembly/model.ts';
import type { Clock } from '../platform.ts';
import { VerifiedTokens } from './verified-tokens.ts';

/** The claims of an accepted token, or why it was refused (undefined: no token came). */
type Authorization =
  | { readonly allowed: true; readonly claims: JWTPayload }
  | { readonly allowed: false; readonly reason: string | undefined };

export type Authorize = (authorizer: JwtAuthorizer, header: string | undefined) => Promise<Authorization>;

/**
 * HTTP API's JWT authorizer: an RSA signature by a key that the token names, issuer, audience (or `client_id`), and the
 * times in it judged by the run's clock. A signature is verified once: a token is sent with every request of its bearer.
 */
export function createAuthorize(keys: JSONWebKeySet, clock: Clock): Authorize {
  const findKey = createLocalJWKSet(keys);
  const verified = new Map<string, VerifiedTokens>();
  return async (authorizer, header) => {
    if (header === undefined || header.trim() === '') return { allowed: false, reason: undefined };
    const token = header.trim().replace(/^Bearer\s+/i, '');
    const known = verified.get(authorizer.issuer) ?? new VerifiedTokens();
    verified.set(authorizer.issuer, known);
    const claims = known.find(token, Math.floor(clock.now() / 1000));
    if (claims !== undefined) return judge(claims, authorizer, clock);
    try {
      if (decodeProtectedHeader(token).kid === undefined) return refused('the token names no key');
      const { payload } = await jwtVerify(token, findKey, {
        algorithms: ['RS256', 'RS384', 'RS512'],
        issuer: authorizer.issuer,
        currentDate: new Date(clock.now()),
        requiredClaims: ['exp'],
      });
      known.add(token, payload);
      return judge(payload, authorizer, clock);
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return refused('the token is not valid');
      throw error;
    }
  };
}

function judge(claims: JWTPayload, { audience }: JwtAuthorizer, clock: Clock): Authorization {
  const named = claims.aud === undefined ? [claims.client_id] : [claims.aud].flat();
  if (!named.some((one) => typeof one === 'string' && audience.includes(one))) {
    return refused('the token is for another audience');
  }
  if (claims.iat !== undefined && claims.iat * 1000 > clock.now()) return refused('the token is from the future');
  return { allowed: true, claims };
}

function refused(reason: string): Authorization {
  return { allowed: false, reason };
}
