import * as z from 'zod/mini';

/** Environment of the function behind the website's intake form. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
});
