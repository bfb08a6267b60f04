import '../../support/quiet.ts';
import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { type Checked, checkUpload } from '../../../../lambdas/photo-check/check-upload.ts';
import { photoRoutes } from '../../../../lambdas/photo-pages/photo-routes.ts';
import { county } from '../../../../lambdas/shared/county.ts';
import { incomingKey, photoIdOf, type Upload } from '../../../../lambdas/shared/photos/keys.ts';
import { readUploads } from '../../../../lambdas/shared/store/uploads.ts';
import { makeParts } from '../../../local/run/support/parts.ts';
import { serveWire } from '../../../local/wire/support/served.ts';
import { startApi } from '../../support/api.ts';

export const monday = '2026-11-23T10:00:00+08:00';
export const now = Date.parse(monday);

type Sent = Omit<Upload, 'id'>;

/** What a form was handed out for: the caller's photo of the problem unless told. */
export const of = (ticketId: string, more: Partial<Upload> = {}): Sent => ({
  ticketId,
  round: 1,
  step: 'problem',
  uploader: 'citizen',
  ...more,
});

/** The handler's photo of the result. */
export const result = { step: 'result', uploader: 'dept-housing:handler' } as const;

/** The id of the photo that a file becomes. */
export const idOf = (upload: Sent, { key, etag }: { readonly key: string; readonly etag: string }): string =>
  photoIdOf({ ...upload, id: key.slice(-32) }, etag);

/** The API over a table, a real bucket with its events, and what a page does with both. */
export const startPhotoDesk = async () => {
  const api = await startApi();
  const parts = await makeParts(monday);
  const served = await serveWire(parts);
  const photos = { client: new S3Client({ ...served.client, maxAttempts: 1 }), name: 'pictures' };
  const checker = { table: api.table, county, photos };
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return ids.toString(16).padStart(32, '0');
  };
  const routes = photoRoutes({ photos, newId });
  const get = async (Key: string) => {
    try {
      return await photos.client.send(new GetObjectCommand({ Bucket: photos.name, Key }));
    } catch (fault) {
      if (fault instanceof S3ServiceException && fault.name === 'NoSuchKey') return undefined;
      throw fault;
    }
  };
  /** Stores a file as a form of the page does; answers how S3 tells of it. */
  const arrive = async (upload: Sent, file: Buffer, id = newId()) => {
    const key = incomingKey({ ...upload, id });
    const { ETag = '' } = await photos.client.send(
      new PutObjectCommand({ Bucket: photos.name, Key: key, Body: file, ContentType: 'image/jpeg' }),
    );
    return { key, etag: ETag.replaceAll('"', '') };
  };
  const check = (arrived: { key: string; etag: string }, as = checker): Promise<Checked> =>
    checkUpload(arrived, now, as);
  const stop = async (): Promise<void> => {
    photos.client.destroy();
    await parts.activity.settled();
    await served.stop();
    await parts.remove();
    await api.stop();
  };
  return {
    api,
    served,
    parts,
    photos,
    checker,
    routes,
    arrive,
    check,
    stop,
    object: get,
    /** Whether the file still lies where it arrived. */
    lies: async ({ key }: { key: string }) => (await get(key)) !== undefined,
    /** The bytes of a finished photo. */
    photo: async (ticketId: string, photo: string) => {
      const found = await get(`photos/${ticketId}/${photo}`);
      return found && Buffer.from((await found.Body?.transformToByteArray()) ?? []);
    },
    recorded: async (ticketId: string) => (await api.get(`/tickets/${ticketId}`)).ticket.photos,
    told: async (ticketId: string) => (await readUploads(api.table, ticketId, now)).map(({ refusal }) => refusal.code),
  };
};

export type PhotoDesk = Awaited<ReturnType<typeof startPhotoDesk>>;
