import type { IncomingHttpHeaders } from 'node:http';
import type { WireAnswer } from '../wire/json-protocol.ts';
import { noSuchKey, preconditionFailed } from './answers.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';

/** An object that is asked for. */
export interface AskedObject {
  readonly bucket: string;
  readonly key: string;
  readonly headers: IncomingHttpHeaders;
  readonly query: URLSearchParams;
}

/** Headers that are stored with an object and answered with it. */
const keptHeaders = ['content-type', 'content-disposition', 'content-language', 'cache-control', 'expires'];
/** Headers that the reader may ask to be answered otherwise, by `response-…` in the query. */
const overridable = [...keptHeaders, 'content-encoding'];

/** What is stored of the headers of a request, or of the fields of a form. */
export function storedHeaders(given: Readonly<Record<string, unknown>>): StoredObject['headers'] {
  const kept = Object.entries(given).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && (keptHeaders.includes(entry[0]) || entry[0].startsWith('x-amz-meta-')),
  );
  return { 'content-type': 'binary/octet-stream', ...Object.fromEntries(kept) };
}

/** Answers with an object, its headers as stored or as the query asks. A HEAD is answered the same; nothing sends the body. */
export async function getObject({ bucket, key, headers, query }: AskedObject, store: ObjectStore): Promise<WireAnswer> {
  const object = await store.get(bucket, key);
  if (object === undefined) throw noSuchKey(key);
  if (!matches(object, headers['if-match'])) throw preconditionFailed();
  const body = await store.read(object);
  if (body === undefined) throw noSuchKey(key);
  const asked = overridable.flatMap((name) => {
    const value = query.get(`response-${name}`);
    return value === null ? [] : [[name, value]];
  });
  return {
    status: 200,
    headers: {
      ...object.headers,
      ...Object.fromEntries(asked),
      etag: `"${object.etag}"`,
      'last-modified': new Date(object.modifiedAt).toUTCString(),
    },
    body,
  };
}

/** Deletes an object, if it is still the one of `If-Match`; one that is not there was deleted before. */
export async function deleteObject({ bucket, key, headers }: AskedObject, store: ObjectStore): Promise<WireAnswer> {
  const deleted = await store.delete(bucket, key, (present) => matches(present, headers['if-match']));
  if (!deleted) throw preconditionFailed();
  return { status: 204, headers: {}, body: '' };
}

function matches({ etag }: StoredObject, condition: string | undefined): boolean {
  return condition === undefined || condition === '*' || condition.replaceAll('"', '') === etag;
}
