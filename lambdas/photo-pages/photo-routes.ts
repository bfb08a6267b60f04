import type { Instant } from '../../domain/time/instant.ts';
import type { ApiAnswer } from '../shared/http/gateway.ts';
import { problem } from '../shared/http/problem.ts';
import { log } from '../shared/logger.ts';
import type { PhotoBucket } from '../shared/photos/bucket.ts';
import { isPhotoId, type Upload } from '../shared/photos/keys.ts';
import { photoAddress } from '../shared/photos/photo-address.ts';
import { type UploadForm, uploadForm } from '../shared/photos/upload-form.ts';

/** What the routes of photos work with: made once per function instance. */
export type PhotoDependencies = {
  readonly photos: PhotoBucket;
  /** A new id of 32 hexadecimal digits. */
  readonly newId: () => string;
};

/** For whom and what a form is asked, and where the browser goes once the file is stored. */
export type FormRequest = Omit<Upload, 'id'> & { readonly returnTo: string };

/** What the routes of photos do once it is known who asks and what that person may. Neither reads nor changes a ticket. */
export type PhotoRoutes = {
  /** A new form for one photo, good for 15 minutes after `at`. */
  readonly newUploadForm: (request: FormRequest, at: Instant) => Promise<UploadForm>;
  /**
   * Sends the browser to a photo's address, good for five minutes after `at`. The caller has made sure that the photo is
   * one of the ticket's and that the reader may see it.
   * @throws Problem 404 for what cannot be a photo's id
   */
  readonly photoRedirect: (ticketId: string, photo: string, at: Instant) => Promise<ApiAnswer>;
};

export const photoRoutes = ({ photos, newId }: PhotoDependencies): PhotoRoutes => ({
  newUploadForm: (request, at) => uploadForm(photos, { ...request, id: newId() }, at),
  photoRedirect: async (ticketId, photo, at) => {
    if (!isPhotoId(photo)) throw problem('unknown-route');
    const location = await photoAddress(photos, ticketId, photo, at);
    log.info('photo shown', { ticketId });
    return {
      statusCode: 302,
      headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    };
  },
});
