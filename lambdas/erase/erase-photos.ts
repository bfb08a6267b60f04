import { DeleteObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { PhotoBucket } from '../shared/photos/bucket.ts';
import { incomingPrefix, photosPrefix } from '../shared/photos/keys.ts';

/** Deletes every object of a ticket: finished photos and what arrived, recorded or not. Deleted already is fine. */
export const erasePhotos = async ({ client, name }: PhotoBucket, ticketId: string): Promise<void> => {
  for (const prefix of [photosPrefix, incomingPrefix]) {
    let from: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket: name, Prefix: `${prefix}${ticketId}/`, ContinuationToken: from }),
      );
      for (const { Key } of page.Contents ?? []) await client.send(new DeleteObjectCommand({ Bucket: name, Key }));
      from = page.NextContinuationToken;
    } while (from);
  }
};
