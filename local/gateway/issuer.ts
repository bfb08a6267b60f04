import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { JwtAuthorizer } from '../assembly/model.ts';
import type { Clock, Storage } from '../platform.ts';

/** The identity provider of the local run. Its key takes the place of the keys of the issuer that the template names. */
export interface Issuer {
  /** What its tokens name as their issuer. */
  readonly name: string;
  /** The public key set, as an OIDC provider publishes it. */
  readonly keys: JSONWebKeySet;
  /** A token the API accepts for ten years from the run's present instant, and accepted ten years back. */
  token(subject: TokenSubject): Promise<string>;
  /** What it tells a client of who has just logged in (OpenID Connect), good for five minutes of the run's clock. */
  idToken(subject: TokenSubject, login: { readonly audience: string; readonly nonce: string }): Promise<string>;
}

export interface TokenSubject {
  readonly roles: readonly string[];
  readonly unit?: string;
  /** `role@unit` unless given, or the role alone when there is no unit. */
  readonly sub?: string;
}

interface IssuerDependencies {
  readonly storage: Storage;
  readonly clock: Clock;
  /** The authorizer whose issuer and audience tokens name. */
  readonly authorizer: JwtAuthorizer;
}

const algorithm = 'RS256';
const fiveMinutes = 300;
const tenYears = 10 * 365.25 * 86_400;

/** Takes the key from the data folder, or makes one: a token outlives a restart. */
export async function createIssuer({ storage, clock, authorizer }: IssuerDependencies): Promise<Issuer> {
  const privateJwk = await storedKey(storage);
  const { kid, kty, n, e } = privateJwk;
  const privateKey = await importJWK(privateJwk, algorithm);
  const seconds = () => Math.floor(clock.now() / 1000);
  const tokenOf = ({ roles, unit, sub }: TokenSubject, more: JWTPayload = {}) =>
    new SignJWT({ roles, ...(unit === undefined ? {} : { unit }), ...more })
      .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: kid as string })
      .setSubject(sub ?? [roles.join(','), unit].filter((part) => part !== undefined).join('@'))
      .setIssuer(authorizer.issuer);
  return {
    name: authorizer.issuer,
    keys: { keys: [{ kid, kty, n, e, alg: algorithm, use: 'sig' } as JWK] },
    token: (subject) =>
      tokenOf(subject)
        .setAudience([...authorizer.audience])
        .setIssuedAt(seconds() - tenYears)
        .setNotBefore(seconds() - tenYears)
        .setExpirationTime(seconds() + tenYears)
        .sign(privateKey),
    idToken: (subject, { audience, nonce }) =>
      tokenOf(subject, { nonce })
        .setAudience(audience)
        .setIssuedAt(seconds())
        .setExpirationTime(seconds() + fiveMinutes)
        .sign(privateKey),
  };
}

async function storedKey(storage: Storage): Promise<JWK> {
  const shelf = storage.shelf<JWK>('issuer');
  const stored = await shelf.get('key');
  if (stored !== undefined) return stored;
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'local-1' };
  await shelf.put('key', jwk);
  return jwk;
}
