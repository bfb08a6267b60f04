import type { Signer } from '../secret.ts';

/**
 * What finds a caller's tickets without storing the number in an index: HMAC of the E.164 number, 32 hexadecimal digits.
 */
export const callerKey = (phone: string, sign: Signer): string => sign('caller', phone).toString('hex').slice(0, 32);
