import * as z from 'zod/mini';

/** Environment of the office function (the centre's registers). */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
});
