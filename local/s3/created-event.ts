import { randomUUID } from 'node:crypto';
import type { Bucket } from '../assembly/model.ts';
import type { BusEvent } from '../events/event-bus.ts';
import { localAccount, localRegion } from '../platform.ts';
import type { StoredObject } from './object-store.ts';

/** How an object came: the reason as S3 names it. */
export type Reason = 'PutObject' | 'POST Object';

/** The event by which S3 tells EventBridge of a new object. The key stands in it as it is, not encoded. */
export function createdEvent(
  { name, arn }: Bucket,
  key: string,
  { size, etag, modifiedAt }: StoredObject,
  { reason, sourceAddress }: { readonly reason: Reason; readonly sourceAddress: string },
): BusEvent {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: localAccount,
    time: `${new Date(modifiedAt).toISOString().slice(0, 19)}Z`,
    region: localRegion,
    resources: [arn],
    detail: {
      version: '0',
      bucket: { name },
      object: { key, size, etag, sequencer: modifiedAt.toString(16).toUpperCase().padStart(16, '0') },
      'request-id': randomUUID(),
      requester: localAccount,
      'source-ip-address': sourceAddress,
      reason,
    },
  };
}
