import { createHash, createHmac } from 'node:crypto';

/** The algorithm by the name Alibaba Cloud gives it (request signature, version 3). */
const algorithm = 'ACS3-HMAC-SHA256';

/** What is signed of a request. */
export type SignedParts = {
  readonly method: string;
  /** The path, percent-encoded. */
  readonly path: string;
  /** The query's parameters, not encoded. */
  readonly query: Readonly<Record<string, string>>;
  /** The headers that are signed, names in small letters: `host`, every `x-acs-…`, `content-type` where there is one. */
  readonly headers: Readonly<Record<string, string>>;
};

export type AccessKey = { readonly accessKeyId: string; readonly accessKeySecret: string };

/** RFC 3986: what `encodeURIComponent` leaves is encoded too, but for `-`, `_`, `.` and `~`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const byName = ([one]: readonly [string, string], [other]: readonly [string, string]): number => (one < other ? -1 : 1);

/** A query with its parameters encoded and in the order of their names, as it is signed and sent. */
export const canonicalQuery = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query)
    .sort(byName)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');

/** SHA-256 in hexadecimal: of a body, as the header `x-acs-content-sha256` wants it. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The value of the header `Authorization` for a request. */
export const authorizationOf = (
  { method, path, query, headers }: SignedParts,
  { accessKeyId, accessKeySecret }: AccessKey,
): string => {
  const sorted = Object.entries(headers).sort(byName);
  const signedHeaders = sorted.map(([name]) => name).join(';');
  const canonicalRequest = [
    method,
    path,
    canonicalQuery(query),
    sorted.map(([name, value]) => `${name}:${value.trim()}\n`).join(''),
    signedHeaders,
    headers['x-acs-content-sha256'] ?? hashOf(''),
  ].join('\n');
  const signature = createHmac('sha256', accessKeySecret)
    .update(`${algorithm}\n${hashOf(canonicalRequest)}`)
    .digest('hex');
  return `${algorithm} Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`;
};
