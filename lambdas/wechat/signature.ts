import { createHash, timingSafeEqual } from 'node:crypto';
import { type Instant, minute } from '../../domain/time/instant.ts';

/** So far a request's `timestamp` may lie from the gateway's clock, either way. */
const fresh = 5 * minute;

/** SHA-1 of the parts in the order of their code units, as WeChat signs: it has no other algorithm. */
export const signatureOf = (...parts: readonly string[]): string =>
  createHash('sha1').update(parts.toSorted().join('')).digest('hex');

/** Whether two texts are the same, in constant time whatever their lengths. */
export const isSame = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
};

/** Whether the timestamp (seconds) is of now: an address that was overheard is good for minutes only. */
export const isFresh = (timestamp: string, now: Instant): boolean =>
  /^\d{10}$/.test(timestamp) && Math.abs(Number(timestamp) * 1000 - now) <= fresh;
