import { ticketNumber } from '../../../domain/tickets/number.ts';
import { dateOf, hour, type Instant, timeOfDayOf } from '../../../domain/time/instant.ts';
import type { Signer } from '../secret.ts';

/** Salts tried for one request: the first three make short numbers, the others leave no room for chance. */
const shortSalts = 3;
const salts = 8;

/** For so long after midnight a retry may mean yesterday's request. */
const retryHours = 6;

const serialOf = (key: string, salt: number, sign: Signer): string => {
  const digits = salt < shortSalts ? 5 : 8;
  const random = sign('ticket-number', `${key}/${salt}`).readUIntBE(0, 6);
  return String(random % 10 ** digits).padStart(digits, '0');
};

/**
 * The numbers a request may get if it is accepted at an instant, in order of preference, made as they are asked for: the
 * first is nearly always free. The same request makes the same numbers, so that two copies of it meet; no counter is needed.
 * @param key the request's identity: HMAC of the API's caller and its Idempotency-Key
 */
export function* candidateNumbers(key: string, at: Instant, sign: Signer): Generator<string, void> {
  for (let salt = 0; salt < salts; salt += 1) yield ticketNumber(dateOf(at), serialOf(key, salt, sign));
}

/** An instant of yesterday when a request received at `at` may be the retry of one of yesterday. */
export const yesterdayOfRetry = (at: Instant): Instant | undefined =>
  timeOfDayOf(at) < retryHours * hour ? at - retryHours * hour : undefined;
