import * as z from 'zod/mini';

/** Environment of the function behind Open311. `JURISDICTION` is the county's name in `jurisdiction_id`. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
  JURISDICTION: z.string().check(z.minLength(1)),
  PUBLIC_BASE_URL: z.string().check(z.minLength(1)),
});
