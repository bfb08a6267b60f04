import * as z from 'zod/mini';

/** Environment of the household services: the registers and tickets, the orders, the secret, the photos. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  ORDERS_TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
  PHOTOS_BUCKET: z.string().check(z.minLength(1)),
  /** Where the bucket is served from; the policy of the pages names its origin. */
  PHOTOS_ADDRESS: z.url(),
});
