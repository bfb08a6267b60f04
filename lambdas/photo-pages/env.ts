import * as z from 'zod/mini';

/** Environment of the photos function: the page that takes photos, and the way to each of them. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
  PHOTOS_BUCKET: z.string().check(z.minLength(1)),
  /** Where the bucket is served from; the policy of the page names its origin. */
  PHOTOS_ADDRESS: z.url(),
});
