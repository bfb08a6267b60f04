import { createHash, randomBytes } from 'node:crypto';
import type { TokenSubject } from '../gateway/issuer.ts';
import type { Clock } from '../platform.ts';
import type { Authorization } from './authorization.ts';

/** A code is exchanged at once or not at all. */
const life = 60_000;

interface Grant {
  readonly asked: Authorization;
  readonly subject: TokenSubject;
  readonly until: number;
}

/** Codes that were given to the desk and not yet exchanged. They do not outlive the run. */
export class LoginCodes {
  readonly #grants = new Map<string, Grant>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  give(asked: Authorization, subject: TokenSubject): string {
    const code = randomBytes(24).toString('base64url');
    this.#grants.set(code, { asked, subject, until: this.#clock.now() + life });
    return code;
  }

  /** What a code stands for: once, in time, and only for the client, the address and the secret it was asked with. */
  redeem(form: URLSearchParams): Grant | undefined {
    const code = form.get('code') ?? '';
    const grant = this.#grants.get(code);
    this.#grants.delete(code);
    if (grant === undefined || this.#clock.now() >= grant.until) return undefined;
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const { client_id, redirect_uri, code_challenge } = grant.asked;
    const same =
      form.get('client_id') === client_id &&
      form.get('redirect_uri') === redirect_uri &&
      form.get('grant_type') === 'authorization_code' &&
      challenge === code_challenge;
    return same ? grant : undefined;
  }
}
