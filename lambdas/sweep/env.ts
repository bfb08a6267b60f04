import * as z from 'zod/mini';

/** Environment of the daily sweep, which compares open tickets with their workflows. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  STATE_MACHINE_ARN: z.string().check(z.minLength(1)),
  SIGNAL_FUNCTION_NAME: z.string().check(z.minLength(1)),
});
