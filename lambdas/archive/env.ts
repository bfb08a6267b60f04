import * as z from 'zod';

/** Environment of the archive function (归档). */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
});
