import * as z from 'zod/mini';

/** Environment of the order workflow's task `milestone`. */
export const environment = z.object({
  ORDERS_TABLE_NAME: z.string().check(z.minLength(1)),
});
