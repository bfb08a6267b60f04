import { randomUUID } from 'node:crypto';
import { localRegion } from '../platform.ts';
import type { Item } from './items.ts';

export type StreamEventName = 'INSERT' | 'MODIFY' | 'REMOVE';

/** A record of a table's stream as a function gets it. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: StreamEventName;
  readonly eventVersion: '1.1';
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  readonly eventSourceARN: string;
  readonly dynamodb: {
    /** Epoch seconds by the clock of the run. */
    readonly ApproximateCreationDateTime: number;
    readonly Keys: Item;
    /** The item after the change; absent when it was removed. */
    readonly NewImage?: Item;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: 'NEW_IMAGE';
  };
}

/** A change of an item: `after` is undefined when it was removed. */
export interface Change {
  readonly eventName: StreamEventName;
  readonly keys: Item;
  readonly after: Item | undefined;
}

export function streamRecord(change: Change, streamArn: string, sequenceNumber: string, now: number): StreamRecord {
  const { eventName, keys, after } = change;
  return {
    eventID: randomUUID().replaceAll('-', ''),
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: localRegion,
    eventSourceARN: streamArn,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(now / 1000),
      Keys: keys,
      ...(after === undefined ? {} : { NewImage: after }),
      SequenceNumber: sequenceNumber,
      SizeBytes: Buffer.byteLength(JSON.stringify(keys)) + (after ? Buffer.byteLength(JSON.stringify(after)) : 0),
      StreamViewType: 'NEW_IMAGE',
    },
  };
}
