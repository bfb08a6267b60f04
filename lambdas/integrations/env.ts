import * as z from 'zod/mini';

/** Environment of the function that integrators and the centre manage subscriptions with. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  ORDERS_TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
  WEBHOOK_MACHINE_ARN: z.string().check(z.minLength(1)),
  /** Where webhooks may go to: the internet; the local run puts `public-and-loopback` here. */
  WEBHOOK_REACH: z.enum(['public', 'public-and-loopback']),
});
