import * as z from 'zod/mini';

/** Environment of the function that makes the monthly reports. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  /** Of the machine that delivers webhooks. */
  WEBHOOK_MACHINE_ARN: z.optional(z.string().check(z.minLength(1))),
  /** Where the profile has an interface of level 1. */
  LEVEL_ONE: z.optional(z.literal('told')),
});
