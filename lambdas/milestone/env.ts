import * as z from 'zod/mini';

/** Environment of the milestone function, which commits what has come due. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
});
