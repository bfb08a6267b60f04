import type { IncomingHttpHeaders } from 'node:http';
import { accessDenied, S3Error } from './answers.ts';

/**
 * Lets a request through that is signed, in its header or in its address; whose signature it is, is not looked at. The
 * buckets are private: nobody reads them without.
 * @param now epoch milliseconds on the run's clock: a signed address is good until its time is over
 * @throws S3Error
 */
export function checkAccess(headers: IncomingHttpHeaders, query: URLSearchParams, now: number): void {
  if (headers.authorization !== undefined) return;
  if (!query.has('X-Amz-Signature')) throw accessDenied();
  const signedAt = signingInstant(query.get('X-Amz-Date') ?? '');
  const lifetime = query.get('X-Amz-Expires') ?? '';
  if (Number.isNaN(signedAt) || !/^\d+$/.test(lifetime)) {
    const message = 'Query-string authentication version 4 requires the X-Amz-Date and X-Amz-Expires parameters';
    throw new S3Error('AuthorizationQueryParametersError', message, 400);
  }
  const expires = signedAt + Number(lifetime) * 1000;
  if (now < expires) return;
  throw accessDenied('Request has expired', {
    'X-Amz-Expires': lifetime,
    Expires: inSeconds(expires),
    ServerTime: inSeconds(now),
  });
}

/** `20261123T060000Z` in epoch milliseconds; NaN for anything else. */
function signingInstant(text: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function inSeconds(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
