import * as z from 'zod/mini';

/** Environment of the archive function (归档). */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
});
