import * as z from 'zod';

/** Environment of the await function, which stores what a workflow waits for. */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
});
