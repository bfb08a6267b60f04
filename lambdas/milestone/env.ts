import * as z from 'zod';

/** Environment of the milestone function, which commits what has come due. */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
});
