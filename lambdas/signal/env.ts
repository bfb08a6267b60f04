import * as z from 'zod/mini';

/** Environment of the signal function, the only one that starts, completes and stops workflows. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  STATE_MACHINE_ARN: z.string().check(z.minLength(1)),
});
