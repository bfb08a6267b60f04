import * as z from 'zod';

/** Environment of the pages function (what opens behind a link in an SMS). */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  SECRET_ARN: z.string().min(1),
  /** Origin that photos are uploaded to and served from. */
  PHOTOS_ORIGIN: z.string().min(1),
});
