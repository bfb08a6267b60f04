import * as z from 'zod/mini';

/** Environment of the reconciler of orders, the only function that starts, completes and stops their workflows. */
export const environment = z.object({
  ORDERS_TABLE_NAME: z.string().check(z.minLength(1)),
  ORDERS_STATE_MACHINE_ARN: z.string().check(z.minLength(1)),
});
