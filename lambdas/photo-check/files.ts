import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { PhotoBucket } from '../shared/photos/bucket.ts';
import { photoKey } from '../shared/photos/keys.ts';
import { largestPhoto } from '../shared/photos/largest-photo.ts';
import { addressLifetime } from '../shared/photos/photo-address.ts';

/** A file that arrived: its key, and the ETag of just this content. */
export type Arrived = { readonly key: string; readonly etag: string };

/** The object is not there, or another was stored under its key meanwhile. */
const isGone = (fault: unknown): boolean => {
  const status = fault instanceof S3ServiceException ? fault.$metadata.httpStatusCode : undefined;
  return status === 404 || status === 412;
};

const get = async ({ client, name }: PhotoBucket, { key, etag }: Arrived): Promise<GetObjectCommandOutput | 'gone'> => {
  try {
    return await client.send(new GetObjectCommand({ Bucket: name, Key: key, IfMatch: `"${etag}"` }));
  } catch (fault) {
    if (isGone(fault)) return 'gone';
    throw fault;
  }
};

/** Reads a file that arrived, up to the size that photos may have; `gone` when it was dealt with or replaced. */
export const readArrived = async (photos: PhotoBucket, arrived: Arrived): Promise<Buffer | 'gone' | 'too-large'> => {
  const found = await get(photos, arrived);
  if (found === 'gone') return 'gone';
  const { Body, ContentLength } = found;
  if (ContentLength === undefined || ContentLength > largestPhoto) {
    if (Body instanceof Readable) Body.destroy();
    return 'too-large';
  }
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
};

/** Deletes a file that was dealt with; one that replaced it meanwhile stays, and is dealt with by its own event. */
export const discardArrived = async ({ client, name }: PhotoBucket, { key, etag }: Arrived): Promise<void> => {
  try {
    await client.send(new DeleteObjectCommand({ Bucket: name, Key: key, IfMatch: `"${etag}"` }));
  } catch (fault) {
    if (!isGone(fault)) throw fault;
  }
};

/** Stores a finished photo, as a browser is to show it. */
export const storePhoto = async (
  { client, name }: PhotoBucket,
  ticketId: string,
  photo: string,
  { type, bytes }: { readonly type: string; readonly bytes: Buffer },
): Promise<void> => {
  await client.send(
    new PutObjectCommand({
      Bucket: name,
      Key: photoKey(ticketId, photo),
      Body: bytes,
      ContentType: type,
      ContentDisposition: 'inline',
      CacheControl: `private, max-age=${addressLifetime}`,
    }),
  );
};

/** Deletes a photo that was stored and then not recorded. */
export const withdrawPhoto = async ({ client, name }: PhotoBucket, ticketId: string, photo: string): Promise<void> => {
  await client.send(new DeleteObjectCommand({ Bucket: name, Key: photoKey(ticketId, photo) }));
};
