import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Instant } from '../../../domain/time/instant.ts';
import type { PhotoBucket } from './bucket.ts';
import { photoKey } from './keys.ts';

/** Seconds that an address of a photo is good for: time enough to load it, none to pass it on. */
export const addressLifetime = 5 * 60;

/**
 * The address under which a browser gets a finished photo until five minutes after `at`, or so long as told: shown in the page, never
 * downloaded, with the type (JPEG, PNG or WebP) that it was stored with. Who may see it, the caller has decided.
 * @param at the gateway's instant of the request
 * @param lifetime seconds
 */
export const photoAddress = (
  { client, name }: PhotoBucket,
  ticketId: string,
  photo: string,
  at: Instant,
  lifetime = addressLifetime,
): Promise<string> =>
  getSignedUrl(
    client,
    new GetObjectCommand({ Bucket: name, Key: photoKey(ticketId, photo), ResponseContentDisposition: 'inline' }),
    { expiresIn: lifetime, signingDate: new Date(at) },
  );
