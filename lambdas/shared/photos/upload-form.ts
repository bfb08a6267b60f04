import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { Instant } from '../../../domain/time/instant.ts';
import type { PhotoBucket } from './bucket.ts';
import { incomingKey, type Upload } from './keys.ts';
import { largestPhoto } from './largest-photo.ts';

/** An HTML form of `multipart/form-data`: these fields hidden and unchanged, then one file named `file`, last. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** How long a form can be sent, in seconds. */
const lifetime = 15 * 60;

/**
 * The client as it would be at the request's instant. The library dates a form by the machine's clock and an offset, and
 * takes no date: the clock is read here only to cancel what the library reads, so that `at` alone counts.
 */
const clientAt = (client: S3Client, at: Instant): S3Client => {
  const config = { ...client.config, systemClockOffset: at - Date.now() };
  // Of the client, the library uses the configuration alone.
  return { config } as unknown as S3Client;
};

/**
 * A form that a browser can send a photo with, JavaScript or not: one file of 1 byte to 5 MB, under one key, until 15
 * minutes after `at`. The file is called a JPEG whatever it is; what it is, its bytes tell later.
 * @param returnTo where S3 sends the browser once the file is stored, with `bucket`, `key` and `etag` in the query
 * @param at the gateway's instant of the request for the form
 */
export const formUnder = (
  { client, name }: PhotoBucket,
  key: string,
  returnTo: string,
  at: Instant,
): Promise<UploadForm> =>
  createPresignedPost(clientAt(client, at), {
    Bucket: name,
    Key: key,
    Conditions: [['content-length-range', 1, largestPhoto]],
    Fields: { 'Content-Type': 'image/jpeg', success_action_redirect: returnTo },
    Expires: lifetime,
  });

/** Such a form for a photo of a ticket. */
export const uploadForm = (
  photos: PhotoBucket,
  { returnTo, ...upload }: Upload & { readonly returnTo: string },
  at: Instant,
): Promise<UploadForm> => formUnder(photos, incomingKey(upload), returnTo, at);
