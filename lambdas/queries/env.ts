import * as z from 'zod/mini';

/** Environment of the queries function (tickets, lists, units, categories). The state machine is named for the console's links only. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
  STATE_MACHINE_ARN: z.string().check(z.minLength(1)),
});
