import * as z from 'zod/mini';

/** Environment of the guide (the public pages). `LINK_BASE_URL` is where the poster's QR code leads, without a trailing slash. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  LINK_BASE_URL: z.string().check(z.minLength(1)),
});
