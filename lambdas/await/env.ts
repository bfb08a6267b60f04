import * as z from 'zod/mini';

/** Environment of the await function, which stores what a workflow waits for. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
});
