import * as z from 'zod';

/** Environment of the commands function (each act on a ticket). */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  SECRET_ARN: z.string().min(1),
});
