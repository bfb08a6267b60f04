import * as z from 'zod/mini';

/** Environment of the household services: the registers and tickets, the orders, the secret. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  ORDERS_TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
});
