import * as z from 'zod/mini';

/** Environment of the function that checks, cleans and records photos. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  ORDERS_TABLE_NAME: z.string().check(z.minLength(1)),
  PHOTOS_BUCKET: z.string().check(z.minLength(1)),
});
