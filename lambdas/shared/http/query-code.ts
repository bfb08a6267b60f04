import type { Signer } from '../secret.ts';

const digits = 8;

/**
 * 查询码: eight digits with which an anonymous caller asks about the ticket, read out once at filing. It is an HMAC of the
 * ticket number, so that it can be checked without being stored.
 */
export const queryCodeOf = (ticketId: string, sign: Signer): string =>
  String(sign('query-code', ticketId).readUIntBE(0, 6) % 10 ** digits).padStart(digits, '0');
