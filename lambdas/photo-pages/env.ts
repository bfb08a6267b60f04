import * as z from 'zod';

/** Environment of the photos function: the page that takes photos, and the way to each of them. */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  SECRET_ARN: z.string().min(1),
  PHOTOS_BUCKET: z.string().min(1),
  /** Where the bucket is served from; the policy of the page names its origin. */
  PHOTOS_ADDRESS: z.url(),
});
