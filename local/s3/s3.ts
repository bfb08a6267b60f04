import type { IncomingMessage } from 'node:http';
import type { Bucket } from '../assembly/model.ts';
import type { BusEvent, EventBus } from '../events/event-bus.ts';
import { splitTarget } from '../gateway/request-event.ts';
import { type Authority, accessKeyOf } from '../iam/authority.ts';
import { objectRequest } from '../iam/requests.ts';
import type { Clock } from '../platform.ts';
import type { WireAnswer } from '../wire/json-protocol.ts';
import { checkAccess } from './access.ts';
import { accessDenied, notImplemented, S3Error } from './answers.ts';
import { createdEvent } from './created-event.ts';
import { asksForKeys, listKeys } from './listing.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import { deleteObject, getObject } from './objects.ts';
import { type Allow, type Keep, postObject, putObject, type S3Request } from './uploads.ts';

export interface S3Dependencies {
  readonly buckets: readonly Bucket[];
  readonly store: ObjectStore;
  readonly events: EventBus;
  readonly clock: Clock;
  /** Holds requests of functions against their roles; without it, everybody may do everything. */
  readonly authority?: Authority;
}

/** S3 with the buckets of the assembly, spoken to in path style: `/{bucket}/{key}`. */
export interface S3 {
  /** Whether a request speaks S3's protocol. */
  takes(request: IncomingMessage): boolean;
  /** @throws S3Error as S3 refuses */
  handle(request: IncomingMessage, body: Buffer): Promise<WireAnswer>;
  /** Hands on the events an earlier run noted and did not get rid of. Call it when events can be taken on. */
  start(): Promise<void>;
}

export function createS3({ buckets, store, events, clock, authority }: S3Dependencies): S3 {
  const announce = async (event: BusEvent): Promise<void> => {
    await events.put(event);
    await store.eventTaken(event.id);
  };
  const keep: Keep = async ({ request, bucket, key, body }, headers, reason) => {
    const sourceAddress = request.socket.remoteAddress ?? '127.0.0.1';
    const eventOf = (stored: StoredObject) => createdEvent(bucket, key, stored, { reason, sourceAddress });
    const event = bucket.tellsEventBridge ? eventOf : undefined;
    const kept = await store.put(bucket.name, key, { body, headers, modifiedAt: clock.now(), event });
    if (kept.event !== undefined) await announce(kept.event);
    return kept.stored;
  };
  const answer = (asked: S3Request): Promise<WireAnswer> => {
    const { request, bucket, key, query } = asked;
    const allow: Allow = (credential, object) => {
      const asks = () => objectRequest(request.method ?? '', bucket.arn, object, query.get('prefix') ?? undefined);
      const refusal = authority?.refusal(accessKeyOf(request.headers.authorization, credential), asks);
      if (refusal !== undefined) throw accessDenied(refusal);
    };
    if (request.method === 'POST' && key === '') return postObject(asked, keep, allow, clock.now());
    checkAccess(request.headers, query, clock.now());
    allow(query.get('X-Amz-Credential'), key);
    if (asksForKeys(request.method ?? '', key, query)) return listKeys(bucket.name, query, store);
    checkParameters(request, key, query);
    const object = { bucket: bucket.name, key, headers: request.headers, query };
    if (request.method === 'PUT') return putObject(asked, keep);
    return request.method === 'DELETE' ? deleteObject(object, store) : getObject(object, store);
  };
  return {
    takes: ({ method, headers }) =>
      headers['x-amz-target'] === undefined &&
      (method !== 'POST' || headers['content-type']?.startsWith('multipart/form-data') === true),
    handle: async (request, body) => answer(readRequest(request, body, buckets)),
    start: async () => {
      for await (const event of store.pendingEvents()) await announce(event);
    },
  };
}

function readRequest(request: IncomingMessage, body: Buffer, buckets: readonly Bucket[]): S3Request {
  const { path, query } = splitTarget(request.url ?? '/');
  const [, name = '', encoded = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  const bucket = buckets.find((each) => each.name === name);
  if (bucket === undefined) {
    throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', 404, { BucketName: name });
  }
  return { request, bucket, key: decoded(encoded), query: new URLSearchParams(query), body };
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    throw new S3Error('InvalidURI', "Couldn't parse the specified URI.", 400);
  }
}

/** Operations on buckets, and those told by a parameter (`?acl`, `?uploads`, `?versionId=…`), are refused by name. */
function checkParameters({ method = '' }: IncomingMessage, key: string, query: URLSearchParams): void {
  if (key === '' || !['GET', 'HEAD', 'PUT', 'DELETE'].includes(method)) throw notImplemented(`${method} of a bucket`);
  const other = [...query.keys()].find((name) => !/^(x-id$|x-amz-|response-)/i.test(name));
  if (other !== undefined) throw notImplemented(`${method} with ${other}`);
}
