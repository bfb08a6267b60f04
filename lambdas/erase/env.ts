import * as z from 'zod';

/** Environment of the daily erasure. */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  PHOTOS_BUCKET: z.string().min(1),
});
