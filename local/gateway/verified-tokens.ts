import type { JWTPayload } from 'jose';

/** Tokens remembered; the longest unused goes first. */
const most = 1000;

/** Tokens whose signature was found good. What a token says of time is for each use to judge. */
export class VerifiedTokens {
  readonly #claims = new Map<string, JWTPayload>();

  /**
   * The claims of a token that was verified before and is valid at an instant; undefined for any other, which is then to be
   * verified in full.
   * @param now epoch seconds
   */
  find(token: string, now: number): JWTPayload | undefined {
    const claims = this.#claims.get(token);
    if (claims === undefined) return undefined;
    this.#claims.delete(token);
    const { nbf = Number.NEGATIVE_INFINITY, exp = Number.NEGATIVE_INFINITY } = claims;
    if (nbf > now || exp <= now) return undefined;
    this.#claims.set(token, claims);
    return claims;
  }

  add(token: string, claims: JWTPayload): void {
    this.#claims.set(token, claims);
    const [oldest] = this.#claims.keys();
    if (this.#claims.size > most && oldest !== undefined) this.#claims.delete(oldest);
  }
}
