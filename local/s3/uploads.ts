import type { IncomingMessage } from 'node:http';
import type { Bucket } from '../assembly/model.ts';
import type { WireAnswer } from '../wire/json-protocol.ts';
import { notImplemented } from './answers.ts';
import type { Reason } from './created-event.ts';
import type { StoredObject } from './object-store.ts';
import { storedHeaders } from './objects.ts';
import { postAnswer } from './post-answer.ts';
import { readPostForm } from './post-form.ts';
import { checkPolicy } from './post-policy.ts';

/** A request that names a bucket and, but for a form, an object. */
export interface S3Request {
  readonly request: IncomingMessage;
  readonly bucket: Bucket;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

/** Stores the body under the key, and the event that tells of it; resolves when both survive a crash. */
export type Keep = (asked: S3Request, headers: StoredObject['headers'], reason: Reason) => Promise<StoredObject>;

/** Lets whoever signed it have the object stored. @throws ServiceError when that is not allowed */
export type Allow = (credential: string | null | undefined, key: string) => void;

/** `PutObject`. */
export async function putObject(asked: S3Request, keep: Keep): Promise<WireAnswer> {
  const { headers } = asked.request;
  if (headers['content-encoding']?.includes('aws-chunked') === true) throw notImplemented('A body in signed chunks');
  const { etag } = await keep(asked, storedHeaders(headers), 'PutObject');
  return { status: 200, headers: { etag: `"${etag}"` }, body: '' };
}

/** A form that a browser sends to the bucket, as its policy allows at this instant of the run's clock. */
export async function postObject(asked: S3Request, keep: Keep, allow: Allow, now: number): Promise<WireAnswer> {
  const { request, bucket } = asked;
  const form = await readPostForm(asked.body, request.headers['content-type'] ?? '');
  checkPolicy(form, bucket.name, now);
  const { key, file, fields } = form;
  allow(fields.get('x-amz-credential'), key);
  const { etag } = await keep({ ...asked, key, body: file }, storedHeaders(Object.fromEntries(fields)), 'POST Object');
  const location = `http://${request.headers.host}/${bucket.name}/${encodeURIComponent(key)}`;
  return postAnswer({ bucket: bucket.name, key, etag, location }, fields);
}
