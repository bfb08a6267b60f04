import * as z from 'zod/mini';

/** Environment of the pages function (what opens behind a link in an SMS). */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
  /** Where the bucket of photos is served from; the policy of the pages names its origin. */
  PHOTOS_ADDRESS: z.url(),
});
